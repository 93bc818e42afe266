// What makes the figures of a study doubtful: parts that pile up for as long as one looks, and figures that break Little's law.
// Warnings, not errors: whoever studies a backlog that grows for one shift means it.
import type { Problem } from '../results/problem'
import type { RunCheck } from '../results/StudyResults'
import { meanInterval } from '../sim/stats/meanInterval'

/** Fewer parts more in the last quarter than in the second are a busy hour. */
const LEAST_GROWTH = 10
/** What every run grew by when there are too few to compare. */
const LEAST_GROWTH_OF_ONE = 30
/** A pile that has grown evenly since time 0 gives 1, one that grows with the root of time 0.6, a settled one 0. */
const LEAST_EVENNESS = 0.75
/** Of the interval of the growth, which must not hold 0. */
const CONFIDENCE = 0.99
/** In a long run the parts present at its ends do not count for more. */
const LITTLE_LIMIT = 0.05

export interface StudySpan {
  readonly warmupS: number
  readonly untilS: number
  /** Where the runs began; later than 0 when they go on from a saved run. */
  readonly startS: number
  /** Stretches in which figures started anew each time; default 1. */
  readonly stretches?: number
}

export function findDoubts(checks: readonly RunCheck[], span: StudySpan): Problem[] {
  const unstable = findGrowth(checks, span)
  if (unstable !== undefined) return [unstable]
  const little = findLittleGap(checks, span)
  return little === undefined ? [] : [little]
}

function findGrowth(checks: readonly RunCheck[], { untilS, startS }: StudySpan): Problem | undefined {
  const mean = (of: (check: RunCheck) => number) => meanInterval(checks.map(of)).mean
  const [first, second, third, last] = [0, 1, 2, 3].map((quarter) =>
    mean(({ wipByQuarter }) => wipByQuarter[quarter]!),
  ) as [number, number, number, number]
  const growth = meanInterval(checks.map(growthOf), CONFIDENCE)
  const everyGrowth = Math.min(...checks.map(growthOf))
  const isCertain =
    everyGrowth > LEAST_GROWTH_OF_ONE || (growth.mean > growth.halfWidth && growth.mean > LEAST_GROWTH)
  if (!isCertain || !(first < second && second < third && third < last)) return undefined
  const perS = growth.mean / ((untilS - startS) / 2)
  const lastMiddleS = startS + (7 / 8) * (untilS - startS)
  if ((perS * lastMiddleS) / last < LEAST_EVENNESS) return undefined
  return unstable(
    checks,
    perS,
    mean(({ outPerS }) => outPerS),
    last,
  )
}

function growthOf({ wipByQuarter }: RunCheck): number {
  return wipByQuarter[3] - wipByQuarter[1]
}

function unstable(checks: readonly RunCheck[], growthPerS: number, outPerS: number, parts: number): Problem {
  const who = mostNamed(checks)
  const shares = checks.flatMap(({ busiest }) => (busiest?.who === who ? [busiest.utilisation] : []))
  const utilisation = shares.length > 0 ? meanInterval(shares).mean : 0
  const load = outPerS > 0 ? utilisation * (1 + growthPerS / outPerS) : utilisation
  const percent = (share: number) => `${Math.round(share * 100)} %`
  const cause =
    who === ''
      ? 'Nothing in the cell works'
      : `"${who}" has a utilisation of ${percent(utilisation)} and is asked for ${percent(load)}`
  return {
    code: 'study.unstable',
    severity: 'warning',
    message: `Unstable: the number of parts grows without bound (${Math.round(growthPerS * 3600 * 10) / 10} an hour, ${Math.round(parts)} in the last quarter). ${cause}; times and numbers of parts depend on how long you ran.`,
    where: who === '' ? { path: '' } : { record: who, path: `records.${who}` },
    hint:
      who === ''
        ? 'Look for parts that are never taken: a place with "take" that nobody takes from fast enough, or a buffer without a way out.'
        : 'Slow the source down, give it more servers or shorter times, or limit the parts in the loop.',
    values: { who, utilisation, load, growthPerHour: growthPerS * 3600, parts },
  }
}

/** Who is the busiest in most runs. */
function mostNamed(checks: readonly RunCheck[]): string {
  const counts = new Map<string, number>()
  for (const { busiest } of checks)
    if (busiest !== undefined) counts.set(busiest.who, (counts.get(busiest.who) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

function findLittleGap(
  checks: readonly RunCheck[],
  { warmupS, untilS, stretches = 1 }: StudySpan,
): Problem | undefined {
  const allowed = (check: RunCheck) => LITTLE_LIMIT + edgeEffect(check, (untilS - warmupS) / stretches)
  const broken = checks.filter((check) => check.littleGap > allowed(check))
  if (broken.length * 2 <= checks.length) return undefined
  const gap = meanInterval(broken.map(({ littleGap }) => littleGap)).mean
  return {
    code: 'study.littleGap',
    severity: 'warning',
    message: `Parts in the cell and rate times lead time (Little's law) differ by ${Math.round(gap * 100)} %.`,
    where: { path: '' },
    hint: 'Run longer: parts that are inside when the figures start or end count in part only.',
    values: { gap },
  }
}

/** Parts inside at both ends of the observed time, as a share of those that left. */
function edgeEffect({ outPerS, wipByQuarter }: RunCheck, observedS: number): number {
  const gone = outPerS * observedS
  return gone > 0 ? (2 * Math.max(...wipByQuarter)) / gone : 1
}
