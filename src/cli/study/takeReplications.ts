// Makes replications of a round that nobody has taken yet, until none is left. All who take part count on the same counter, so that
// the quicker one makes more and all are done at about the same time.
import type { Outcome } from '../../core/results/problem'
import type { Replication, Replicator } from '../../core/study/Replicator'

/** Replications from `first` on; `taken`: how many of them somebody has taken. */
export interface Round {
  readonly first: number
  readonly count: number
  readonly taken: Int32Array
}

/** A round whose first replication its maker takes. */
export function openRound(first: number, count: number): Round {
  return { first, count, taken: new Int32Array(new SharedArrayBuffer(4)).fill(1) }
}

/** `own`: taken already, to begin with. */
export async function takeReplications(
  { first, count, taken }: Round,
  replicator: Replicator,
  give: (replication: number, made: Outcome<Replication>) => void,
  own?: number,
): Promise<void> {
  const next = () => Atomics.add(taken, 0, 1)
  for (let at = own ?? next(); at < count; at = next()) {
    const made = replicator.run(first + at)
    give(first + at, made)
    // All before a replication that cannot be run are taken: which is the first such can be told, and more are not needed.
    if (!made.ok) Atomics.store(taken, 0, count)
    await Promise.resolve()
  }
}
