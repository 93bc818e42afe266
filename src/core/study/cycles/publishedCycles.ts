// Cycle times and rates that others have published or that are reported from practice, and the cell in which we compute each. Data only; sources as
// in reference/robotics.md §2.1, §2.3 and reference/domain.md §5.3. Seen in a source, or recalled: said with each.

export interface PublishedCycle {
  readonly id: string
  /** What is done; a code of the page's texts comes from `id`. */
  readonly what: { readonly nl: string; readonly en: string }
  readonly model: string
  /** Bounds of what is published; a single figure has both alike. Seconds a cycle. */
  readonly lowS: number
  readonly highS: number
  /** As published, with its own unit. */
  readonly stated: string
  readonly source: string
  /** `seen` in a public source; `recalled` and to be confirmed; `practice`: a range from practice, not one machine. */
  readonly certainty: 'seen' | 'recalled' | 'practice'
  readonly cell:
    | {
        readonly kind: 'arch'
        readonly acrossM: number
        readonly home: readonly number[]
        readonly atM: readonly [number, number]
      }
    | {
        readonly kind: 'carry'
        readonly home: readonly number[]
        readonly tool: string
        readonly massKg: number
        readonly from: readonly [number, number, number]
        readonly to: readonly [number, number, number]
        readonly liftM: number
        /** Speed of approach and retract; a palletiser does not creep. */
        readonly speedMps: number
        readonly blendM: number
      }
}

const STANDARD = { nl: 'Standaard pakcyclus 25/300/25 mm', en: 'Standard pick cycle 25/300/25 mm' }
const PALLET = { nl: 'Palletiseren, per doos', en: 'Palletising, per box' }
const PICK = { nl: 'Pakken en plaatsen', en: 'Pick and place' }
const UR_HOME = [0, -1.6, 1.8, -1.8, -1.57, 0]
/** ABB and FANUC-like zero: the forearm level, tool forward; joint 5 turns it down. */
const ABB_HOME = [0, 0, 0, 0, Math.PI / 2, 0]
const KUKA_HOME = [0, -Math.PI / 2, Math.PI / 2, 0, Math.PI / 2, 0]

export const PUBLISHED_CYCLES: readonly PublishedCycle[] = [
  {
    id: 'arch-irb120',
    what: STANDARD,
    model: 'irb120_3_58',
    lowS: 0.58,
    highS: 0.58,
    stated: '0.58 s, 1 kg',
    source: 'ABB IRB 120 data sheet',
    certainty: 'recalled',
    cell: { kind: 'arch', acrossM: 0.3, home: ABB_HOME, atM: [0.4, 0.3] },
  },
  {
    id: 'arch-irb1200',
    what: STANDARD,
    model: 'irb1200_7_70',
    lowS: 0.42,
    highS: 0.42,
    stated: '0.42 s, 1 kg',
    source: 'ABB IRB 1200-7/0.7 data sheet',
    certainty: 'recalled',
    cell: { kind: 'arch', acrossM: 0.3, home: ABB_HOME, atM: [0.5, 0.35] },
  },
  {
    id: 'arch-kr6',
    what: { nl: 'Pakcyclus 25/305/25 mm', en: 'Pick cycle 25/305/25 mm' },
    model: 'kr6_r900_2',
    lowS: 0.42,
    highS: 0.42,
    stated: '≈ 0.42 s',
    source: 'KUKA KR 6 class; seen only as a remark in code, weak',
    certainty: 'recalled',
    cell: { kind: 'arch', acrossM: 0.305, home: KUKA_HOME, atM: [0.55, 0.35] },
  },
  {
    id: 'pallet-ur10e',
    what: PALLET,
    model: 'ur10e',
    lowS: 60 / 13,
    highS: 60 / 5,
    stated: '5–13 boxes/min',
    source: 'reference/domain.md §5.3, UR10/UR20',
    certainty: 'practice',
    cell: {
      kind: 'carry',
      home: UR_HOME,
      tool: 'onrobot-vgc10',
      massKg: 6,
      from: [0.6, 0.5, 0.5],
      to: [0.6, -0.6, 0.4],
      liftM: 0.3,
      speedMps: 0.5,
      blendM: 0.05,
    },
  },
  {
    id: 'pallet-ur20',
    what: PALLET,
    model: 'ur20',
    lowS: 60 / 13,
    highS: 60 / 5,
    stated: '5–13 boxes/min',
    source: 'reference/domain.md §5.3, UR10/UR20',
    certainty: 'practice',
    cell: {
      kind: 'carry',
      home: UR_HOME,
      tool: 'vacuum-area-400',
      massKg: 10,
      from: [0.8, 0.6, 0.6],
      to: [0.8, -0.8, 0.5],
      liftM: 0.3,
      speedMps: 0.5,
      blendM: 0.05,
    },
  },
  {
    id: 'pallet-industrial',
    what: PALLET,
    model: 'kr120_r2700_2',
    lowS: 60 / 20,
    highS: 60 / 12,
    stated: '12–20 boxes/min',
    source: 'reference/domain.md §5.3, industrial robots',
    certainty: 'practice',
    cell: {
      kind: 'carry',
      home: KUKA_HOME,
      tool: 'vacuum-area-400',
      massKg: 20,
      from: [1.4, 1, 0.8],
      to: [1.4, -1.1, 0.6],
      liftM: 0.3,
      speedMps: 1,
      blendM: 0.1,
    },
  },
  {
    id: 'pick-cobot',
    what: PICK,
    model: 'ur5e',
    lowS: 4,
    highS: 10,
    stated: '4–10 s',
    source: 'reference/domain.md §5.3, cobots',
    certainty: 'practice',
    cell: {
      kind: 'carry',
      home: UR_HOME,
      tool: 'robotiq-2f-85',
      massKg: 1,
      from: [0.4, 0.35, 0.2],
      to: [0.4, -0.35, 0.2],
      liftM: 0.15,
      speedMps: 0.25,
      blendM: 0,
    },
  },
  {
    id: 'carton-fenced',
    what: { nl: 'Dozen verplaatsen, afgeschermd', en: 'Carton pick and place, fenced' },
    model: 'irb1600_8_145',
    lowS: 3600 / 1200,
    highS: 3600 / 800,
    stated: '800–1 200 /h',
    source: 'automcore.com, fenced arm',
    certainty: 'seen',
    cell: {
      kind: 'carry',
      home: ABB_HOME,
      tool: 'onrobot-vgc10',
      massKg: 3,
      from: [0.8, 0.5, 0.5],
      to: [0.8, -0.5, 0.5],
      liftM: 0.2,
      speedMps: 0.5,
      blendM: 0.05,
    },
  },
  {
    id: 'carton-cobot',
    what: { nl: 'Dozen verplaatsen, cobot', en: 'Carton pick and place, cobot' },
    model: 'ur10e',
    lowS: 3600 / 600,
    highS: 3600 / 400,
    stated: '400–600 /h',
    source: 'automcore.com, cobot',
    certainty: 'seen',
    cell: {
      kind: 'carry',
      home: UR_HOME,
      tool: 'onrobot-vgc10',
      massKg: 3,
      from: [0.6, 0.5, 0.3],
      to: [0.6, -0.5, 0.3],
      liftM: 0.2,
      speedMps: 0.25,
      blendM: 0,
    },
  },
]
