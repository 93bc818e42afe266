// Brackets slide down a chute into a bin: the one shipped scene in which physics decides where a part ends.
import {
  aboutY,
  at,
  euros,
  exponential,
  guessed,
  names,
  type RawRecord,
  record,
  triangular,
  turned,
} from './sceneParts'

const HOUR_S = 3600
type Vec3 = [number, number, number]

/** The chute falls 32° along +x from under the end of the belt to over the bin. */
const SLOPE_DEG = 32
const plate = (sizeM: Vec3, position: Vec3) => ({
  sizeM,
  position,
  quaternion: aboutY(SLOPE_DEG),
  friction: 0.25,
})
const wall = (sizeM: Vec3, position: Vec3) => ({ sizeM, position, friction: 0.4 })

/** In the zone's frame: its floor centre, x along the chute. */
const CHUTE_SHAPES = [
  plate([0.9, 0.4, 0.01], [-0.35, 0, 0.85]),
  plate([0.9, 0.01, 0.1], [-0.35, 0.2, 0.9]),
  plate([0.9, 0.01, 0.1], [-0.35, -0.2, 0.9]),
]
/** Inner edges of the bin along x; it is 0.5 m wide and 0.35 m high, its floor at 0.1 m. Not every bracket hits it. */
const BIN_X_M = [0.2, 0.52] as const
const BIN_MIDDLE_M = (BIN_X_M[0] + BIN_X_M[1]) / 2
const BIN_LENGTH_M = BIN_X_M[1] - BIN_X_M[0]
const BIN_SHAPES = [
  wall([BIN_LENGTH_M, 0.5, 0.02], [BIN_MIDDLE_M, 0, 0.1]),
  wall([0.02, 0.5, 0.35], [BIN_X_M[0], 0, 0.275]),
  wall([0.02, 0.5, 0.35], [BIN_X_M[1], 0, 0.275]),
  wall([BIN_LENGTH_M, 0.02, 0.35], [BIN_MIDDLE_M, 0.25, 0.275]),
  wall([BIN_LENGTH_M, 0.02, 0.35], [BIN_MIDDLE_M, -0.25, 0.275]),
  wall([3, 3, 0.1], [0, 0, -0.05]),
]

