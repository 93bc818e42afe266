// Places that can never free room again although the rest of the cell goes on: their parts wait for each other in a circle.
// A reduction over places (every place that may still let a part go is live, and makes those live that wait for it); O(parts)
// and therefore asked now and then, not at every wait.

import { SERVER } from '../flow/ServerBank'
import type { Station } from '../flow/Station'
import { NO_TASK } from '../flow/TransferTable'
import { NO_EVENT } from '../kernel/EventCalendar'
import type { ModelParts } from './ModelParts'

const NONE: readonly number[] = []

/** Entities of the frozen places, rising; empty when everything may go on. */
export function findFrozenPlaces(model: ModelParts, holders: Holders): readonly number[] {
  // nearly always no place is full, and no part need be looked at
  if (!hasFullPlace(holders)) return NONE
  const waiting = waitingByPlace(model)
  const frozen = new Set([...waiting.keys()].filter((place) => mayFreeze(model, place)))
  for (let before = -1; before !== frozen.size; ) {
    before = frozen.size
    for (const place of frozen) {
      if (waiting.get(place)!.some((part) => canGo(model, part, frozen))) frozen.delete(place)
    }
  }
  return [...frozen].sort((a, b) => a - b)
}

/** All places that can be full. */
export interface Holders {
  readonly stations: readonly Station[]
  readonly others: readonly { isFull(): boolean }[]
}

export function holdersOf({ stations, conveyors, buffers }: ModelParts): Holders {
  return {
    stations: stations.filter((one) => one !== undefined),
    others: [...conveyors, ...buffers].filter((one) => one !== undefined),
  }
}

function hasFullPlace({ stations, others }: Holders): boolean {
  for (const station of stations) if (allDone(station)) return true
  for (const other of others) if (other.isFull()) return true
  return false
}

/** Parts that wait for room elsewhere and cannot give up, by the place they lie at. */
function waitingByPlace(model: ModelParts): Map<number, number[]> {
  const { parts } = model.core
  const waiting = new Map<number, number[]>()
  for (let part = 0; part < parts.capacity; part++) {
    if (!parts.isLive(part) || parts.waitTicket[part] === 0 || parts.patience[part] !== NO_EVENT) continue
    const place = parts.holder[part]!
    const list = waiting.get(place)
    if (list === undefined) waiting.set(place, [part])
    else list.push(part)
  }
  return waiting
}

/** A place in which nothing can happen but that its waiting parts are let go. Sources and deciding zones take any number. */
function mayFreeze(model: ModelParts, place: number): boolean {
  const station = model.stations[place]
  if (station !== undefined) return isStationFull(model, station)
  const conveyor = model.conveyors[place]
  if (conveyor !== undefined) return conveyor.isFull()
  const buffer = model.buffers[place]
  return buffer?.isFull() === true && !hasMovingParts(model, place)
}

/** All servers are done with parts that wait; a job in any other phase may still end. */
function isStationFull(model: ModelParts, station: Station): boolean {
  return allDone(station) && !hasMovingParts(model, station.entity)
}

function allDone({ bank }: Station): boolean {
  for (let server = 0; server < bank.count; server++) if (bank.phase[server] !== SERVER.done) return false
  return true
}

/** A part that a mover comes for, or that waits for time or to be taken. */
function hasMovingParts(model: ModelParts, place: number): boolean {
  const { parts } = model.core
  const isStation = model.stations[place] !== undefined
  for (let part = 0; part < parts.capacity; part++) {
    if (!parts.isLive(part) || parts.holder[part] !== place) continue
    if (parts.task[part] !== NO_TASK) return true
    // In a station's own queue parts wait for a server, which the phases tell about.
    if (parts.waitTicket[part] === 0 && !(isStation && parts.slot[part]! < 0)) return true
  }
  return false
}

function canGo(model: ModelParts, part: number, frozen: ReadonlySet<number>): boolean {
  const { parts, steps } = model.core
  return steps[parts.next[part]!]!.places.some((place) => !frozen.has(place))
}
