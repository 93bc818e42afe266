// What a template asks: plain questions with unit, range and a default for who does not know. Types only; reading answers is readAnswers.
import type { Dimension } from '../math/units'

/** A type, not an interface: records take it as it is. */
export type InTwoLanguages = { readonly nl: string; readonly en: string }

interface QuestionBase {
  readonly id: string
  readonly text: InTwoLanguages
  /** What the answer changes, or how to find it out. */
  readonly help: InTwoLanguages
}

export interface NumberQuestion extends QuestionBase {
  readonly kind: 'number'
  readonly dimension: Dimension
  /** In which a bare number is read and the range is shown. */
  readonly unit: string
  /** Size of that unit in SI. */
  readonly unitSi: number
  /** SI, as are all answers. */
  readonly min: number
  readonly max: number
  readonly default: number
  /** Only whole numbers. */
  readonly whole?: boolean
}

export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'choice'
  readonly options: readonly { readonly id: string; readonly text: InTwoLanguages }[]
  readonly default: string
}

export interface YesNoQuestion extends QuestionBase {
  readonly kind: 'yesNo'
  readonly default: boolean
}

export type TemplateQuestion = NumberQuestion | ChoiceQuestion | YesNoQuestion

/** SI numbers, option ids, yes or no; a question that is missing is not known and takes its default as an estimate. */
export type TemplateAnswers = Readonly<Record<string, number | string | boolean>>
