// Why things stand still: who waits for whom, as links between entities with a reason. For messages, "why is it waiting" and
// the detection of deadlocks; reads the model, changes nothing, and is not made for every event.

import { SERVER } from '../flow/ServerBank'
import { NOT_ENTERED } from '../flow/Source'
import type { Station } from '../flow/Station'
import { TASK } from '../flow/TransferTable'
import type { RunningModel } from './RunningModel'

export interface WaitReason {
  /** Entity that stands still. */
  readonly who: number
  /** What it lacks: room at a place, a component, people, a robot (mover or program), a closed door; a program that can do it (fault). */
  readonly lacks:
    | 'place'
    | 'component'
    | 'people'
    | 'mover'
    | 'program'
    | 'fault'
    | 'door'
    | 'batch'
    | 'shift'
  /** Entities it waits for, as far as known. */
  readonly on: readonly number[]
  /** Part concerned, −1 when none. */
  readonly part: number
}

/** All reasons at this moment, by entity, then part. */
export function explainWaiting(model: RunningModel): WaitReason[] {
  const reasons = [...partsThatWait(model), ...serversThatWait(model)]
  return reasons.sort((a, b) => a.who - b.who || a.part - b.part)
}

/** A short code with what the entity waits for: "place:trolley", "people:operators". */
export function waitingCode(model: RunningModel, reason: WaitReason): string {
  const names = reason.on.map((entity) => model.parts.context.entities[entity]).join(',')
  return names === '' ? reason.lacks : `${reason.lacks}:${names}`
}

function partsThatWait(model: RunningModel): WaitReason[] {
  const { core } = model.parts
  const { parts, steps, transfers } = core
  const reasons: WaitReason[] = []
  for (let part = 0; part < parts.capacity; part++) {
    if (!parts.isLive(part)) continue
    const who = parts.holder[part]!
    if (parts.waitTicket[part]! > 0 && parts.enteredTick[part] !== NOT_ENTERED)
      reasons.push({ who, lacks: 'place', on: steps[parts.next[part]!]!.places, part })
    const task = parts.task[part]!
    if (task < 0 || transfers.tasks.status[task] === TASK.free) continue
    const mover = moverOf(model, part, task)
    const holder = who >= 0 ? who : transfers.fromPlaceOf(task)
    const lacks = model.parts.robots?.isImpossibleTask(task) === true ? 'fault' : 'mover'
    reasons.push({ who: holder, lacks, on: mover, part })
  }
  return reasons
}

function moverOf(model: RunningModel, part: number, task: number): readonly number[] {
  const { steps, parts, transfers } = model.parts.core
  if (transfers.tasks.server[task]! >= 0) return []
  const mover = steps[parts.next[part]!]?.mover
  return mover?.port.waitsFor(mover.number, task) ?? []
}

function serversThatWait(model: RunningModel): WaitReason[] {
  const reasons: WaitReason[] = []
  for (const station of model.parts.stations) {
    if (station === undefined) continue
    for (let server = 0; server < station.bank.count; server++) {
      const reason = serverReason(model, station, server)
      if (reason !== undefined) reasons.push(reason)
    }
    if (station.bank.idle.count > 0 && station.queue.size > 0)
      reasons.push({
        who: station.entity,
        lacks: station.nextNeverFits() ? 'shift' : 'batch',
        on: [],
        part: station.queue.peek(),
      })
  }
  return reasons
}

function serverReason(model: RunningModel, station: Station, server: number): WaitReason | undefined {
  const { core, robots } = model.parts
  const part = station.bank.firstPart(server)
  const who = station.entity
  const operation = part < 0 ? undefined : core.steps[core.parts.step[part]!]?.operation
  switch (station.bank.phase[server]) {
    case SERVER.crewForSetup:
    case SERVER.crewForWork:
      return { who, lacks: 'people', on: (operation?.workNeeds ?? []).map((need) => need.pool), part }
    case SERVER.components: {
      const missing = core.components.missingFor(who, server)
      return { who, lacks: 'component', on: [...new Set(missing.flatMap(({ from }) => from))], part }
    }
    case SERVER.closing:
      return { who, lacks: 'door', on: [], part }
    case SERVER.program: {
      const choice = operation?.choice ?? -1
      const on = choice < 0 ? [] : (robots?.operations.waitsFor(choice, who, server) ?? [])
      const isImpossible = robots?.isImpossibleOperation(who, server) === true
      return { who, lacks: isImpossible ? 'fault' : 'program', on, part }
    }
    default:
      return undefined
  }
}
