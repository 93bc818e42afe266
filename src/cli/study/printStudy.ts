// The figures of a study for a person: span, every measure with its interval, the self-check, and what makes figures doubtful.
import type { Problem } from '../../core/results/problem'
import type { MeasureSummary, StudyResults } from '../../core/results/StudyResults'
import type { CliIo } from '../CliIo'
import { formatTable } from '../run/formatTable'
import type { StudyText } from './studyText'

export function printStudy(results: StudyResults, io: CliIo, say: StudyText, computedS: number): void {
  const number = new Intl.NumberFormat(io.language, { maximumSignificantDigits: 5 })
  const { foundWarmup, warmupS, untilS, measures, checks } = results
  const hours = (seconds: number) => number.format(seconds / 3600)
  io.print(say.ran(results, hours(warmupS), hours(untilS)))
  if (foundWarmup !== undefined) io.print(say.foundWarmup(hours(warmupS), foundWarmup.isReliable))
  const all = Object.entries(measures)
  const shown = all.filter(([name, { mean, sd }]) => (mean !== 0 || sd !== 0) && !name.includes('hares.'))
  const rows = shown.map(([name, summary]) => [name, ...cells(summary, number)])
  const quantile = shown[0]?.[1].quantile
  const head = [
    say.measure,
    say.mean,
    say.halfWidth,
    say.sd,
    ...(quantile === undefined ? [] : [say.quantile(number.format(quantile.p * 100)), '95 %']),
    ...(shown[0]?.[1].lag1 === undefined ? [] : [say.lag1]),
  ]
  for (const line of formatTable([head, ...rows], head.length)) io.print(line)
  if (shown.length < all.length) io.print(say.more(all.length - shown.length))
  const percent = new Intl.NumberFormat(io.language, { style: 'percent', maximumFractionDigits: 2 })
  io.print(say.littleCheck(percent.format(Math.max(...checks.map(({ littleGap }) => littleGap)))))
  io.print(say.speed(number.format(computedS)))
}

function cells(
  { mean, halfWidth95, sd, quantile, lag1 }: MeasureSummary,
  number: Intl.NumberFormat,
): string[] {
  const show = (value: number | null) => (value === null ? '' : number.format(value))
  const ends = quantile === undefined ? '' : `${show(quantile.low95)} … ${show(quantile.high95)}`
  return [
    show(mean),
    show(halfWidth95),
    show(sd),
    ...(quantile === undefined ? [] : [show(quantile.value), ends === ' … ' ? '' : ends]),
    ...(lag1 === undefined
      ? []
      : [new Intl.NumberFormat(number.resolvedOptions().locale, { maximumFractionDigits: 2 }).format(lag1)]),
  ]
}

/** What makes the figures doubtful, on the channel of complaints. */
export function printDoubts(problems: readonly Problem[], io: CliIo, say: StudyText): void {
  for (const problem of problems) io.printError(say.doubt(problem))
}
