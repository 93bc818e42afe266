// What templates answer to who asks across a thread: which there are, and the cell that was made with its reason. Types only.
import type { InTwoLanguages, TemplateAnswers, TemplateQuestion } from './TemplateQuestion'

export interface TemplateInfo {
  readonly id: string
  readonly name: InTwoLanguages
  readonly summary: InTwoLanguages
  readonly questions: readonly TemplateQuestion[]
}

/** Estimates before anything has run. */
export interface TemplateSummary {
  readonly robotName: string
  readonly cycleS: number
  readonly partsPerHour: number
  readonly investmentEur: number
  /** Questions that were not answered. */
  readonly assumed: readonly string[]
}

/** As a person typed them: text with unit, decimal comma, "weet ik niet"; a bare number is in the question's own unit. */
export type TypedAnswers = Readonly<Record<string, unknown>>

export interface MadeCell {
  readonly documentText: string
  /** Why this robot. */
  readonly reason: InTwoLanguages
  readonly summary: TemplateSummary
  readonly answers: TemplateAnswers
  /** Records in which a person's change was kept where the template would now have another. */
  readonly kept: readonly string[]
}
