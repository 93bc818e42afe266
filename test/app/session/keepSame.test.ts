// Answers that say again what is known keep the known objects, so that the page does not draw them again.
import { describe, expect, it } from 'vitest'
import { keepSame } from '../../../src/app/session/keepSame'

const problem = (code: string, atM = 0) => ({ code, where: { path: `records.${code}` }, values: { atM } })

describe('keepSame', () => {
  it('gives the known list itself when nothing differs', () => {
    const known = [problem('a'), problem('b')]
    expect(keepSame(known, [problem('a'), problem('b')])).toBe(known)
  })

  it('keeps what is the same at another place and takes what differs anew', () => {
    const known = [problem('a'), problem('b', 1), problem('c')]
    const fresh = [problem('c'), problem('b', 2)]
    const kept = keepSame(known, fresh)
    expect(kept).toEqual(fresh)
    expect(kept[0]).toBe(known[2])
    expect(kept[1]).toBe(fresh[1])
  })

  it('notices that the last of the known is gone', () => {
    const known = [problem('a'), problem('b')]
    expect(keepSame(known, [problem('a')])).toEqual([problem('a')])
    expect(keepSame(undefined, known)).toBe(known)
  })
})
