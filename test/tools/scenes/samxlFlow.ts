// The SAM|XL composite line: products, routes, people, calendars, failures, costs. Times are presets of reference/domain.md §5.1 and S1 (§9).
import {
  constant,
  euros,
  exponential,
  guessed,
  lognormal,
  names,
  type RawRecord,
  record,
  triangular,
} from './sceneParts'

/** Each large ply is followed by two single ones, west and east: 8 + 16 = 24. */
const LAY_UP = Array.from({ length: 8 }, () => ['ply-large', 'ply-west', 'ply-east']).flat()
const PLIES = LAY_UP.length
const DEBULK_EVERY = 4

const COMPOSITE = 'typical of composite lines, general knowledge'
const needsOperator = (during: 'setup' | 'work' | 'both' = 'work') => [
  { operator: 'operators', count: 1, during },
]

function singlePly(id: string, name: ReturnType<typeof names>): RawRecord {
  return record('product', id, name, {
    sizeM: [2.4, 0.65, 0.0008],
    massKg: 0.5,
    look: 'ply',
    colour: 'carbon',
    flexible: { bendingStiffnessNm: 0.02 },
    friction: 0.5,
  })
}

const products: RawRecord[] = [
  record('product', 'wing-skin', names('Vleugelhuidpaneel', 'Wing-skin panel'), {
    sizeM: [5.5, 1.6, 0.006],
    massKg: 26,
    look: 'panel',
    colour: 'carbon',
    friction: 0.3,
  }),
  record('product', 'ply-large', names('Groot doek 5,4 × 1,1 m', 'Large ply 5.4 × 1.1 m'), {
    sizeM: [5.4, 1.1, 0.0008],
    massKg: 1.9,
    look: 'ply',
    colour: 'carbon',
    flexible: { bendingStiffnessNm: 0.02 },
    friction: 0.5,
  }),
  singlePly('ply-west', names('Doek west 2,4 × 0,65 m', 'West ply 2.4 × 0.65 m')),
  singlePly('ply-east', names('Doek oost 2,4 × 0,65 m', 'East ply 2.4 × 0.65 m')),
]

const sources: RawRecord[] = [
  record('source', 'ply-nests', names('Snijopdrachten', 'Cutting nests'), {
    placement: { position: [1.2, 8.4, 0] },
    products: LAY_UP,
    route: 'large-ply-route',
    routeByProduct: { 'ply-west': 'west-ply-route', 'ply-east': 'east-ply-route' },
    arrivals: { kind: 'saturated' },
    notes: names(
      'De snijder volgt de volgorde van het legplan, zodat de tafel nooit vol ligt met doeken die nog niet aan de beurt zijn.',
      'The cutter follows the order of the lay-up plan, so that the table never fills with plies whose turn has not come.',
    ),
  }),
  record('source', 'panel-orders', names('Paneelopdrachten', 'Panel orders'), {
    products: ['wing-skin'],
    route: 'panel-route',
    arrivals: { kind: 'saturated' },
  }),
]

const cut = (mode: number) => ({
  id: 'cut',
  name: names('Snijden', 'Cut'),
  at: ['cutter'],
  do: { kind: 'time' as const, time: triangular(10, mode, mode + 15) },
})

function singlePlyRoute(side: string, name: ReturnType<typeof names>): RawRecord {
  return record('route', `${side}-ply-route`, name, {
    steps: [
      cut(20),
      {
        id: 'wait',
        name: names('Klaarliggen', 'Wait on the table'),
        at: [`pick-${side}`],
        mover: { by: 'program', programs: ['kit-ply'] },
        take: true,
      },
    ],
    provenance: { 'steps.cut.do.time': guessed(COMPOSITE, 10, 20, 40) },
  })
}

const plyRoutes: RawRecord[] = [
  singlePlyRoute('west', names('Weg van een doek west', 'Way of a west ply')),
  singlePlyRoute('east', names('Weg van een doek oost', 'Way of an east ply')),
  record('route', 'large-ply-route', names('Weg van een groot doek', 'Way of a large ply'), {
    steps: [
      cut(40),
      {
        id: 'wait',
        name: names('Klaarliggen', 'Wait on the table'),
        at: ['pick-large'],
        // The cutter's own conveyor bed pushes a large ply onto the table.
        mover: { by: 'time', time: triangular(15, 20, 30) },
        take: true,
      },
    ],
    provenance: { 'steps.cut.do.time': guessed(COMPOSITE, 10, 40, 55) },
  }),
]

