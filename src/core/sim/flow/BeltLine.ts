// The parts on a belt with halts, in order, and where they are: exact closed forms between two changes, no steps. Ways and times are
// belt times (BeltClock): a belt tick is what the belt travels in a tick at full speed.
//
// Every part runs to its own point and waits there. On an accumulating belt a part stops where it touches the one ahead and starts
// again at the same instant as that one; so until something changes its way is x(t) = min(x + t, B), with B the nearer of its own
// point and the B of the part ahead less the pitch. On a belt that stops as a whole there is no such limit: the belt's own clock
// stands. A place that is kept for a part which is still to be brought counts as a part that stands there.
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'

/** In the place of a part: kept for one that is being brought. */
const KEPT = -1
/** Rounding of a turned-down belt, in belt ticks: far below one. */
const NOISE_TICKS = 2e-3
/** Pitches are rounded to ticks one by one; that must not cost a place. */
const ROUNDING_TICKS = 1

interface Rider {
  readonly part: number
  /** At `since`. */
  x: number
  /** Number of the point it goes to. */
  goal: number
  /** It is there and waits. */
  arrived: boolean
}

export class BeltLine implements Saveable {
  private readonly pointTicks: readonly number[]
  private readonly pitchTicks: number
  private readonly accumulating: boolean
  /** From the end of the belt to its start. */
  private riders: Rider[] = []
  private since = 0

  /** `pointTicks`: where parts can get on and off, from the start. */
  constructor(pointTicks: readonly number[], pitchTicks: number, accumulating: boolean) {
    this.pointTicks = pointTicks
    this.pitchTicks = pitchTicks
    this.accumulating = accumulating
  }

  /** Parts and kept places. */
  get size(): number {
    return this.riders.length
  }

  get hasParts(): boolean {
    return this.riders.some(({ part }) => part !== KEPT)
  }

  get waitingParts(): readonly number[] {
    return this.riders.filter(({ arrived }) => arrived).map(({ part }) => part)
  }

  /** Something stands in the way of a belt that stops as a whole. */
  hasToStand(belt: number): boolean {
    this.advance(belt)
    return this.riders.some(({ arrived }) => arrived) || this.untilHindered() <= NOISE_TICKS
  }

  /** Keeps a place; there must be a gap. */
  keep(point: number, belt: number): void {
    this.advance(belt)
    const x = this.pointTicks[point]!
    const behind = this.riders.findIndex((rider) => rider.x < x)
    const at = behind < 0 ? this.riders.length : behind
    this.riders.splice(at, 0, { part: KEPT, x, goal: point, arrived: false })
  }

  /** The place is not needed any more. */
  giveUp(point: number, belt: number): void {
    this.advance(belt)
    this.riders.splice(this.keptAt(point), 1)
  }

  /** The part for which the place was kept is there and goes on to its point. */
  put(part: number, point: number, goal: number, belt: number): void {
    this.advance(belt)
    const at = this.keptAt(point)
    this.riders[at] = { ...this.riders[at]!, part, goal }
  }

  /** A part that waits goes on to another point. */
  sendOn(part: number, goal: number, belt: number): void {
    this.advance(belt)
    const rider = this.waiting(part)
    rider.goal = goal
    rider.arrived = false
  }

  /** A part that waits is taken off. */
  remove(part: number, belt: number): void {
    this.advance(belt)
    this.riders.splice(this.riders.indexOf(this.waiting(part)), 1)
  }

  /** True when the point lies ahead of where the part is. */
  isAhead(part: number, point: number, belt: number): boolean {
    const n = this.riders.findIndex((rider) => rider.part === part)
    return n >= 0 && this.pointTicks[point]! > this.positionAt(n, belt)
  }

  /** Parts that have come to their points by now, the first first: from here on they wait there. */
  arrivals(belt: number): { readonly part: number; readonly point: number }[] {
    this.advance(belt)
    const there = this.riders.filter(({ part, x, goal, arrived }) => {
      return part !== KEPT && !arrived && x >= this.pointTicks[goal]! - NOISE_TICKS
    })
    for (const rider of there) {
      rider.x = this.pointTicks[rider.goal]!
      rider.arrived = true
    }
    return there.map(({ part, goal }) => ({ part, point: goal }))
  }

  /** Belt time of the next arrival, or at which a belt that stops as a whole has to; as far as can be known before a change. */
  nextEvent(): number {
    let least = this.untilHindered()
    let limit = Number.POSITIVE_INFINITY
    for (const rider of this.riders) {
      const goal = this.pointTicks[rider.goal]!
      limit = this.limitOf(rider, limit)
      if (rider.part !== KEPT && !rider.arrived && limit === goal) least = Math.min(least, goal - rider.x)
      limit -= this.pitchTicks
    }
    return this.since + least
  }

