// The whole verification, case by case: what `proefcel verify` and the page show. Runs on the caller's thread, one case at a time.
import type { CaseVerdict } from '../../results/VerifyResults'
import { judgeCase } from './judgeCase'
import { type ReferenceCase, referenceCases } from './referenceCases'
import type { Effort } from './VerifyCase'
import { notExpressible, verifyCases } from './verifyCases'

/** 20 × 10⁵ parts a case; warm-up a tenth of it. */
export const DEFAULT_EFFORT: Effort = { items: 100_000, warmupItems: 10_000, isFull: false }
/** A first look: the same gate, wider intervals. */
export const QUICK_EFFORT: Effort = { items: 10_000, warmupItems: 1000, isFull: false }
/** As the cases themselves ask. */
export const FULL_EFFORT: Effort = { items: 1_000_000, warmupItems: 100_000, isFull: true }

export function verifyReference(reference: ReferenceCase, effort: Effort): CaseVerdict {
  const one = verifyCases.find(({ id }) => id === reference.id)
  if (one !== undefined) return judgeCase(one, reference, effort)
  const reason = notExpressible[reference.id] ?? 'no scene has been written for it'
  return { id: reference.id, pass: false, metrics: [], notExpressible: reason }
}

/** The cases with these ids, or all. */
export function selectReferences(ids: readonly string[]): readonly ReferenceCase[] {
  return ids.length === 0 ? referenceCases : referenceCases.filter(({ id }) => ids.includes(id))
}