const panelRoute = record('route', 'panel-route', names('Weg van een paneel', 'Way of a panel'), {
  steps: [
    {
      id: 'prepare',
      name: names('Mal reinigen en lossen', 'Clean and release-coat the mould'),
      at: ['mould'],
      do: { kind: 'time', time: triangular(6, 9, 14, 'min'), needs: needsOperator() },
    },
    {
      id: 'lay',
      name: names('Doek leggen', 'Lay a ply'),
      do: {
        kind: 'assemble',
        components: [
          {
            sequence: LAY_UP,
            from: ['pick-west', 'pick-east', 'pick-large'],
            moverByProduct: {
              // Each robot has its side; the other helps out when it is busy or down.
              'ply-west': { by: 'program', programs: ['lay-west-r1', 'lay-west-r2'] },
              'ply-east': { by: 'program', programs: ['lay-east-r2', 'lay-east-r1'] },
              'ply-large': { by: 'program', programs: ['lay-large'] },
            },
          },
        ],
      },
    },
    {
      id: 'drape',
      name: names('Draperen', 'Drape'),
      do: { kind: 'time', time: triangular(60, 120, 240), needs: needsOperator() },
    },
    {
      id: 'inspect',
      name: names('Inspecteren', 'Inspect'),
      do: { kind: 'program', programs: ['inspect-ply'] },
      next: [{ to: 'rework', share: 0.02 }, { to: 'count' }],
    },
    {
      id: 'rework',
      name: names('Herstellen', 'Rework'),
      do: { kind: 'time', time: triangular(90, 120, 180), needs: needsOperator() },
    },
    {
      id: 'count',
      name: names('Volgende laag of ontluchten', 'Next ply or debulk'),
      next: [{ to: 'debulk', every: DEBULK_EVERY }, { to: 'lay' }],
    },
    {
      id: 'debulk',
      name: names('Ontluchten onder vacuüm', 'Vacuum debulk'),
      do: {
        kind: 'time',
        time: triangular(5, 10, 15, 'min'),
        setup: { time: triangular(60, 90, 150), when: 'always' },
        needs: needsOperator('setup'),
      },
      next: [{ to: 'lay', upTo: PLIES / DEBULK_EVERY - 1 }, { to: 'transfer' }],
    },
    {
      id: 'transfer',
      name: names('Overzetten', 'Transfer'),
      at: ['cure-trolley'],
      mover: { by: 'program', programs: ['transfer-panel'] },
    },
    {
      id: 'cure',
      name: names('Uitharden', 'Cure'),
      at: ['autoclave'],
      mover: { by: 'time', time: triangular(8, 12, 18, 'min'), operator: 'operators' },
      do: { kind: 'time', time: triangular(7.5, 8, 9, 'h') },
    },
    {
      id: 'trim',
      name: names('Contourfrezen', 'Trim'),
      at: ['trim-table'],
      mover: { by: 'time', time: triangular(6, 10, 15, 'min'), operator: 'operators' },
      do: {
        kind: 'program',
        programs: ['trim-panel'],
        setup: { time: triangular(4, 6, 10, 'min'), when: 'always' },
        needs: needsOperator('setup'),
      },
    },
    {
      id: 'scan',
      name: names('C-scan', 'C-scan'),
      do: { kind: 'program', programs: ['scan-panel'] },
    },
    {
      id: 'final',
      name: names('Eindcontrole', 'Final inspection'),
      at: ['final-bench'],
      mover: { by: 'time', time: triangular(3, 4, 6, 'min'), operator: 'operators' },
      do: {
        kind: 'time',
        time: triangular(10, 15, 25, 'min'),
        needs: [{ operator: 'inspector', count: 1, during: 'work' }],
      },
    },
    {
      id: 'store',
      name: names('Gereedmelden', 'Store'),
      at: ['finished'],
      mover: { by: 'time', time: triangular(2, 3, 5, 'min'), operator: 'inspector' },
    },
  ],
  provenance: {
    'steps.prepare.do.time': guessed(COMPOSITE, 6, 9, 14),
    'steps.drape.do.time': guessed(COMPOSITE, 60, 120, 240),
    'steps.inspect.next': guessed('typical of manual lay-up, general knowledge', 0.005, 0.02, 0.05),
    'steps.debulk.do.time': guessed(COMPOSITE, 5, 10, 15),
    'steps.cure.do.time': guessed(COMPOSITE, 4, 8, 12),
  },
})

const people: RawRecord[] = [
  record('operator', 'operators', names('Operators', 'Operators'), {
    count: 2,
    placement: { position: [12.5, 13.5, 0] },
    walkSpeedMps: 1.2,
    calendar: 'people-shift',
    skills: ['drape', 'debulk', 'setup'],
    standAt: {
      mould: [0.6, 1.45, 0],
      cutter: [0.4, 1.5, 0],
      'trim-table': [0, 1.5, 0],
      autoclave: [-5.2, 0, 0],
      'cure-trolley': [3.4, 0.6, 0],
      'final-bench': [-1, 1.5, 0],
    },
  }),
  record('operator', 'inspector', names('Keurmeester', 'Inspector'), {
    count: 1,
    placement: { position: [31, 15.4, 0] },
    walkSpeedMps: 1.2,
    calendar: 'people-shift',
    skills: ['inspect'],
    standAt: { 'final-bench': [0.8, 1.5, 0], finished: [-0.6, 1.6, 0] },
  }),
]

