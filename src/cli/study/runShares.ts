// A study on several processors: the first replication here shows how long one takes; when the rest is worth it, helpers take shares
// of it. The result is the same, to the last bit, whoever computed what.
import type { Outcome } from '../../core/results/problem'
import type { StudyResults } from '../../core/results/StudyResults'
import { joinStudies } from '../../core/study/joinStudies'
import type { CliHelpers, CliIo } from '../CliIo'
import { workInTurns } from '../workInTurns'
import type { StudyRequest } from './readStudyArguments'

/** Below this much work left the start of processes (about 0.3 s each) does not pay. */
const WORTH_S = 2

type RunHere = (first: number, replications: number) => Outcome<StudyResults>

interface Share {
  readonly first: number
  readonly replications: number
}

export async function runShares(
  request: StudyRequest,
  argv: readonly string[],
  io: CliIo,
  runHere: RunHere,
): Promise<Outcome<StudyResults>> {
  const { first, replications, jobs, file } = request
  const { helpers } = io
  const most = jobs ?? helpers?.count ?? 1
  // Standard input cannot be read twice.
  if (helpers === undefined || most < 2 || replications < 3 || file === '-')
    return runHere(first, replications)
  const started = io.wallSeconds()
  const own = runHere(first, 1)
  if (!own.ok) return own
  const left = replications - 1
  const isWorthIt = jobs !== undefined || (io.wallSeconds() - started) * left > WORTH_S
  const shares = split({ first: first + 1, replications: left }, isWorthIt ? Math.min(most, left) : 1)
  if (!isWorthIt) return joined(own.value, [runHere(shares[0]!.first, left)])
  const results = await workInTurns(shares, most, (share) => askHelper(helpers, argv, share, runHere))
  return joined(own.value, results)
}

function split(all: Share, count: number): Share[] {
  const shares: Share[] = []
  let first = all.first
  for (let n = 0; n < count; n++) {
    const end = all.first + Math.floor((all.replications * (n + 1)) / count)
    shares.push({ first, replications: end - first })
    first = end
  }
  return shares
}

/** A helper that does not answer with a study has met a problem: running its share here names it. */
async function askHelper(
  helpers: CliHelpers,
  argv: readonly string[],
  { first, replications }: Share,
  runHere: RunHere,
): Promise<Outcome<StudyResults>> {
  const own = ['--first', String(first), '--replications', String(replications), '--jobs', '1', '--json']
  // The last of two equal options counts.
  const { output } = await helpers.run(['study', ...argv, ...own])
  if (output === '') return runHere(first, replications)
  return { ok: true, value: JSON.parse(output) as StudyResults }
}

function joined(own: StudyResults, others: readonly Outcome<StudyResults>[]): Outcome<StudyResults> {
  const all: [StudyResults, ...StudyResults[]] = [own]
  for (const other of others) {
    if (!other.ok) return other
    all.push(other.value)
  }
  return { ok: true, value: joinStudies(all) }
}