export const chuteIntoBinScene: readonly RawRecord[] = [
  record('scene', 'chute-into-bin', names('Glijgoot naar bak', 'Chute into bin'), {
    description: names(
      'Beugels vallen van een band op een glijgoot. De natuurkunde beslist of ze in de bak komen of ernaast.',
      'Brackets drop from a belt onto a chute. Physics decides whether they end in the bin or beside it.',
    ),
    startAt: '2026-11-23T06:00:00',
    seed: 1,
    warmupS: 0,
    horizonS: HOUR_S,
    openAt: { timeS: 120, speed: 1 },
  }),
  record('hall', 'hall', names('Uitgiftehoek', 'Discharge corner'), { sizeM: [8, 6, 4] }),
  record('product', 'bracket', names('Beugel', 'Bracket'), {
    sizeM: [0.12, 0.08, 0.04],
    massKg: 0.4,
    look: 'bracket',
    colour: 'steel',
    friction: 0.3,
  }),
  record('source', 'press', names('Pers', 'Press'), {
    placement: at(1, 3),
    products: ['bracket'],
    route: 'bracket-route',
    arrivals: { kind: 'interarrival', time: triangular(8, 10, 15) },
    provenance: { arrivals: guessed('own estimate: a small press', 8, 10, 15) },
  }),
  record('conveyor', 'belt', names('Uitvoerband', 'Discharge belt'), {
    placement: at(1.3, 3),
    lengthM: 2,
    widthM: 0.5,
    heightM: 1.25,
    speedMps: 0.4,
    pitchM: 0.2,
  }),
  record('zone', 'chute', names('Glijgoot', 'Chute'), {
    kind: 'physics',
    mode: 'decides',
    placement: at(4, 3),
    sizeM: [2.4, 2, 1.6],
    shapes: [...CHUTE_SHAPES, ...BIN_SHAPES],
    outcomes: [
      { to: 'binned', min: [BIN_X_M[0], -0.25, 0.1], max: [BIN_X_M[1], 0.25, 0.6] },
      { to: 'scrap', min: [-3, -3, -0.5], max: [3, 3, 2] },
    ],
    drop: { position: [-0.62, 0, 1.2], spreadM: [0.03, 0.21, 0.01], speedMps: [0.4, 0, 0] },
    patienceS: 20,
  }),
  record('buffer', 'bin', names('Bak', 'Bin'), {
    placement: at(4 + BIN_MIDDLE_M, 3),
    sizeM: [BIN_LENGTH_M, 0.5, 0.12],
    look: 'bin',
    capacity: 60,
    slots: { kind: 'grid', columns: 3, rows: 5, layers: 4, pitchM: [0.13, 0.09, 0.045] },
  }),
  record('sink', 'crate', names('Krat', 'Crate'), { placement: at(6.6, 3) }),
  record('route', 'bracket-route', names('Weg van een beugel', 'Way of a bracket'), {
    steps: [
      { id: 'belt', name: names('Op de band', 'On the belt'), at: ['belt'] },
      {
        id: 'slide',
        name: names('Glijden', 'Slide'),
        at: ['chute'],
        // Where the part ends, and so the next step, is decided by the zone's outcomes.
        next: [{ to: 'binned' }],
      },
      { id: 'binned', name: names('In de bak', 'In the bin'), at: ['bin'] },
      {
        id: 'collect',
        name: names('Verzamelen', 'Collect'),
        at: ['crate'],
        mover: {
          by: 'operator',
          operator: 'operator',
          pick: triangular(1, 1.5, 2.5),
          place: triangular(1, 1.5, 2.5),
        },
      },
    ],
  }),
  record('operator', 'operator', names('Operator', 'Operator'), {
    placement: at(5.6, 1.8),
    walkSpeedMps: 1.2,
    standAt: { bin: [0.5, -0.7, 0], crate: [-0.5, -0.4, 0] },
  }),
  record('failure', 'press-jam', names('Band stil', 'Belt stopped'), {
    of: ['belt'],
    timeToFailure: exponential(1),
    repair: triangular(0.5, 1, 2, 'min'),
    repairBy: 'operator',
    provenance: {
      timeToFailure: guessed('own estimate', 0.5, 1, 4),
      repair: guessed('own estimate', 0.5, 1, 2),
    },
  }),
  record('equipment', 'fence', names('Hekwerk', 'Fence'), {
    look: 'fence',
    heightM: 1.4,
    lineM: [
      [0.6, 4.2],
      [5.2, 4.2],
    ],
  }),
  record('equipment', 'scanner', names('Laserscanner', 'Laser scanner'), {
    look: 'scanner',
    placement: turned(3, 2.2, -90, 0.3),
  }),
  record('cost', 'cost-scrap', names('Afgekeurde beugel', 'Scrapped bracket'), {
    of: 'bracket',
    kind: 'perPart',
    eur: euros(1, 2.5, 4),
    provenance: { eur: { source: 'own estimate', certainty: 'estimate' } },
  }),
  record('view', 'view-overview', names('Overzicht', 'Overview'), {
    position: [6.8, -0.6, 2.8],
    target: [3.8, 3, 0.7],
  }),
  record('view', 'view-bin', names('Bak', 'Bin'), { position: [5.6, 1.7, 1.7], target: [4.3, 3, 0.3] }),
  record('story', 'tour', names('Rondleiding', 'Tour'), {
    stops: [
      {
        id: 'chute',
        camera: { position: [6.8, -0.6, 2.8], target: [3.8, 3, 0.7] },
        caption: names(
          'Meestal toont de natuurkunde alleen. Hier beslist zij: in de bak of op de vloer.',
          'Mostly physics only shows. Here it decides: in the bin or on the floor.',
        ),
        highlight: ['chute', 'bin'],
      },
      {
        id: 'same',
        camera: { position: [5.6, 1.7, 1.7], target: [4.3, 3, 0.3] },
        caption: names(
          'Met hetzelfde startgetal valt elke beugel weer precies zo.',
          'With the same seed every bracket falls exactly the same way again.',
        ),
        highlight: ['bin'],
      },
    ],
  }),
]
