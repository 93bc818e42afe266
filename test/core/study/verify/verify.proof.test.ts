// The whole reference set through the gate, with fewer parts: what `proefcel verify` shows, on every `npm test`.
import { describe, expect, test } from 'vitest'
import { referenceCases } from '../../../../src/core/study/verify/referenceCases'
import { verifyReference } from '../../../../src/core/study/verify/verifyEngine'

const EFFORT = { items: 6_000, warmupItems: 2_000, isFull: false }

describe('reference cases', () => {
  test.each(referenceCases.map((one) => [one.id, one] as const))('%s', (_id, reference) => {
    const verdict = verifyReference(reference, EFFORT)
    expect(verdict.metrics.filter(({ pass }) => !pass)).toEqual([])
    expect(verdict.pass).toBe(true)
  })
})
