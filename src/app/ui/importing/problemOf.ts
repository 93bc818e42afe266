// A problem with a file that the page itself found.
import { type SceneProblemCode, sceneProblem } from '../../../core/model/problems/sceneProblem'
import type { Problem } from '../../../core/results/problem'

export function problemOf(
  code: SceneProblemCode,
  values: Readonly<Record<string, string | number>> & { readonly file: string },
): Problem {
  return sceneProblem(code, { path: values.file }, values)
}
