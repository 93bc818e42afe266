// What a template is: its questions, and how the answers become the draft of a cell for either kind of robot. Types only.
import type { Outcome } from '../results/problem'
import type { InTwoLanguages, TemplateQuestion } from '../results/TemplateQuestion'
import type { AnswerSheet } from './answers/AnswerSheet'
import type { CellDraft } from './cell/CellDraft'

const TEMPLATE_IDS = ['cnc-tending', 'palletising', 'assembly', 'welding', 'pick-and-pack'] as const
export type TemplateId = (typeof TEMPLATE_IDS)[number]

export type RobotKind = 'cobot' | 'industrial'

export interface Template {
  readonly id: TemplateId
  readonly name: InTwoLanguages
  readonly summary: InTwoLanguages
  readonly questions: readonly TemplateQuestion[]
  /**
   * The cell as it would be with a robot of this kind, around a robot that stands near the origin and looks along +y. `moreRoomM`: what stands
   * around it stands that much farther away than usual, where the template lets it.
   */
  draft(sheet: AnswerSheet, kind: RobotKind, moreRoomM?: number): Outcome<CellDraft>
}
