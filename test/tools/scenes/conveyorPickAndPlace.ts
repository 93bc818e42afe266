// Cartons from one belt to another by a cobot with suction cups: the smallest cell with conveyors and a robot.
import {
  at,
  euros,
  exponential,
  guessed,
  jointsDeg,
  lognormal,
  names,
  type RawRecord,
  record,
  triangular,
  turned,
} from './sceneParts'

const HOUR_S = 3600
const BELT_M = 0.8
const CARTON_M: [number, number, number] = [0.25, 0.2, 0.15]
/** Suction cups take a carton on its top. */
const TOP: [number, number, number] = [0, 0, CARTON_M[2]]

export const conveyorPickAndPlaceScene: readonly RawRecord[] = [
  record('scene', 'conveyor-pick-and-place', names('Van band naar band', 'Conveyor pick and place'), {
    description: names(
      'Dozen komen onregelmatig aan over een band; een cobot zet ze over op de afvoerband.',
      'Cartons arrive irregularly on a belt; a cobot moves them to the outfeed belt.',
    ),
    startAt: '2026-11-23T06:00:00',
    seed: 1,
    warmupS: 600,
    horizonS: 8 * HOUR_S,
    openAt: { timeS: 900, speed: 1 },
  }),
  record('hall', 'hall', names('Inpakhoek', 'Packing corner'), {
    sizeM: [9, 6, 4],
    aisles: [
      {
        lineM: [
          [0.4, 0.7],
          [8.6, 0.7],
        ],
        widthM: 0.9,
      },
    ],
  }),
  record('product', 'carton', names('Doos', 'Carton'), {
    sizeM: CARTON_M,
    massKg: 2,
    look: 'carton',
    colour: 'carton',
    friction: 0.5,
  }),
  record('source', 'packing', names('Inpakmachine', 'Packing machine'), {
    placement: at(0.6, 3),
    products: ['carton'],
    route: 'carton-route',
    arrivals: { kind: 'interarrival', time: exponential(9, 's') },
    provenance: { arrivals: guessed('own estimate: 400 cartons an hour', 6, 9, 15) },
  }),
  record('conveyor', 'infeed', names('Aanvoerband', 'Infeed belt'), {
    placement: at(1, 3),
    lengthM: 3,
    widthM: 0.4,
    heightM: BELT_M,
    speedMps: 0.3,
    pitchM: 0.32,
  }),
  record('conveyor', 'outfeed', names('Afvoerband', 'Outfeed belt'), {
    placement: at(5, 3),
    lengthM: 2.5,
    widthM: 0.4,
    heightM: BELT_M,
    speedMps: 0.3,
    pitchM: 0.32,
  }),
  record('sink', 'dispatch', names('Verzending', 'Dispatch'), { placement: at(7.8, 3) }),
  record('tool', 'cups', names('Vacuümgrijper', 'Vacuum gripper'), { model: 'onrobot-vgc10' }),
  record('robot', 'cobot', names('Cobot', 'Cobot'), {
    model: 'crx10ia',
    placement: turned(4.5, 2.3, 90),
    pedestalM: 0.5,
    tool: 'cups',
    poses: { home: jointsDeg(0, 0, 0, 0, -90, 0) },
  }),
  record('program', 'move-carton', names('Doos overzetten', 'Move a carton'), {
    robots: [{ robot: 'cobot' }],
    body: [
      { id: 'take', kind: 'pick', at: { of: 'task.from', position: TOP }, approachM: 0.12 },
      { id: 'lay', kind: 'place', at: { of: 'task.to', position: TOP }, approachM: 0.12 },
      { id: 'back', kind: 'move', to: { pose: 'home' } },
    ],
  }),
  record('route', 'carton-route', names('Weg van een doos', 'Way of a carton'), {
    steps: [
      { id: 'arrive', name: names('Aanvoer', 'Arrive'), at: ['infeed'] },
      {
        id: 'leave',
        name: names('Overzetten', 'Move over'),
        at: ['outfeed'],
        mover: { by: 'program', programs: ['move-carton'] },
      },
      { id: 'dispatch', name: names('Verzenden', 'Dispatch'), at: ['dispatch'] },
    ],
  }),
  record('operator', 'operator', names('Operator', 'Operator'), {
    placement: at(2.4, 1.2),
    standAt: { infeed: [1.5, -0.8, 0] },
  }),
  record('failure', 'jam', names('Doos klem', 'Jammed carton'), {
    of: ['infeed'],
    timeToFailure: exponential(2),
    repair: triangular(0.5, 1, 3, 'min'),
    repairBy: 'operator',
    provenance: {
      timeToFailure: guessed('own estimate', 1, 2, 8),
      repair: guessed('own estimate', 0.5, 1, 3),
    },
  }),
  record('failure', 'cobot-failure', names('Cobotstoring', 'Cobot failure'), {
    of: ['cobot'],
    timeToFailure: exponential(1500),
    repair: lognormal(25, 15),
    repairBy: 'operator',
    provenance: {
      timeToFailure: guessed('typical of cells with robots, general knowledge', 1500, 1500, 4000),
      repair: guessed('typical of cells with robots, general knowledge', 10, 25, 45),
    },
  }),
  record('zone', 'front', names('Loopstrook', 'Walkway'), {
    kind: 'person',
    placement: at(4.5, 1.2),
    sizeM: [3, 1, 2.2],
    robots: ['cobot'],
    override: 0.5,
  }),
  record('zone', 'floor', names('Vloer onder de cobot', 'Floor below the cobot'), {
    kind: 'physics',
    mode: 'shows',
    placement: at(4.5, 2.8),
    sizeM: [3, 2, 2.4],
  }),
  record('equipment', 'fence', names('Hekwerk', 'Fence'), {
    look: 'fence',
    heightM: 2,
    lineM: [
      [2.6, 4.2],
      [6.4, 4.2],
    ],
  }),
  record('equipment', 'scanner', names('Laserscanner', 'Laser scanner'), {
    look: 'scanner',
    placement: turned(4.5, 1.9, -90, 0.3),
  }),
  record('cost', 'cost-cobot', names('Cobot met besturing', 'Cobot with controller'), {
    of: 'cobot',
    kind: 'investment',
    eur: euros(25_000, 35_000, 45_000),
    provenance: {
      eur: { source: 'price range on the Dutch market, general knowledge', certainty: 'estimate' },
    },
  }),
  record('view', 'view-overview', names('Overzicht', 'Overview'), {
    position: [8, -1.6, 3.6],
    target: [4.4, 2.8, 0.8],
  }),
  record('view', 'view-pick', names('Pakken', 'Pick'), { position: [3, 0.8, 2.1], target: [4.3, 2.9, 0.9] }),
  record('story', 'tour', names('Rondleiding', 'Tour'), {
    stops: [
      {
        id: 'belt',
        camera: { position: [8, -1.6, 3.6], target: [4.4, 2.8, 0.8] },
        caption: names(
          'Dozen komen met tussenpozen die elke keer anders zijn; de band vangt dat op.',
          'Cartons come at intervals that differ every time; the belt absorbs that.',
        ),
        highlight: ['infeed'],
      },
      {
        id: 'pick',
        camera: { position: [3, 0.8, 2.1], target: [4.3, 2.9, 0.9] },
        caption: names(
          'Rijden, zakken, zuigen, tillen: elke beweging binnen de grenzen van zes assen.',
          'Travel, lower, suck, lift: every motion inside the limits of six axes.',
        ),
        highlight: ['cobot'],
      },
    ],
  }),
]
