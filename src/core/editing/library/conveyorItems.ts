// Belts of the library: straight ones, bends, and joints of two. Their drawing belongs to the view.
import type { Quat, Vec3 } from '../../math/frames'
import { beltEndM } from '../../model/beltPath'
import { groupRecords } from '../commands/groupRecords'
import type { EditTransaction } from '../EditTransaction'
import { addThing, guess, placeAt, QUARTER_LEFT, type RecordFields } from './addThing'
import type { BothNames, LibraryItem, Spot } from './LibraryItem'

const BELT = { nl: 'Transportband', en: 'Conveyor' }
const WORDS = ['band', 'belt', 'transportband', 'conveyor', 'rollenbaan', 'roller']
/** Belt speed of light goods, m/s. */
const SPEED_MPS = 0.25
const PITCH_M = 0.4
const WIDTH_M = 0.5
/** Middle line of a bend of a belt of that width, from catalogues of light belts: 0.5 to 1 m. */
const RADIUS_M = 0.8
const QUARTER_RAD = Math.PI / 2

interface Placing {
  /** From the spot, in its own axes. */
  readonly offset: Vec3
  readonly turn?: Quat
  readonly name?: BothNames
  readonly fields?: Partial<RecordFields<'conveyor'>>
}

export const CONVEYOR_ITEMS: readonly LibraryItem[] = [
  straight('conveyor-2m', 2),
  straight('conveyor-4m', 4),
  straight('conveyor-8m', 8),
  bent('conveyor-bend-left', { nl: 'Bochtband 90° links', en: 'Curved conveyor 90° left' }, [
    { radiusM: RADIUS_M, angleRad: QUARTER_RAD, side: 'left' },
  ]),
  bent('conveyor-bend-right', { nl: 'Bochtband 90° rechts', en: 'Curved conveyor 90° right' }, [
    { radiusM: RADIUS_M, angleRad: QUARTER_RAD, side: 'right' },
  ]),
  bent('conveyor-u-turn', { nl: 'Bochtband 180°', en: 'Curved conveyor 180°' }, [
    { radiusM: RADIUS_M, angleRad: 2 * QUARTER_RAD, side: 'left' },
  ]),
  {
    id: 'conveyor-corner',
    category: 'conveyors',
    name: { nl: 'Bandhoek 90°', en: 'Conveyor corner 90°' },
    facts: [{ of: 'length', value: 4 }],
    keywords: [...WORDS, 'hoek', 'corner'],
    make: (edit, at) => [
      addBelt(edit, at, 2, { offset: [-2, 0, 0] }),
      // Begins where the first one ends, beside its last half width.
      addBelt(edit, at, 2, { offset: [0, WIDTH_M / 2, 0], turn: QUARTER_LEFT }),
    ],
  },
  {
    id: 'conveyor-merge',
    category: 'conveyors',
    name: { nl: 'Invoegen: de hoofdband gaat voor', en: 'Merge: the main belt goes first' },
    facts: [{ of: 'length', value: 4.25 }],
    keywords: [...WORDS, 'samenvoegen', 'samenvoeging', 'invoegen', 'merge', 'zijband', 'voorrang', 't'],
    make: addMerge,
  },
  {
    id: 'conveyor-merge-fifo',
    category: 'conveyors',
    name: { nl: 'Samenvoegen: wie het eerst komt', en: 'Merge: first come, first served' },
    facts: [{ of: 'length', value: 6 }],
    keywords: [...WORDS, 'samenvoegen', 'samenvoeging', 'invoegen', 'merge', 'y', 'fifo'],
    make: addFifoMerge,
  },
  {
    id: 'conveyor-divert',
    category: 'conveyors',
    name: { nl: 'Afslag van een band', en: 'Diverter on a conveyor' },
    facts: [{ of: 'length', value: 4.25 }],
    keywords: [...WORDS, 'afslag', 'wissel', 'sorteren', 'splitsen', 'diverter', 'sorter', 'split'],
    make: addDiverter,
  },
]

