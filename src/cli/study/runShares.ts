// A study on several processors: the first replication here shows how long one takes; when the rest is worth it, helpers take shares
// of it. The result is the same, to the last bit, whoever computed what.
import type { Outcome } from '../../core/results/problem'
import type { StudyResults } from '../../core/results/StudyResults'
import { joinStudies } from '../../core/study/joinStudies'
import { replicationsToAdd } from '../../core/study/replicationsToAdd'
import type { CliHelpers, CliIo } from '../CliIo'
import { workInTurns } from '../workInTurns'
import type { StudyRequest } from './readStudyArguments'

/** Below this much work left the start of processes (about 0.3 s each) does not pay. */
const WORTH_S = 2

interface Share {
  readonly first: number
  readonly replications: number
}

/** Runs a share on this processor; the warm-up is that of the request until a rule has found one. */
type RunHere = (share: Share, warmupS: StudyRequest['warmupS']) => Outcome<StudyResults>

/** All replications asked for, and more of them while a precision is asked for that they do not have. */
export async function runShares(
  request: StudyRequest,
  io: CliIo,
  runHere: RunHere,
): Promise<Outcome<StudyResults>> {
  let study = await runFirstRound(request, io, runHere)
  while (study.ok && request.precision !== undefined) {
    const { replications, warmupS } = study.value
    const more = replicationsToAdd(study.value, request.precision)
    if (more === 0) break
    const round = { first: request.first + replications, replications: more }
    study = joined(study.value, await runRound({ ...request, warmupS }, round, io, runHere))
  }
  return study
}

async function runFirstRound(
  request: StudyRequest,
  io: CliIo,
  runHere: RunHere,
): Promise<Outcome<StudyResults>> {
  const { first, replications, jobs } = request
  if (processes(request, io) < 2 || replications < 3) return runHere({ first, replications }, request.warmupS)
  const started = io.wallSeconds()
  const own = runHere({ first, replications: 1 }, request.warmupS)
  if (!own.ok) return own
  const rest = { first: first + 1, replications: replications - 1 }
  const isWorthIt = jobs !== undefined || (io.wallSeconds() - started) * rest.replications > WORTH_S
  const { warmupS } = own.value
  const others = isWorthIt
    ? await runRound({ ...request, warmupS }, rest, io, runHere)
    : [runHere(rest, warmupS)]
  return joined(own.value, others)
}

async function runRound(
  request: StudyRequest,
  round: Share,
  io: CliIo,
  runHere: RunHere,
): Promise<Outcome<StudyResults>[]> {
  const most = processes(request, io)
  const { helpers } = io
  if (helpers === undefined || most < 2) return [runHere(round, request.warmupS)]
  const shares = split(round, Math.min(most, round.replications))
  return workInTurns(shares, most, (share) => askHelper(helpers, request, share, runHere))
}

function processes({ jobs, file }: StudyRequest, { helpers }: CliIo): number {
  // Standard input cannot be read twice.
  return helpers === undefined || file === '-' ? 1 : (jobs ?? helpers.count)
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
  request: StudyRequest,
  share: Share,
  runHere: RunHere,
): Promise<Outcome<StudyResults>> {
  const own = ['--first', String(share.first), '--replications', String(share.replications)]
  const { output } = await helpers.run(['study', ...wordsOf(request), ...own, '--jobs', '1', '--json'])
  if (output === '') return runHere(share, request.warmupS)
  return { ok: true, value: JSON.parse(output) as StudyResults }
}

/** What a share has in common with the whole study. */
function wordsOf({ file, seed, warmupS, untilS, forkAtS, antithetic }: StudyRequest): string[] {
  const words = [file]
  if (seed !== undefined) words.push('--seed', String(seed))
  if (warmupS !== undefined && forkAtS === undefined) words.push('--warmup', `${warmupS}s`)
  if (untilS !== undefined) words.push('--until', `${untilS}s`)
  if (forkAtS !== undefined) words.push('--fork', `${forkAtS}s`)
  return antithetic ? [...words, '--antithetic'] : words
}

function joined(own: StudyResults, others: readonly Outcome<StudyResults>[]): Outcome<StudyResults> {
  const all: [StudyResults, ...StudyResults[]] = [own]
  for (const other of others) {
    if (!other.ok) return other
    all.push(other.value)
  }
  return { ok: true, value: joinStudies(all) }
}
