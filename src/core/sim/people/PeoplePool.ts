// The people of one operator record: who is free, for whom the others work, where everybody stands or walks. Walking is
// along the straight line between stand points. Who gets people when there are too few, the claim desk decides.
import { STATE } from '../../results/states'
import type { Block } from '../flow/Block'
import type { EntityStates } from '../flow/EntityStates'
import { SHIFT_END, type ShiftCalendar } from '../flow/ShiftCalendar'
import type { ShiftWorker } from '../flow/Stoppable'
import { UnitTimes } from '../flow/UnitTimes'
import type { ClaimDesk } from '../kernel/ClaimDesk'
import type { Kernel } from '../kernel/Kernel'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { secondsToTicks } from '../kernel/ticks'
import type { CrewBell } from './CrewBell'
import { ACTIVITY, PersonTable } from './PersonTable'
import type { PersonZones } from './PersonZones'

/** Where people of a pool stand at a place. */
export interface StandPoint {
  readonly x: number
  readonly y: number
  readonly yaw: number
  /** Zones (numbers of PersonZones) it lies in. */
  readonly zones: readonly number[]
}

export interface PeoplePoolSpec {
  readonly entity: number
  readonly count: number
  /** Claim resource of the pool. */
  readonly resource: number
  readonly walkSpeedMps: number
  readonly home: StandPoint | undefined
  /** By entity of the place; undefined: no geometry, no walking. */
  readonly standAt: readonly (StandPoint | undefined)[]
  readonly calendar: ShiftCalendar | undefined
}

const NOBODY = -1
const NO_PLACE = -1

export class PeoplePool implements Block, ShiftWorker {
  readonly entity: number
  readonly spec: PeoplePoolSpec
  readonly persons: PersonTable
  readonly times: UnitTimes
  /** Tasks begun since the end of the warm-up. */
  count = 0
  private readonly kernel: Kernel
  private readonly claims: ClaimDesk
  private readonly states: EntityStates
  private readonly zones: PersonZones
  private readonly crews: CrewBell
  private closing = false

  constructor(
    engine: { kernel: Kernel; claims: ClaimDesk; states: EntityStates },
    zones: PersonZones,
    crews: CrewBell,
    spec: PeoplePoolSpec,
  ) {
    this.kernel = engine.kernel
    this.claims = engine.claims
    this.states = engine.states
    this.zones = zones
    this.crews = crews
    this.spec = spec
    this.entity = spec.entity
    this.persons = new PersonTable(spec.count, spec.home?.x ?? 0, spec.home?.y ?? 0)
    this.times = new UnitTimes(engine.kernel, spec.count)
  }

  handle(op: number): void {
    throw new Error(`people have no operation ${op}`)
  }

  /** Sends the nearest free people; ticks until the last is there. */
  summon(count: number, place: number, token: number): number {
    const to = this.spec.standAt[place]
    let last = 0
    for (let n = 0; n < count; n++) {
      const person = this.nearestFree(to)
      if (person === NOBODY) throw new Error('more people granted than there are')
      this.persons.token[person] = token
      this.setState(person, STATE.working)
      last = Math.max(last, this.walk(person, place))
    }
    this.count++
    return last
  }

  /** The people of a claimant walk on with what they carry; ticks until the last is there. */
  walkOn(token: number, place: number): number {
    let last = 0
    for (let person = 0; person < this.spec.count; person++) {
      if (this.persons.token[person] === token) last = Math.max(last, this.walk(person, place))
    }
    return last
  }

  /** The people of a claimant have arrived and work (or stand) there. */
  arrive(token: number, activity: number): void {
    const { persons } = this
    for (let person = 0; person < this.spec.count; person++) {
      if (persons.token[person] !== token) continue
      persons.activity[person] = activity
      this.enterZones(person)
    }
  }

  dismiss(token: number): void {
    for (let person = 0; person < this.spec.count; person++) {
      if (this.persons.token[person] === token) this.free(person)
    }
    if (this.closing && this.busyCount() === 0) this.goOff()
  }

  /** Position, yaw, activity and metres walked of a person at a tick from the last event on. */
  readPerson(person: number, tick: number, out: Float32Array, offset: number): void {
    const isAbsent = this.states.hasOverlay(this.entity, STATE.off)
    this.persons.read(person, tick, isAbsent, out, offset)
  }