function straight(id: string, lengthM: number): LibraryItem {
  return {
    id,
    category: 'conveyors',
    name: BELT,
    facts: [{ of: 'length', value: lengthM }],
    keywords: [...WORDS, 'recht', 'straight'],
    // The placement is the belt's start; what a person points at is its middle.
    make: (edit, at) => [addBelt(edit, at, lengthM, { offset: [-lengthM / 2, 0, 0] })],
  }
}

type Bends = NonNullable<RecordFields<'conveyor'>['bends']>

function bent(id: string, name: BothNames, bends: Bends): LibraryItem {
  const lengthM = beltEndM(bends.reduce((sum, { radiusM, angleRad }) => sum + radiusM * angleRad, 0))
  return {
    id,
    category: 'conveyors',
    name,
    facts: [{ of: 'length', value: lengthM }],
    keywords: [...WORDS, 'bocht', 'bochtband', 'curve', 'curved', 'bend'],
    make: (edit, at) => [
      addBelt(edit, at, lengthM, { offset: [-RADIUS_M, 0, 0], name: BENT, fields: { bends } }),
    ],
  }
}

const BENT = { nl: 'Bochtband', en: 'Curved conveyor' }

/** The side belt ends at a halt in the middle of the main belt: who is on that goes first, from the side one waits for a gap. */
function addMerge(edit: EditTransaction, at: Spot): readonly string[] {
  const halts = [{ id: 'merge', name: { nl: 'Invoegen', en: 'Merge' }, atM: 1.25 }]
  return tied(edit, [
    addBelt(edit, at, 2.5, { offset: [-1.25, 0, 0], name: MAIN, fields: { halts } }),
    addBelt(edit, at, 1.75, {
      offset: [0, -WIDTH_M / 2 - 1.75, 0],
      turn: QUARTER_LEFT,
      name: SIDE,
    }),
  ])
}

/** Two belts end at the start of a third: it takes their parts in the order in which these came to the ends. */
function addFifoMerge(edit: EditTransaction, at: Spot): readonly string[] {
  return tied(edit, [
    addBelt(edit, at, 2, { offset: [0, 0, 0], name: MAIN }),
    addBelt(edit, at, 2, { offset: [-2, 0, 0], name: FEED }),
    addBelt(edit, at, 2, { offset: [WIDTH_M / 2, -WIDTH_M / 2 - 2, 0], turn: QUARTER_LEFT, name: FEED }),
  ])
}

/** Parts leave at a halt in the middle for the side belt, as their route says. */
function addDiverter(edit: EditTransaction, at: Spot): readonly string[] {
  const halts = [{ id: 'off', name: { nl: 'Afslag', en: 'Diverter' }, atM: 1.25 }]
  return tied(edit, [
    addBelt(edit, at, 2.5, { offset: [-1.25, 0, 0], name: MAIN, fields: { halts } }),
    addBelt(edit, at, 1.75, { offset: [0, WIDTH_M / 2, 0], turn: QUARTER_LEFT, name: SIDE }),
  ])
}

/** They are moved and turned as one. */
function tied(edit: EditTransaction, ids: readonly string[]): readonly string[] {
  groupRecords(ids)(edit)
  return ids
}

const MAIN = { nl: 'Hoofdband', en: 'Main conveyor' }
const SIDE = { nl: 'Zijband', en: 'Side conveyor' }
const FEED = { nl: 'Aanvoerband', en: 'Feed conveyor' }

function addBelt(edit: EditTransaction, at: Spot, lengthM: number, placing: Placing): string {
  return addThing(edit, 'conveyor', 'conveyor', placing.name ?? BELT, {
    placement: placeAt(at, placing.offset, placing.turn),
    lengthM,
    widthM: WIDTH_M,
    speedMps: SPEED_MPS,
    pitchM: PITCH_M,
    provenance: { speedMps: guess('typical of light belts, general knowledge', 0.1, SPEED_MPS, 0.6) },
    ...placing.fields,
  })
}
