// Computed cycle times beside published ones: which meet, which miss and by how much is pinned, so that neither can change unseen.
import { describe, expect, it } from 'vitest'
import { validateCycles } from '../../../../src/core/study/cycles/validateCycles'

const rows = validateCycles()
const row = (id: string) => rows.find((one) => one.id === id)!

describe('published cycle times', () => {
  it('every case is computed, with a band that is one', () => {
    for (const { id, verdict, p10S, p50S, p90S } of rows) {
      expect(verdict, id).not.toBe('notComputed')
      expect(p10S, id).toBeGreaterThan(0)
      expect(p50S, id).toBeGreaterThan(p10S)
      expect(p90S, id).toBeGreaterThan(p50S)
    }
  })

  it('the 25/300/25 cycles of ABB lie inside our bands', () => {
    expect(row('arch-irb120').verdict).toBe('inside')
    expect(row('arch-irb1200').verdict).toBe('inside')
    expect(row('arch-irb1200').p50S).toBeCloseTo(0.42, 2)
  })

  it('a miss is shown: the weakly sourced KR 6 figure is slower than we compute', () => {
    const { verdict, miss } = row('arch-kr6')
    expect(verdict).toBe('fast')
    expect(miss).toBeGreaterThan(-0.15)
    expect(miss).toBeLessThan(-0.03)
  })

  it('palletising and pick and place lie inside the ranges of practice', () => {
    for (const { id, verdict, certainty } of rows)
      if (certainty !== 'recalled') expect(verdict, id).toBe('inside')
  })

  it('the same seed gives the same rows, another seed nearly the same', () => {
    expect(validateCycles()).toEqual(rows)
    validateCycles(2).forEach(({ p50S }, index) => {
      expect(Math.abs(p50S / rows[index]!.p50S - 1)).toBeLessThan(0.02)
    })
  })
})