  /**
   * Belt time, not before `belt`, from which a part can be put on at the point, at least a pitch from its neighbours; Infinity: not
   * before a change. Reads only: whoever looks at a run must not change it.
   */
  gapAt(point: number, belt: number): number {
    const goal = this.pointTicks[point]!
    const passed = belt - this.since
    let opens = 0
    let limit = Number.POSITIVE_INFINITY
    for (const rider of this.riders) {
      limit = this.limitOf(rider, limit)
      const x = Math.min(rider.x + passed, limit)
      const reach = this.reachOf(rider, limit)
      const last = goal - this.pitchTicks
      const closes = reach <= last ? Number.POSITIVE_INFINITY : last - x
      if (opens <= closes + NOISE_TICKS) return belt + opens
      opens = untilPast(goal + this.pitchTicks, x, reach)
      if (opens === Number.POSITIVE_INFINITY) return opens
      limit -= this.pitchTicks
    }
    return belt + opens
  }

  /** How far a part has come from the start, belt ticks; −1 when it is not here. `belt` not before the last change. */
  wayOf(part: number, belt: number): number {
    const n = this.riders.findIndex((rider) => rider.part === part)
    return n < 0 ? -1 : this.positionAt(n, belt)
  }

  save(writer: StateWriter): void {
    writer.numbers([this.riders.length, this.since])
    for (const { part, x, goal, arrived } of this.riders) writer.numbers([part, x, goal, arrived ? 1 : 0])
  }

  load(reader: StateReader): void {
    const [count, since] = reader.numbers()
    this.since = since!
    this.riders = Array.from({ length: count! }, () => {
      const [part, x, goal, arrived] = reader.numbers()
      return { part: part!, x: x!, goal: goal!, arrived: arrived === 1 }
    })
  }

  /** Everything is where it is at this belt time; what happens from here on starts from there. */
  private advance(belt: number): void {
    const passed = belt - this.since
    this.since = belt
    if (passed <= 0) return
    let limit = Number.POSITIVE_INFINITY
    for (const rider of this.riders) {
      limit = this.limitOf(rider, limit)
      rider.x = Math.min(rider.x + passed, limit)
      limit -= this.pitchTicks
    }
  }

  private positionAt(n: number, belt: number): number {
    let limit = Number.POSITIVE_INFINITY
    for (let ahead = 0; ahead <= n; ahead++)
      limit = this.limitOf(this.riders[ahead]!, ahead === 0 ? limit : limit - this.pitchTicks)
    return Math.min(this.riders[n]!.x + Math.max(0, belt - this.since), limit)
  }

  /** How far it can come before a change. `ahead`: where the one before it keeps it back. */
  private limitOf(rider: Rider, ahead: number): number {
    if (rider.part === KEPT) return rider.x
    const goal = this.pointTicks[rider.goal]!
    // Rounding of pitches must not push a part back that came before the one ahead stopped.
    return this.accumulating ? Math.max(rider.x, Math.min(goal, ahead)) : goal
  }

  /** On a belt that stops as a whole the others go on only as long as nobody arrives: that is a change of its own. */
  private reachOf(rider: Rider, limit: number): number {
    return this.accumulating || rider.part === KEPT ? limit : Number.POSITIVE_INFINITY
  }

  /** Belt ticks until a part comes up to a kept place, on a belt that cannot let it wait by itself. */
  private untilHindered(): number {
    if (this.accumulating) return Number.POSITIVE_INFINITY
    let least = Number.POSITIVE_INFINITY
    this.riders.forEach((rider, n) => {
      const behind = this.riders[n + 1]
      if (rider.part === KEPT && behind !== undefined && behind.part !== KEPT)
        least = Math.min(least, rider.x - this.pitchTicks - behind.x)
    })
    return least
  }

  private keptAt(point: number): number {
    const at = this.riders.findIndex(({ part, goal }) => part === KEPT && goal === point)
    if (at < 0) throw new Error('no place was kept on the belt')
    return at
  }

  private waiting(part: number): Rider {
    const rider = this.riders.find((one) => one.part === part)
    if (rider?.arrived !== true) throw new Error('a part was taken off a belt on its way')
    return rider
  }
}

/** Belt ticks until something at `x` that comes as far as `reach` has come to `goal`. */
function untilPast(goal: number, x: number, reach: number): number {
  if (reach < goal - ROUNDING_TICKS) return Number.POSITIVE_INFINITY
  return Math.max(0, Math.min(goal, reach) - x)
}
