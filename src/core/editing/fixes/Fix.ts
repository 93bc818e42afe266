// A way to mend a problem with one click: what it is called (a code of app/text) and the change it makes. Types only.

import type { SceneDocument } from '../../model/SceneDocument'
import type { Problem } from '../../results/problem'
import type { EditCommand } from '../EditHistory'
import type { FieldPath } from '../fieldPath'

const FIX_NAMES = [
  'dropReference',
  'useInstead',
  'removeThis',
  'standFree',
  'levelOut',
  'addHome',
  'putInLimits',
  'fitStroke',
  'placeInHall',
  'keepPlacement',
  'keepCarrier',
  'leaveOut',
  'setTo',
  'pushApart',
  'moveInside',
  'bestPlace',
  'addScene',
  'addDoor',
  'goHome',
  'newId',
  'leadOut',
  'leadOver',
  'fitShares',
  'protect',
] as const
export type FixName = (typeof FIX_NAMES)[number]

export interface Fix {
  readonly name: FixName
  readonly values?: Readonly<Record<string, string | number>>
  /** The change, when it is known at once … */
  readonly command?: EditCommand
  /** … or the robot for which the tools thread looks for a better place. */
  readonly searchPlaceOf?: string
}

/** A problem with its place read: the record it is in and the path inside that record. */
export interface FixQuestion {
  readonly problem: Problem
  readonly document: SceneDocument
  readonly record: string
  readonly path: FieldPath
  text(name: string): string
  number(name: string): number
}

export type FixTable = Readonly<Record<string, (question: FixQuestion) => readonly Fix[]>>