  shiftStarts(): void {
    const wasOff = this.states.hasOverlay(this.entity, STATE.off)
    this.closing = false
    if (wasOff) {
      this.states.setOverlay(this.entity, STATE.off, false)
      this.times.cover(-1)
    }
    this.claims.setCapacity(this.spec.resource, this.spec.count)
    if (wasOff) for (const token of this.busyTokens()) this.crews.returns(token)
  }

  shiftEnds(): void {
    this.claims.setCapacity(this.spec.resource, 0)
    if (this.spec.calendar!.atEnd === SHIFT_END.pause || this.busyCount() === 0) {
      this.goOff()
      for (const token of this.busyTokens()) this.crews.leaves(token)
    } else this.closing = true
  }

  fractionIn(state: number): number {
    return this.times.fractionIn(state)
  }

  resetStatistics(): void {
    this.count = 0
    this.times.resetStatistics()
  }

  save(writer: StateWriter): void {
    this.persons.save(writer)
    this.times.save(writer)
    writer.numbers([this.count, this.closing ? 1 : 0])
  }

  load(reader: StateReader): void {
    this.persons.load(reader)
    this.times.load(reader)
    const [count, closing] = reader.numbers()
    this.count = count!
    this.closing = closing === 1
  }

  private goOff(): void {
    this.closing = false
    this.states.setOverlay(this.entity, STATE.off, true)
    this.times.cover(STATE.off)
  }

  private busyCount(): number {
    return this.times.countIn(STATE.working)
  }

  private busyTokens(): number[] {
    const tokens = [...this.persons.token].filter((token) => token !== NOBODY)
    return [...new Set(tokens)]
  }

  private nearestFree(to: StandPoint | undefined): number {
    const { persons, kernel } = this
    let nearest = NOBODY
    let best = Number.POSITIVE_INFINITY
    for (let person = 0; person < this.spec.count; person++) {
      if (persons.token[person] !== NOBODY) continue
      if (to === undefined) return person
      const distance = persons.distanceTo(person, kernel.now, to.x, to.y)
      if (distance < best) {
        best = distance
        nearest = person
      }
    }
    return nearest
  }

  private walk(person: number, place: number): number {
    const to = this.spec.standAt[place]
    this.leaveZones(person)
    this.persons.place[person] = place
    if (to === undefined) return 0
    const { persons, kernel } = this
    const distanceM = persons.distanceTo(person, kernel.now, to.x, to.y)
    const ticks = secondsToTicks(distanceM / this.spec.walkSpeedMps)
    persons.go(person, kernel.now, ticks, to.x, to.y, to.yaw)
    return ticks
  }

  private free(person: number): void {
    const { persons } = this
    persons.token[person] = NOBODY
    persons.activity[person] = ACTIVITY.stand
    this.setState(person, STATE.starved)
    const isInTheWay = persons.inZone[person] === 1
    this.leaveZones(person)
    persons.stop(person, this.kernel.now)
    if (isInTheWay) this.stepAside(person)
    persons.place[person] = NO_PLACE
  }

  /** Nobody waits for work inside a robot's zone. */
  private stepAside(person: number): void {
    const { home, walkSpeedMps } = this.spec
    if (home === undefined) return
    const { persons, kernel } = this
    const distanceM = persons.distanceTo(person, kernel.now, home.x, home.y)
    persons.go(person, kernel.now, secondsToTicks(distanceM / walkSpeedMps), home.x, home.y, home.yaw)
  }

  private enterZones(person: number): void {
    const point = this.spec.standAt[this.persons.place[person]!]
    if (point === undefined || point.zones.length === 0 || this.persons.inZone[person] === 1) return
    this.persons.inZone[person] = 1
    for (const zone of point.zones) this.zones.enter(zone)
  }

  private leaveZones(person: number): void {
    if (this.persons.inZone[person] === 0) return
    this.persons.inZone[person] = 0
    for (const zone of this.spec.standAt[this.persons.place[person]!]!.zones) this.zones.leave(zone)
  }

  private setState(person: number, state: number): void {
    this.times.set(person, state)
    this.states.setBase(this.entity, this.times.liveliest())
  }
}