const week = [1, 2, 3, 4, 5]
const breaks = [
  { from: '09:00', to: '09:15' },
  { from: '12:00', to: '12:30' },
]
const dayShift = [{ name: { nl: 'dag', en: 'day' }, days: week, from: '06:00', to: '14:30', breaks }]

const calendars: RawRecord[] = [
  record('calendar', 'work-shift', names('Dagdienst werkplekken', 'Day shift, workplaces'), {
    shifts: dayShift,
    atEnd: 'pause',
  }),
  record('calendar', 'people-shift', names('Dagdienst mensen', 'Day shift, people'), {
    shifts: dayShift,
    atEnd: 'finish',
  }),
  record(
    'calendar',
    'robot-shift',
    names('Dagdienst robots (maken hun programma af)', 'Day shift, robots (finish their program)'),
    {
      shifts: [{ name: { nl: 'dag', en: 'day' }, days: week, from: '06:00', to: '14:30' }],
      atEnd: 'finish',
    },
  ),
]

const FAILURES =
  'general knowledge: robot MTBF 1 500–4 000 h, gripper 200–800 h, vision 100–300 h, MTTR 10–45 min'
const failure = (
  id: string,
  nl: string,
  en: string,
  of: string[],
  hours: number,
  low: number,
  high: number,
) =>
  record('failure', id, names(nl, en), {
    of,
    basis: 'operating',
    timeToFailure: exponential(hours),
    repair: lognormal(25, 15),
    repairBy: 'operators',
    effect: 'resume',
    provenance: { timeToFailure: guessed(FAILURES, low, hours, high), repair: guessed(FAILURES, 10, 25, 45) },
  })

const failures: RawRecord[] = [
  failure('robot-failure', 'Robotstoring', 'Robot failure', ['r1', 'r2', 'r3'], 2500, 1500, 4000),
  failure('camera-failure', 'Camerastoring', 'Vision failure', ['camera-cobot'], 200, 100, 300),
  failure('cutter-failure', 'Storing snijtafel', 'Cutter failure', ['cutter'], 120, 60, 300),
  record('failure', 'blade-change', names('Mes wisselen', 'Blade change'), {
    of: ['cutter'],
    basis: 'cycles',
    timeToFailure: constant(200),
    repair: triangular(4, 6, 10, 'min'),
    repairBy: 'operators',
    kind: 'maintenance',
  }),
]

const LABOUR = 'labour cost in the Netherlands (CBS 2024) and general knowledge'
const PRICES = 'price range on the Dutch market, general knowledge'
const cost = (
  id: string,
  nl: string,
  en: string,
  kind: 'investment' | 'perYear' | 'perHour' | 'perPart' | 'perKwh',
  eur: ReturnType<typeof euros>,
  of?: string,
  source = PRICES,
) =>
  record('cost', id, names(nl, en), {
    kind,
    eur,
    ...(of === undefined ? {} : { of }),
    provenance: { eur: { source, certainty: 'estimate' } },
  })

const costs: RawRecord[] = [
  cost('cost-r1', 'Robot R1', 'Robot R1', 'investment', euros(45_000, 65_000, 90_000), 'r1'),
  cost('cost-r2', 'Robot R2', 'Robot R2', 'investment', euros(45_000, 65_000, 90_000), 'r2'),
  cost('cost-r3', 'Portaalrobot', 'Gantry robot', 'investment', euros(45_000, 65_000, 90_000), 'r3'),
  cost(
    'cost-cobot',
    'Cameracobot',
    'Camera cobot',
    'investment',
    euros(25_000, 38_000, 45_000),
    'camera-cobot',
  ),
  cost('cost-rail', 'Rail', 'Rail', 'investment', euros(60_000, 90_000, 120_000), 'rail'),
  cost(
    'cost-safety',
    'Scanners en hekwerk',
    'Scanners and fence',
    'investment',
    euros(15_000, 22_000, 35_000),
  ),
  cost(
    'cost-operators',
    'Operator, per uur',
    'Operator, per hour',
    'perHour',
    euros(32, 36, 45),
    'operators',
    LABOUR,
  ),
  cost(
    'cost-inspector',
    'Keurmeester, per uur',
    'Inspector, per hour',
    'perHour',
    euros(40, 55, 70),
    'inspector',
    LABOUR,
  ),
  // 24 plies: 16 × 1.56 m² + 8 × 5.94 m² at € 80–200 a square metre, S1.
  cost(
    'cost-material',
    'Prepreg per paneel',
    'Prepreg per panel',
    'perPart',
    euros(5800, 9400, 14_500),
    'wing-skin',
    'prepreg at € 80–200 per m², general knowledge',
  ),
  cost('cost-energy', 'Stroom', 'Electricity', 'perKwh', euros(0.12, 0.18, 0.3)),
]

export const samxlFlow: readonly RawRecord[] = [
  ...products,
  ...sources,
  ...plyRoutes,
  panelRoute,
  ...people,
  ...calendars,
  ...failures,
  ...costs,
]
