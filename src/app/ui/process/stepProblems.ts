// Which problems of the document belong to which step, so that they are told where they are mended. Pure.
import { findRecordOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { Problem } from '../../../core/results/problem'
import { stepNodeId } from './processGraph'

/** By node id; problems of a whole route stand at its first step. */
export function stepProblems(
  problems: readonly Problem[],
  document: SceneDocument,
): ReadonlyMap<string, readonly Problem[]> {
  const byStep = new Map<string, Problem[]>()
  for (const problem of problems) {
    const route = problem.where.record && findRecordOfType(document, 'route', problem.where.record)
    if (!route) continue
    const index = Number(/steps\[(\d+)\]/.exec(problem.where.path)?.[1] ?? 0)
    const step = route.steps[index]
    if (step === undefined) continue
    const id = stepNodeId(route.id, step.id)
    byStep.set(id, [...(byStep.get(id) ?? []), problem])
  }
  return byStep
}
