// Makes a problem of its text and the values in it. Which problems there are is in the tables.
import type { Problem, ProblemPlace } from '../../results/problem'
import type { ProblemText } from './ProblemText'
import { type Language, wordFor } from './words'

export type Values = Readonly<Record<string, string | number>>

/** In English; other languages come later, from the code and the values. */
export function makeProblem(code: string, text: ProblemText, where: ProblemPlace, values: Values): Problem {
  return {
    code,
    severity: text.severity,
    message: fillSentence(text.what.en, values, 'en'),
    hint: fillSentence(text.mend.en, values, 'en'),
    where,
    values,
  }
}

/** `{name}`, but not the braces of a piece of JSON. */
export const PLACEHOLDER = /\{(\w+)\}/g

export function fillSentence(sentence: string, values: Values, language: Language): string {
  return sentence.replace(PLACEHOLDER, (whole, name: string) => {
    const value = values[name]
    return value === undefined ? whole : wordFor(value, language)
  })
}
