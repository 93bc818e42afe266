// Problems found while a document is read, before it is judged: only their texts, because whoever reads a document must be there before
// the first picture and the texts of all that can be wrong with a cell need not.
import type { Problem, ProblemPlace } from '../../results/problem'
import { ASSET_PROBLEMS } from './assetProblems'
import { FIELD_PROBLEMS } from './fieldProblems'
import { FILE_PROBLEMS } from './fileProblems'
import { makeProblem, type Values } from './makeProblem'
import { RECORD_PROBLEMS } from './recordProblems'

const READING_PROBLEMS = {
  ...FILE_PROBLEMS,
  ...FIELD_PROBLEMS,
  ...RECORD_PROBLEMS,
  ...ASSET_PROBLEMS,
} as const
export type ReadingProblemCode = keyof typeof READING_PROBLEMS

export function readingProblem(code: ReadingProblemCode, where: ProblemPlace, values: Values = {}): Problem {
  return makeProblem(code, READING_PROBLEMS[code], where, values)
}
