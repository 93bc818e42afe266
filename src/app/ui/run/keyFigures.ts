// The four key figures of a run as words: value, interval, unit, and how each was computed. Pure.
import type { RunResults } from '../../../core/results/RunResults'
import { formatDuration } from '../../text/formatDuration'
import { formatEstimate } from '../../text/formatEstimate'
import { formatFixed, formatNumber } from '../../text/formatNumber'
import type { Language } from '../../text/Language'
import { MESSAGES } from '../../text/messages'
import { throughputText } from '../../text/throughputText'

export interface KeyFigure {
  readonly key: 'throughput' | 'partsMade' | 'leadTime' | 'wip'
  readonly label: string
  readonly value: string
  readonly interval?: string | undefined
  readonly unit?: string | undefined
  readonly help: string
}

/** Fewer finished parts than this say nothing about how much they differ. */
const ENOUGH_PARTS = 5

export function keyFigures(results: RunResults, language: Language): KeyFigure[] {
  return [
    throughput(results, language),
    partsMade(results, language),
    leadTime(results, language),
    wip(results, language),
  ]
}

function throughput({ kpis, simulatedS, warmupS }: RunResults, language: Language): KeyFigure {
  const text = MESSAGES[language].run
  const count = formatNumber(kpis.partsOut, language, 0)
  const [figure, calendar = figure] = throughputs(kpis, language)
  const help =
    kpis.shiftHours === undefined
      ? text.throughputHelp(count, formatDuration(simulatedS - warmupS, language))
      : throughputText[language].shiftHelp(
          count,
          formatDuration(kpis.shiftHours * 3600, language),
          calendar.value,
        )
  const { value, interval, unit } = figure
  return { key: 'throughput', label: text.throughput, value, interval, unit, help }
}

export interface ThroughputWords {
  readonly label: string
  readonly value: string
  readonly interval: string | undefined
  readonly unit: string
}

/** Where somebody works by a calendar first per hour in shift, which is how people count; then per hour of the calendar. */
export function throughputs(
  kpis: RunResults['kpis'],
  language: Language,
): readonly [ThroughputWords, ThroughputWords?] {
  const text = throughputText[language]
  const words = (perHour: number, halfWidth: number | undefined) =>
    formatEstimate(perHour, kpis.partsOut < ENOUGH_PARTS ? undefined : halfWidth, kpis.partsOut, language)
  const calendar = words(kpis.throughputPerHour, kpis.throughputHalfWidth95)
  if (kpis.throughputPerShiftHour === undefined)
    return [{ ...calendar, label: text.perHour, unit: MESSAGES[language].run.perHour }]
  const shift = words(kpis.throughputPerShiftHour, kpis.shiftHourHalfWidth95)
  return [
    { ...shift, label: text.inShift, unit: text.perShiftHour },
    { ...calendar, label: text.roundTheClock, unit: text.perCalendarHour },
  ]
}

function partsMade({ kpis }: RunResults, language: Language): KeyFigure {
  const text = MESSAGES[language].run
  const value = formatNumber(kpis.partsOut, language, 0)
  const help = text.partsMadeHelp(formatNumber(kpis.partsScrapped, language, 0))
  return { key: 'partsMade', label: text.partsMade, value, unit: text.pieces, help }
}

function leadTime({ kpis }: RunResults, language: Language): KeyFigure {
  const text = MESSAGES[language].run
  const { n, p50, p90 } = kpis.leadTimeS
  const help = text.leadTimeHelp(formatNumber(n, language, 0))
  if (n === 0) return { key: 'leadTime', label: text.leadTime, value: '–', unit: text.notYet, help }
  const unit = n < ENOUGH_PARTS ? undefined : `p90 ${formatDuration(p90, language)}`
  return { key: 'leadTime', label: text.leadTime, value: formatDuration(p50, language), unit, help }
}

function wip({ kpis }: RunResults, language: Language): KeyFigure {
  const text = MESSAGES[language].run
  const value = formatFixed(kpis.wip, language, kpis.wip < 100 ? 1 : 0)
  const help = text.wipHelp(formatNumber(kpis.wipNow, language, 0))
  return { key: 'wip', label: text.wip, value, unit: text.pieces, help }
}
