// The figures of a run for a person: a few sentences, the time shares of everything that works, cycle times.
import type { TimedRunResults } from '../../core/results/RunResults'
import { RESOURCE_STATES } from '../../core/results/states'
import type { CliIo } from '../CliIo'
import { formatTable } from './formatTable'
import { type Formats, formats } from './numberWords'
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
  const rate = (perHour: number, half: number | undefined) =>
    show.number(perHour) + (half === undefined ? '' : ` ± ${show.number(half)}`)
  const perHour = `${rate(kpis.throughputPerHour, kpis.throughputHalfWidth95)} ${say.perHour}`
  const { throughputPerShiftHour: inShift, shiftHourHalfWidth95: half } = kpis
  const perShiftHour = inShift === undefined ? '' : `${rate(inShift, half)} ${say.perShiftHour}; `
  io.print(say.output(show.number(kpis.partsOut), perShiftHour + perHour))
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
