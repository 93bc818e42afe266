// A lathe tended by a cobot: pallet in, pallet out, set-up by an operator at each change of product; and the same cell tended by hand.
import {
  aboutY,
  at,
  constant,
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

const PALLET_M = 0.75
const PITCH_M: [number, number, number] = [0.15, 0.15, 0.1]
/** Half the thickness of a blank: the fingers take it in the middle. */
const MIDDLE_M = 0.02
/** In the chuck's frame (z along the spindle, out of the chuck): clear of the chuck and in front of the door. */
const BEFORE_DOOR: [number, number, number] = [0, -0.65, 0.14]
const BATCH = 12

const TENDING = 'typical of CNC tending, general knowledge'
const blank = (id: string, nl: string, en: string, colour: 'steel' | 'aluminium', massKg: number) =>
  record('product', id, names(nl, en), {
    sizeM: [0.08, 0.08, 0.04],
    massKg,
    look: 'cylinder',
    colour,
  })

const places: RawRecord[] = [
  record('hall', 'hall', names('Werkplaats', 'Workshop'), {
    sizeM: [10, 8, 4],
    aisles: [
      {
        lineM: [
          [0.4, 1.4],
          [9.6, 1.4],
        ],
        widthM: 1,
      },
    ],
  }),
  record('station', 'lathe', names('Draaibank', 'Lathe'), {
    placement: at(5, 5),
    sizeM: [2.6, 1.6, 1.05],
    look: 'lathe',
    // Chuck on the left, spindle along x: a part lies in it with its underside against the chuck.
    slots: { kind: 'list', poses: [{ position: [-0.45, -0.4, 1.05], quaternion: aboutY(90) }] },
    queueCapacity: 0,
    door: { open: triangular(2, 3, 4), close: triangular(2, 3, 4) },
    calendar: 'two-shifts',
    provenance: { door: guessed(TENDING, 2, 3, 5) },
  }),
  record('buffer', 'raw-pallet', names('Pallet ruwe delen', 'Raw pallet'), {
    placement: at(4.35, 2.85),
    sizeM: [0.8, 0.6, PALLET_M],
    look: 'pallet',
    capacity: BATCH,
    slots: { kind: 'grid', columns: 4, rows: 3, pitchM: PITCH_M },
  }),
  record('buffer', 'finished-pallet', names('Pallet gereed', 'Finished pallet'), {
    placement: at(5.75, 2.85),
    sizeM: [0.8, 0.6, PALLET_M],
    look: 'pallet',
    capacity: BATCH,
    slots: { kind: 'grid', columns: 4, rows: 3, pitchM: PITCH_M },
  }),
  record('sink', 'dispatch', names('Afvoer', 'Dispatch'), { placement: at(8.8, 2.6) }),
  record('equipment', 'rack', names('Stelling ruw materiaal', 'Raw material rack'), {
    look: 'cabinet',
    placement: at(1, 2.6),
    sizeM: [0.8, 1.6, 1.6],
  }),
]

const products: RawRecord[] = [
  blank('flange-steel', 'Flens staal', 'Flange, steel', 'steel', 1.57),
  blank('flange-alu', 'Flens aluminium', 'Flange, aluminium', 'aluminium', 0.54),
]

const source = record('source', 'blanks', names('Ruwe delen', 'Blanks'), {
  placement: at(1.6, 2.6, 0.9),
  products: [...Array<string>(BATCH).fill('flange-steel'), ...Array<string>(BATCH).fill('flange-alu')],
  route: 'flange-route',
  arrivals: { kind: 'saturated' },
})

const people = record('operator', 'operator', names('Operator', 'Operator'), {
  placement: at(2.4, 1.6),
  walkSpeedMps: 1.2,
  calendar: 'two-shifts',
  skills: ['setup'],
  standAt: {
    lathe: [-0.45, -1.3, 0],
    'raw-pallet': [-0.7, 0, 0],
    'finished-pallet': [0.7, 0, 0],
    dispatch: [-0.5, 0, 0],
    blanks: [0.4, 0, 0],
  },
})

const calendar = record('calendar', 'two-shifts', names('Twee ploegen', 'Two shifts'), {
  shifts: [
    {
      name: { nl: 'vroeg', en: 'early' },
      days: [1, 2, 3, 4, 5],
      from: '06:00',
      to: '14:00',
      breaks: [{ from: '10:00', to: '10:30' }],
    },
    {
      name: { nl: 'laat', en: 'late' },
      days: [1, 2, 3, 4, 5],
      from: '14:00',
      to: '22:00',
      breaks: [{ from: '18:00', to: '18:30' }],
    },
  ],
  atEnd: 'finish',
})

const FAILURES = 'typical of cells with robots, general knowledge'
const latheFailure = record('failure', 'lathe-failure', names('Storing draaibank', 'Lathe failure'), {
  of: ['lathe'],
  timeToFailure: exponential(80),
  repair: lognormal(30, 20),
  repairBy: 'operator',
  provenance: { timeToFailure: guessed(FAILURES, 40, 80, 200), repair: guessed(FAILURES, 10, 30, 60) },
})
const insertChange = record('failure', 'insert-change', names('Wisselplaat wisselen', 'Insert change'), {
  of: ['lathe'],
  basis: 'cycles',
  timeToFailure: constant(40),
  repair: triangular(2, 3, 5, 'min'),
  repairBy: 'operator',
  kind: 'maintenance',
})

const PRICES = 'price range on the Dutch market, general knowledge'
const costs = (withRobot: boolean): RawRecord[] => [
  ...(withRobot
    ? [
        record('cost', 'cost-cobot', names('Cobot met besturing', 'Cobot with controller'), {
          of: 'cobot',
          kind: 'investment' as const,
          eur: euros(25_000, 38_000, 45_000),
          provenance: { eur: { source: PRICES, certainty: 'estimate' as const } },
        }),
        record('cost', 'cost-gripper', names('Grijper', 'Gripper'), {
          of: 'two-finger',
          kind: 'investment' as const,
          eur: euros(1800, 4500, 8000),
          provenance: { eur: { source: PRICES, certainty: 'estimate' as const } },
        }),
        record('cost', 'cost-integration', names('Integratie en veiligheid', 'Integration and safety'), {
          kind: 'investment' as const,
          eur: euros(20_000, 35_000, 60_000),
          provenance: { eur: { source: PRICES, certainty: 'estimate' as const } },
        }),
      ]
    : []),
  record('cost', 'cost-operator', names('Operator, per uur', 'Operator, per hour'), {
    of: 'operator',
    kind: 'perHour',
    eur: euros(32, 36, 45),
    provenance: {
      eur: {
        source: 'labour cost in the Netherlands (CBS 2024) and general knowledge',
        certainty: 'estimate',
      },
    },
  }),
]

const robot: RawRecord[] = [
  record('tool', 'two-finger', names('Tweevingergrijper', 'Two-finger gripper'), { model: 'robotiq-2f-85' }),
  record('robot', 'cobot', names('Cobot', 'Cobot'), {
    model: 'ur10e',
    placement: turned(5.05, 3.5, 90),
    pedestalM: 0.75,
    tool: 'two-finger',
    poses: { home: jointsDeg(-40, -100, 115, -105, -90, 0) },
    settle: constant(0.2),
  }),
  record('program', 'load-lathe', names('Draaibank laden', 'Load the lathe'), {
    robots: [{ robot: 'cobot' }],
    body: [
      { id: 'take', kind: 'pick', at: { of: 'task.from', position: [0, 0, MIDDLE_M] }, approachM: 0.12 },
      { id: 'open', kind: 'door', station: 'lathe', open: true },
      { id: 'before', kind: 'move', to: { of: 'task.to', position: BEFORE_DOOR } },
      { id: 'load', kind: 'place', at: { of: 'task.to', position: [0, 0, MIDDLE_M] }, approachM: 0.12 },
      { id: 'clamp', kind: 'wait', time: triangular(0.5, 1, 1.5), cause: 'grip' },
      { id: 'out', kind: 'move', to: { of: 'task.to', position: BEFORE_DOOR }, motion: 'linear' },
      { id: 'close', kind: 'door', station: 'lathe', open: false },
      { id: 'back', kind: 'move', to: { pose: 'home' } },
    ],
    provenance: { 'body.clamp.time': guessed('typical chuck, general knowledge', 0.5, 1, 1.5) },
  }),
  record('program', 'unload-lathe', names('Draaibank lossen', 'Unload the lathe'), {
    robots: [{ robot: 'cobot' }],
    body: [
      { id: 'open', kind: 'door', station: 'lathe', open: true },
      { id: 'before', kind: 'move', to: { of: 'task.from', position: BEFORE_DOOR } },
      { id: 'unclamp', kind: 'wait', time: triangular(0.5, 1, 1.5), cause: 'grip' },
      { id: 'take', kind: 'pick', at: { of: 'task.from', position: [0, 0, MIDDLE_M] }, approachM: 0.12 },
      { id: 'out', kind: 'move', to: { of: 'task.from', position: BEFORE_DOOR }, motion: 'linear' },
      { id: 'lay', kind: 'place', at: { of: 'task.to', position: [0, 0, MIDDLE_M] }, approachM: 0.12 },
      { id: 'back', kind: 'move', to: { pose: 'home' } },
    ],
  }),
  record('equipment', 'scanner', names('Laserscanner', 'Laser scanner'), {
    look: 'scanner',
    placement: turned(5.05, 3, -90, 0.3),
  }),
  record('equipment', 'fence', names('Hekwerk', 'Fence'), {
    look: 'fence',
    heightM: 2,
    lineM: [
      [3.4, 4.2],
      [3.4, 3.2],
    ],
  }),
  record('zone', 'front', names('Voor de pallets', 'In front of the pallets'), {
    kind: 'person',
    placement: at(5.05, 2.3),
    sizeM: [3.4, 1.6, 2.2],
    robots: ['cobot'],
    override: 0.5,
  }),
]

type Mover = { by: 'program'; programs: string[] } | ReturnType<typeof byHand>
const byHand = (pickS: number, placeS: number) => ({
  by: 'operator' as const,
  operator: 'operator',
  pick: triangular(pickS * 0.7, pickS, pickS * 1.6),
  place: triangular(placeS * 0.7, placeS, placeS * 1.6),
})

const route = (load: Mover, unload: Mover) =>
  record('route', 'flange-route', names('Weg van een flens', 'Way of a flange'), {
    steps: [
      {
        id: 'raw',
        name: names('Op de pallet', 'On the pallet'),
        at: ['raw-pallet'],
        mover: byHand(2.5, 2.5),
      },
      {
        id: 'turn',
        name: names('Draaien', 'Turn'),
        at: ['lathe'],
        mover: load,
        do: {
          kind: 'time',
          time: triangular(110, 130, 170),
          setup: { time: triangular(10, 15, 25, 'min'), when: 'productChange' },
          needs: [{ operator: 'operator', during: 'setup' }],
        },
      },
      {
        id: 'finished',
        name: names('Gereed', 'Finished'),
        at: ['finished-pallet'],
        mover: unload,
      },
      {
        id: 'dispatch',
        name: names('Afvoeren', 'Dispatch'),
        at: ['dispatch'],
        mover: byHand(2.5, 2.5),
      },
    ],
    provenance: {
      'steps.turn.do.time': guessed(TENDING, 60, 130, 600),
      'steps.turn.do.setup.time': guessed('own estimate: jaws, tools, first part', 10, 15, 25),
    },
  })

const views: RawRecord[] = [
  record('view', 'view-overview', names('Overzicht', 'Overview'), {
    position: [9.2, -1.2, 4.6],
    target: [5, 3.8, 0.9],
  }),
  record('view', 'view-chuck', names('Klauwplaat', 'Chuck'), {
    position: [6.3, 2.6, 2.1],
    target: [4.6, 4.6, 1.05],
  }),
  record('view', 'view-pallets', names('Pallets', 'Pallets'), {
    position: [5, 0.4, 2.6],
    target: [5.05, 2.9, 0.8],
  }),
]

const story = (first: ReturnType<typeof names>, highlight: string[]) =>
  record('story', 'tour', names('Rondleiding', 'Tour'), {
    stops: [
      {
        id: 'cell',
        camera: { position: [9.2, -1.2, 4.6], target: [5, 3.8, 0.9] },
        caption: first,
        highlight,
      },
      {
        id: 'chuck',
        camera: { position: [6.3, 2.6, 2.1], target: [4.6, 4.6, 1.05] },
        caption: names(
          'De deur moet open voordat er gewisseld wordt; de bank staat stil zolang dat duurt.',
          'The door must open before parts are exchanged; the lathe stands still meanwhile.',
        ),
        highlight: ['lathe'],
      },
      {
        id: 'setup',
        camera: { position: [5, 0.4, 2.6], target: [5.05, 2.9, 0.8] },
        caption: names(
          'Na twaalf flenzen volgt een ander materiaal: dan stelt de operator om.',
          'After twelve flanges another material follows: then the operator changes over.',
        ),
        highlight: ['operator', 'raw-pallet'],
      },
    ],
  })

const HOUR_S = 3600
const scene = (id: string, nl: string, en: string, description: ReturnType<typeof names>) =>
  record('scene', id, names(nl, en), {
    description,
    startAt: '2026-11-23T06:00:00',
    seed: 1,
    warmupS: 2 * HOUR_S,
    horizonS: 16 * HOUR_S,
    openAt: { timeS: 3 * HOUR_S, speed: 5 },
  })

const shared = [...places, ...products, source, people, calendar, latheFailure, insertChange, ...views]

export const cncTendingScene: readonly RawRecord[] = [
  scene(
    'cnc-machine-tending',
    'Draaibank met cobot',
    'CNC machine tending',
    names(
      'Een cobot belaadt een draaibank van pallet naar pallet; een operator stelt om en voert aan.',
      'A cobot tends a lathe from pallet to pallet; an operator sets up and supplies.',
    ),
  ),
  ...shared,
  ...robot,
  route({ by: 'program', programs: ['load-lathe'] }, { by: 'program', programs: ['unload-lathe'] }),
  ...costs(true),
  story(
    names(
      'Een cobot houdt de draaibank aan het werk. De tijd van elke greep is berekend.',
      'A cobot keeps the lathe working. The time of every grip is computed.',
    ),
    ['cobot', 'lathe'],
  ),
]

export const cncTendingByHandScene: readonly RawRecord[] = [
  scene(
    'cnc-machine-tending-operator',
    'Draaibank met de hand beladen',
    'CNC machine tending by hand',
    names(
      'Dezelfde draaibank, met de operator als belader: het vergelijk voor de cobot.',
      'The same lathe with the operator as loader: what the cobot is compared with.',
    ),
  ),
  ...shared,
  route(byHand(3, 6), byHand(5, 3)),
  ...costs(false),
  story(
    names(
      'Eén operator belaadt, stelt om en voert aan. Hoe lang wacht de bank op hem?',
      'One operator loads, sets up and supplies. How long does the lathe wait for them?',
    ),
    ['operator', 'lathe'],
  ),
]
