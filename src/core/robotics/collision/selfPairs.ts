// Which pairs of an arm's own parts are worth looking at: not neighbours, which touch by construction, nor parts of one wrist, nor pairs that overlap in a
// pose known to be free.
import type { ArmBody } from './ArmBody'

/** Pairs (a, b) of capsules, a < b. */
export function selfPairs(body: ArmBody, freeQ: ArrayLike<number>): (readonly [number, number])[] {
  const atRest = body.touchingPairs(freeQ)
  const arm = body.system.arm.linkCount
  // the wrist is one lump; tool and part hang on it
  const lump = (capsule: number) => Math.min(body.capsules[capsule]!.link, arm - 2)
  const pairs: (readonly [number, number])[] = []
  body.capsules.forEach((_, b) => {
    for (let a = 0; a < b; a++) if (lump(b) - lump(a) >= 2 && !atRest.has(`${a}-${b}`)) pairs.push([a, b])
  })
  return pairs
}
