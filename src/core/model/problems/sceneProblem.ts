// Makes problems of a scene from their code, and tells them in the reader's language. Which problems there are is in the tables.
import type { Problem, ProblemPlace } from '../../results/problem'
import { FIELD_PROBLEMS } from './fieldProblems'
import { FILE_PROBLEMS } from './fileProblems'
import type { ProblemText } from './ProblemText'
import { RECORD_PROBLEMS } from './recordProblems'
import { type Language, wordFor } from './words'

const SCENE_PROBLEMS = { ...FILE_PROBLEMS, ...FIELD_PROBLEMS, ...RECORD_PROBLEMS } as const
export type SceneProblemCode = keyof typeof SCENE_PROBLEMS
type Values = Readonly<Record<string, string | number>>

export function sceneProblem(code: SceneProblemCode, where: ProblemPlace, values: Values = {}): Problem {
  const text: ProblemText = SCENE_PROBLEMS[code]
  return {
    code,
    severity: text.severity,
    message: fill(text.what.en, values, 'en'),
    hint: fill(text.mend.en, values, 'en'),
    where,
    values,
  }
}

/** A problem as read by a person; codes that are not a scene's keep their English sentences. */
export function problemIn(language: Language, problem: Problem): { message: string; hint: string } {
  const known = Object.hasOwn(SCENE_PROBLEMS, problem.code)
  if (!known || language === 'en') return { message: problem.message, hint: problem.hint }
  const text: ProblemText = SCENE_PROBLEMS[problem.code as SceneProblemCode]
  const values = problem.values ?? {}
  return {
    message: fill(text.what[language], values, language),
    hint: fill(text.mend[language], values, language),
  }
}

function fill(sentence: string, values: Values, language: Language): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    return value === undefined ? whole : wordFor(value, language)
  })
}
