// The figures of a run for a person: a few sentences, the time shares of everything that works, cycle times.
import type { TimedRunResults } from '../../core/results/RunResults'
import { RESOURCE_STATES } from '../../core/results/states'
import type { CliIo } from '../CliIo'
import { formatTable } from './formatTable'
import { printUse } from './printUse'
import type { RunText } from './runText'

export function printRun(io: CliIo, say: RunText, results: TimedRunResults): void {
  const show = formats(io.language)
  const { kpis } = results
  io.print(
    say.ran(
      results.scene,
      show.time(results.simulatedS),
      results.warmupS > 0 ? show.time(results.warmupS) : '',
      results.seed,
    ),
  )
  const half = kpis.throughputHalfWidth95
  const rate = show.number(kpis.throughputPerHour) + (half === undefined ? '' : ` ± ${show.number(half)}`)
  io.print(say.output(show.number(kpis.partsOut), `${rate} ${say.perHour}`))
  if (kpis.partsScrapped > 0) io.print(say.scrapped(show.number(kpis.partsScrapped)))
  io.print(say.inSystem(show.number(kpis.wip), show.number(kpis.wipNow)))
  const lead = kpis.leadTimeS
  if (lead.n > 0) io.print(say.leadTime(show.time(lead.mean), show.time(lead.p50), show.time(lead.p90)))
  if (kpis.littleGap !== undefined) io.print(say.littleCheck(show.percent(kpis.littleGap)))
  io.print('')
  printEntities(io, say, results, show)
  printUse(io, results, show)
  printCycles(io, say, results, show)
  const { wallS, compileS, simulatedS } = results
  const factor = wallS > 0 ? show.number(Math.round(simulatedS / wallS)) : '∞'
  io.print(say.speed(show.number(results.events), show.precise(wallS), show.precise(compileS), factor))
}

function printEntities(io: CliIo, say: RunText, results: TimedRunResults, show: Formats): void {
  const used = RESOURCE_STATES.filter((state) =>
    Object.values(results.entities).some((entity) => entity.states[state] > 0),
  )
  const head = [say.entity, ...used.map((state) => say.states[state]), say.count, say.waitsFor]
  const rows = Object.entries(results.entities).map(([id, entity]) => [
    id,
    ...used.map((state) => (entity.states[state] > 0 ? show.percent(entity.states[state]) : '·')),
    show.number(entity.count),
    entity.waitsFor ?? '',
  ])
  for (const line of formatTable([head, ...rows], used.length + 2)) io.print(line)
  io.print('')
}

function printCycles(io: CliIo, say: RunText, results: TimedRunResults, show: Formats): void {
  if (results.cycle.length === 0) return
  const head = [say.cycles, '', say.mean, say.count, '']
  const rows = results.cycle.map((cycle) => [
    cycle.robot,
    cycle.program,
    show.number(cycle.meanS),
    show.number(cycle.count),
    cycle.estimated ? say.estimate : '',
  ])
  for (const line of formatTable([head, ...rows], 4, 2)) io.print(line)
  io.print('')
}

export interface Formats {
  number(value: number): string
  precise(value: number): string
  percent(share: number): string
  time(seconds: number): string
}

function formats(language: 'nl' | 'en'): Formats {
  const number = new Intl.NumberFormat(language, { maximumSignificantDigits: 4 })
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 })
  const precise = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 })
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  const show = (value: number) => (Number.isInteger(value) ? whole.format(value) : number.format(value))
  return {
    number: show,
    precise: (value) => precise.format(value),
    percent: (share) => percent.format(share),
    time: (seconds) => {
      // In the unit a person would use.
      if (seconds >= 7200) return `${show(seconds / 3600)} h`
      return seconds >= 600 ? `${show(seconds / 60)} min` : `${show(seconds)} s`
    },
  }
}
