// One thing of the library: what it is called and how it is put in a cell. Types only; the things themselves are in the files beside it.
import type { Quat, Vec3 } from '../../math/frames'
import type { EditTransaction } from '../EditTransaction'

/** In the order of the screen. */
export const LIBRARY_CATEGORIES = [
  'robots',
  'tools',
  'carriers',
  'conveyors',
  'machines',
  'storage',
  'flow',
  'safety',
  'people',
  'building',
] as const
export type LibraryCategory = (typeof LIBRARY_CATEGORIES)[number]

/** Where a thing is put: a point of the floor, and how it is turned. */
export interface Spot {
  readonly position: Vec3
  readonly quaternion?: Quat | undefined
}

export interface BothNames {
  readonly nl: string
  readonly en: string
}

export interface LibraryItem {
  /** Also the name of its picture. */
  readonly id: string
  readonly category: LibraryCategory
  readonly name: BothNames
  /** What sets it apart, shown under the name: "12,5 kg · 1,30 m". Numbers are left to the reader's language. */
  readonly facts?: readonly LibraryFact[] | undefined
  /** Has no shape of its own to be pictured. */
  readonly shapeless?: true | undefined
  /** Other words a person may search by, in either language, lower case. */
  readonly keywords: readonly string[]
  /** Adds its records; answers their ids, that of the thing itself first. */
  make(edit: EditTransaction, at: Spot): readonly string[]
}

export interface LibraryFact {
  readonly of: 'payload' | 'mass' | 'reach' | 'length' | 'capacity'
  /** kg, m or a number of parts. */
  readonly value: number
}
