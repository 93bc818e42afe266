// What a template is: its questions, and how the answers become the draft of a cell for either kind of robot.
import type { Outcome } from '../results/problem'
import type { InTwoLanguages, TemplateQuestion } from '../results/TemplateQuestion'
import type { AnswerSheet } from './answers/AnswerSheet'
import type { CellDraft } from './cell/CellDraft'

const TEMPLATE_IDS = ['cnc-tending', 'palletising', 'assembly', 'welding', 'pick-and-pack'] as const
export type TemplateId = (typeof TEMPLATE_IDS)[number]

export type RobotKind = 'cobot' | 'industrial'

/** How a draft departs from the usual one: for thick arms, which touch what stands near. */
export interface DraftVariation {
  /** What stands around the robot stands that much farther away. */
  readonly moreRoomM: number
  /** The light curtain in front of the pallets stands that much farther from them. */
  readonly fenceRoomM: number
}

export const USUAL_DRAFT: DraftVariation = { moreRoomM: 0, fenceRoomM: 0 }

export interface Template {
  readonly id: TemplateId
  readonly name: InTwoLanguages
  readonly summary: InTwoLanguages
  readonly questions: readonly TemplateQuestion[]
  /**
   * The cell as it would be with a robot of this kind, around a robot that stands near the origin and looks along +y. Templates that have no
   * room to vary answer the same for every variation.
   */
  draft(sheet: AnswerSheet, kind: RobotKind, variation: DraftVariation): Outcome<CellDraft>
}
