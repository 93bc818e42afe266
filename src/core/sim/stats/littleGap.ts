// Self-check of a run by Little's law: mean number in system = rate through it × mean time in it. A large gap in a long run
// means that parts were lost or counted twice; it is no proof of the reverse.

/**
 * Relative gap |L − λ·W| / max(L, λ·W). For a finished stretch of time it vanishes only as the stretch grows: parts inside
 * at its ends belong to it in part. 0 when nothing happened.
 */
export function littleGap(meanInSystem: number, ratePerS: number, meanTimeS: number): number {
  const product = ratePerS * meanTimeS
  const larger = Math.max(meanInSystem, product)
  return larger > 0 ? Math.abs(meanInSystem - product) / larger : 0
}
