// Shares of one study put together: the same result, to the last bit, as one study of all replications in a row.
import type { StudyResults } from '../results/StudyResults'
import { findDoubts } from './findDoubts'
import { summarise } from './summarise'

/** `shares` in the order of their replications; at least one. */
export function joinStudies(shares: readonly [StudyResults, ...StudyResults[]]): StudyResults {
  const names = new Set(shares.flatMap(({ measures }) => Object.keys(measures)))
  const valuesOf = (share: StudyResults, name: string): readonly number[] =>
    share.measures[name]?.values ?? Array.from({ length: share.replications }, () => 0)
  const join = (name: string) => summarise(shares.flatMap((share) => valuesOf(share, name)))
  const checks = shares.flatMap((share) => share.checks)
  const { warmupS, untilS, startS } = shares[0]
  return {
    ...shares[0],
    replications: shares.reduce((sum, share) => sum + share.replications, 0),
    hashes: shares.flatMap(({ hashes }) => hashes),
    checks,
    problems: findDoubts(checks, { warmupS, untilS, startS }),
    measures: Object.fromEntries([...names].map((name) => [name, join(name)])),
  }
}
