// Who asked to be dispatched: each once, in index order, also while the lane has the requests of the first 256 in words of its own.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DispatchRequests } from '../../../../src/core/sim/kernel/DispatchRequests'

const target = fc.oneof(fc.nat(255), fc.nat(40), fc.nat(2000))
const action = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), target }),
  fc.record({ kind: fc.constant('take' as const), target }),
  fc.record({ kind: fc.constant('lane' as const), target: fc.nat(255) }),
)

/** The bits of the eight words from `at` on. */
function bitsOf(words: Int32Array, at: number): number[] {
  const bits: number[] = []
  for (let n = 0; n < 256; n++) if ((words[at + (n >>> 5)]! & (1 << (n & 31))) !== 0) bits.push(n)
  return bits
}

test('a set of targets, wherever the first 256 are', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
      const requests = new DispatchRequests()
      const expected = new Set<number>()
      const words = new Int32Array(12)
      const first = (from: number) => [...expected].sort((a, b) => a - b).find((each) => each >= from) ?? -1
      for (const { kind, target } of actions) {
        if (kind === 'add') {
          requests.add(target)
          expected.add(target)
        } else if (kind === 'take') {
          const taken = first(target)
          expect(requests.takeFrom(target)).toBe(taken)
          expected.delete(taken)
        } else {
          // as the lane does: it takes one and adds another in the words
          const count = requests.copyTo(words, 3)
          const known = [...expected].filter((each) => each < 256).sort((a, b) => a - b)
          expect([count, bitsOf(words, 3)]).toEqual([known.length, known])
          expect(requests.hasOthers).toBe(expected.size > known.length)
          const gone = known[0]
          if (gone !== undefined) words[3 + (gone >>> 5)]! &= ~(1 << (gone & 31))
          if (gone !== undefined) expected.delete(gone)
          words[3 + (target >>> 5)]! |= 1 << (target & 31)
          expected.add(target)
          requests.copyFrom(words, 3, [...expected].filter((each) => each < 256).length)
          expect([...words]).toEqual([...new Int32Array(12)])
        }
        expect(requests.count).toBe(expected.size)
      }
      const left: number[] = []
      for (let taken = requests.takeFrom(0); taken >= 0; taken = requests.takeFrom(0)) left.push(taken)
      expect(left).toEqual([...expected].sort((a, b) => a - b))
    }),
    { numRuns: 500 },
  )
})

test('what is handed over and comes back empty is gone', () => {
  for (const targets of [[5], [5, 300], [300], [300, 301], [4, 5]]) {
    const requests = new DispatchRequests()
    for (const each of targets) requests.add(each)
    const words = new Int32Array(8)
    requests.copyTo(words, 0)
    words.fill(0)
    requests.copyFrom(words, 0, 0)
    expect(requests.count).toBe(targets.filter((each) => each >= 256).length)
    expect(requests.takeFrom(0)).toBe(targets.find((each) => each >= 256) ?? -1)
  }
})
