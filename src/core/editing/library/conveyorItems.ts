// Conveyors of the library: straight belts of three lengths, a corner and a merge made of straight belts that touch. Every belt can be made
// longer, turned and moved by itself.
import type { Quat, Vec3 } from '../../math/frames'
import type { EditTransaction } from '../EditTransaction'
import { addThing, guess, placeAt, QUARTER_LEFT } from './addThing'
import type { LibraryItem, Spot } from './LibraryItem'

const BELT = { nl: 'Transportband', en: 'Conveyor' }
const WORDS = ['band', 'belt', 'transportband', 'conveyor', 'rollenbaan', 'roller']
/** Belt speed of light goods, m/s. */
const SPEED_MPS = 0.25
const PITCH_M = 0.4
const WIDTH_M = 0.5

export const CONVEYOR_ITEMS: readonly LibraryItem[] = [
  straight('conveyor-2m', 2),
  straight('conveyor-4m', 4),
  straight('conveyor-8m', 8),
  {
    id: 'conveyor-corner',
    category: 'conveyors',
    name: { nl: 'Bandhoek 90°', en: 'Conveyor corner 90°' },
    facts: [{ of: 'length', value: 4 }],
    keywords: [...WORDS, 'bocht', 'hoek', 'curve', 'corner'],
    make: (edit, at) => [
      addBelt(edit, at, 2, [-2, 0, 0]),
      // Begins where the first one ends, beside its last half width.
      addBelt(edit, at, 2, [0, WIDTH_M / 2, 0], QUARTER_LEFT),
    ],
  },
  {
    id: 'conveyor-merge',
    category: 'conveyors',
    name: { nl: 'Samenvoeging van twee banden', en: 'Merge of two conveyors' },
    facts: [{ of: 'length', value: 6 }],
    keywords: [...WORDS, 'samenvoegen', 'invoegen', 'merge', 'y'],
    make: (edit, at) => [
      addBelt(edit, at, 3, [-1.5, 0, 0]),
      addBelt(edit, at, 1.5, [0, -WIDTH_M / 2 - 1.5, 0], QUARTER_LEFT),
    ],
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
    make: (edit, at) => [addBelt(edit, at, lengthM, [-lengthM / 2, 0, 0])],
  }
}

function addBelt(edit: EditTransaction, at: Spot, lengthM: number, offset: Vec3, turn?: Quat): string {
  return addThing(edit, 'conveyor', 'conveyor', BELT, {
    placement: placeAt(at, offset, turn),
    lengthM,
    widthM: WIDTH_M,
    speedMps: SPEED_MPS,
    pitchM: PITCH_M,
    provenance: { speedMps: guess('typical of light belts, general knowledge', 0.1, SPEED_MPS, 0.6) },
  })
}
