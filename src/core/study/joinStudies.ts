// Shares of one study put together: the same result, to the last bit, as one study of all replications in a row.
import type { StudyResults } from '../results/StudyResults'
import { summarise } from './summarise'

/** `shares` in the order of their replications; at least one. */
export function joinStudies(shares: readonly [StudyResults, ...StudyResults[]]): StudyResults {
  const names = new Set(shares.flatMap(({ measures }) => Object.keys(measures)))
  const valuesOf = (share: StudyResults, name: string): readonly number[] =>
    share.measures[name]?.values ?? share.hashes.map(() => 0)
  const join = (name: string) => summarise(shares.flatMap((share) => valuesOf(share, name)))
  return {
    ...shares[0],
    replications: shares.reduce((sum, share) => sum + share.replications, 0),
    hashes: shares.flatMap(({ hashes }) => hashes),
    measures: Object.fromEntries([...names].map((name) => [name, join(name)])),
  }
}
