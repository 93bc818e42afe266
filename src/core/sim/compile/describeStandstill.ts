// The problem that a run which cannot go on reports: a deadlock with who waits for whom, or a queue that grows without bound
// with the utilisation behind it. Wording only; explainWaiting finds the facts.
import type { Problem } from '../../results/problem'
import { STATE } from '../../results/states'
import { describeVehicles } from './describeVehicles'
import { explainWaiting, type WaitReason } from './explainWaiting'
import type { RunningModel } from './RunningModel'

/** More would not help a reader. */
const MOST_NAMED = 5

/** Undefined when nobody waits: the run is simply over. */
export function describeDeadlock(model: RunningModel): Problem | undefined {
  const own = model.parts.robots?.deadlock() ?? describeVehicles(model.parts)
  if (own !== undefined) return own
  const { frozen } = model.parts.observer
  const signal = frozen.length === 0 ? model.parts.robots?.waitForSignal() : undefined
  if (signal !== undefined) return signal
  const all = explainWaiting(model)
  // When only part of the cell has frozen, the others are none of the reader's business.
  const reasons = frozen.length === 0 ? all : all.filter((reason) => frozen.includes(reason.who))
  const real = reasons.filter((reason) => reason.lacks !== 'batch')
  const first = real[0] ?? reasons[0]
  if (first === undefined) return undefined
  const named = circleOf(reasons) ?? reasons
  const who = nameOf(model, first.who)
  const lines = [...new Set(named.map((reason) => sentence(model, reason)))].slice(0, MOST_NAMED)
  return {
    code: 'run.deadlock',
    severity: 'error',
    message: `${frozen.length === 0 ? 'Nothing' : 'Part of the cell'} can${frozen.length === 0 ? '' : 'not'} go on after ${hours(model)}: ${lines.join('; ')}.`,
    where: { record: who, path: `records.${who}` },
    hint: 'Give one of them more room, another way out, or let what is held be released before the other is asked for.',
    values: { who, waitsFor: nameOf(model, first.on[0] ?? -1), timeS: model.parts.context.kernel.now / 1e6 },
  }
}

/** The station with the longest queue and how busy it is. */
export function describeUnstable(model: RunningModel): Problem {
  const { context, stations, core } = model.parts
  let worst = -1
  let longest = -1
  for (const station of stations) {
    if (station === undefined) continue
    const waiting = station.queue.size + station.waiters.waiting().length
    if (waiting > longest) {
      longest = waiting
      worst = station.entity
    }
  }
  const who = nameOf(model, worst)
  if (worst >= 0 && stations[worst]!.nextNeverFits()) return describeNeverFits(model, worst)
  const busy = worst < 0 ? 0 : stations[worst]!.fractionIn(STATE.working)
  return {
    code: 'run.unstable',
    severity: 'error',
    message: `The queue at "${who}" grows without bound: ${longest} parts wait after ${hours(model)}, and it works ${Math.round(busy * 100)} % of the time. More comes in than it can do.`,
    where: { record: who, path: `records.${who}` },
    hint: 'Slow the source down, give the station more servers or shorter times, or limit the parts in the loop.',
    values: {
      who,
      utilisation: busy,
      waiting: longest,
      parts: core.figures.wip.value,
      timeS: context.kernel.now / 1e6,
    },
  }
}

/** Nothing is wrong with the flow: the job at the head of the queue may never begin. */
function describeNeverFits(model: RunningModel, station: number): Problem {
  const { core, stations, context } = model.parts
  const part = stations[station]!.queue.peek()
  const who = nameOf(model, station)
  const workH = Math.round(core.parts.workTicks[part]! / 3.6e7) / 100
  const product = context.products[core.parts.product[part]!]!.id
  return {
    code: 'run.neverFits',
    severity: 'error',
    message: `"${who}" never begins "${product}": its job takes ${workH} h, longer than any shift, and no job is begun that does not fit.`,
    where: { record: who, path: `records.${who}` },
    hint: 'Let jobs at the end of a shift pause or be finished ("atEnd" of the calendar), lengthen a shift, or divide the job.',
    values: { who, product, workH },
  }
}

/** Events without end at one instant: a loop that takes no time. */
export function describeStuck(model: RunningModel): Problem {
  const { context, core } = model.parts
  let who = ''
  for (let part = 0; part < core.parts.capacity && who === ''; part++) {
    if (core.parts.isLive(part) && core.parts.holder[part]! >= 0)
      who = nameOf(model, core.parts.holder[part]!)
  }
  // Nobody holds anything: parts that a source makes are gone at once, and it makes the next.
  if (who === '')
    who = nameOf(
      model,
      core.sources.findIndex((source) => (source?.count ?? 0) > 0),
    )
  return {
    code: 'run.stuck',
    severity: 'error',
    message: `The clock stands still at ${context.kernel.now / 1e6} s: parts go round without any step taking time.`,
    where: { record: who, path: who === '' ? 'records' : `records.${who}` },
    hint: 'Give at least one step of every loop a time.',
  }
}

/** Reasons that form a circle of entities waiting for each other. */
function circleOf(reasons: readonly WaitReason[]): WaitReason[] | undefined {
  for (const start of reasons) {
    const path: WaitReason[] = []
    let at: WaitReason | undefined = start
    while (at !== undefined && !path.includes(at)) {
      path.push(at)
      const on: readonly number[] = at.on
      at = reasons.find((reason) => on.includes(reason.who))
    }
    if (at !== undefined) return path.slice(path.indexOf(at))
  }
  return undefined
}

function sentence(model: RunningModel, reason: WaitReason): string {
  const who = `"${nameOf(model, reason.who)}"`
  const on = reason.on.map((entity) => `"${nameOf(model, entity)}"`).join(' or ')
  const part =
    reason.part < 0
      ? ''
      : ` with "${model.parts.context.products[model.parts.core.parts.product[reason.part]!]!.id}"`
  switch (reason.lacks) {
    case 'place':
      return `${who}${part} waits for room at ${on}`
    case 'component':
      return `${who}${part} waits for components from ${on}`
    case 'people':
      return `${who}${part} waits for ${on}`
    case 'mover':
      return on === '' ? `${who}${part} waits to be carried` : `${who}${part} waits for ${on} to carry it`
    case 'program':
      return on === '' ? `${who}${part} waits for a robot` : `${who}${part} waits for ${on}`
    case 'fault':
      return `${who}${part} waits for a program that can do it`
    case 'door':
      return `${who}${part} waits for its door`
    case 'batch':
      return `${who} waits for a full batch`
    case 'shift':
      return `${who}${part} waits for a shift that is long enough for the job`
  }
}

function nameOf(model: RunningModel, entity: number): string {
  return model.parts.context.entities[entity] ?? ''
}

function hours(model: RunningModel): string {
  const seconds = model.parts.context.kernel.now / 1e6
  // Two decimals of an hour would make a few seconds 0 h.
  return seconds < 360 ? `${Math.round(seconds * 100) / 100} s` : `${Math.round(seconds / 36) / 100} h`
}
