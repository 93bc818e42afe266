// Many runs behind the StudyApi, on the thread it lives in. Keeps nothing between calls.

import { SimError } from '../protocol/SimError'
import type { StudyApi } from '../protocol/StudyApi'
import type { CaseSummary, CaseVerdict, EffortName } from '../results/VerifyResults'
import { hasScene, keptScene } from '../study/verify/keptScene'
import { referenceCases } from '../study/verify/referenceCases'
import type { Effort } from '../study/verify/VerifyCase'
import { DEFAULT_EFFORT, FULL_EFFORT, QUICK_EFFORT, verifyReference } from '../study/verify/verifyEngine'

const EFFORTS: Readonly<Record<EffortName, Effort>> = {
  quick: QUICK_EFFORT,
  usual: DEFAULT_EFFORT,
  full: FULL_EFFORT,
}

export class StudyHost implements StudyApi {
  async cases(): Promise<readonly CaseSummary[]> {
    return referenceCases.map(({ id, source }) => ({ id, source, hasScene: hasScene(id) }))
  }

  async verifyCase(id: string, effort: EffortName): Promise<CaseVerdict> {
    const reference = referenceCases.find((one) => one.id === id)
    if (reference === undefined) throw noSuchCase(id)
    return verifyReference(reference, EFFORTS[effort])
  }

  async sceneOf(id: string): Promise<string> {
    const text = keptScene(id)
    if (text === undefined) throw noSuchCase(id)
    return text
  }
}

function noSuchCase(id: string): SimError {
  return new SimError([
    {
      code: 'verify.noSuchCase',
      severity: 'error',
      message: `There is no such reference case, or it has no scene: ${id}.`,
      where: { path: '' },
      hint: 'Reload the page.',
      values: { id },
    },
  ])
}
