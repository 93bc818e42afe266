// The working hours of a calendar record as it runs: on or off, and when that changes next. Tells those who follow it; what
// they do with a job at the end of a shift is theirs.

import type { Kernel } from '../kernel/Kernel'
import { PHASE } from '../kernel/Phases'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import type { Block } from './Block'
import type { ShiftWorker } from './Stoppable'

/** What becomes of a job when the shift ends; `noStart` also begins none that would not be finished. */
export const SHIFT_END = { pause: 0, finish: 1, noStart: 2 } as const

const OP_EDGE = 0

/** A week of working hours: [from, to) in ticks from the beginning of the week, rising, apart. */
export interface WorkingHours {
  readonly stretches: readonly { readonly from: number; readonly to: number }[]
  readonly weekTicks: number
  /** Tick of the week at which the run begins. */
  readonly startTick: number
  /** Stretches of the run itself (ticks since its start) that differ from the week; of two at once the later one counts. */
  readonly exceptions: readonly { readonly from: number; readonly to: number; readonly isOn: boolean }[]
}

export class ShiftCalendar implements Block {
  readonly atEnd: number
  isOn = false
  /** Next change; Infinity when it is always on or always off. */
  nextEdgeTick = Number.POSITIVE_INFINITY
  private readonly kernel: Kernel
  private readonly hours: WorkingHours
  /** Ticks of the week at which work begins or ends, rising. */
  private readonly edges: readonly number[]
  private readonly workers: ShiftWorker[] = []
  private self = -1

  constructor(kernel: Kernel, hours: WorkingHours, atEnd: number) {
    this.kernel = kernel
    this.hours = hours
    this.edges = edgesOf(hours)
    this.atEnd = atEnd
    this.isOn = this.isOnAt(0)
  }

  /** Whether a job of so many ticks may begin now. */
  fits(ticks: number): boolean {
    return this.atEnd !== SHIFT_END.noStart || this.kernel.now + ticks <= this.nextEdgeTick
  }

  /** Whether it may begin in no shift at all. */
  neverFits(ticks: number): boolean {
    return this.atEnd === SHIFT_END.noStart && ticks > this.longestTicks
  }

  /** The longest that work goes on without a break, or without end. */
  private get longestTicks(): number {
    const { stretches, exceptions, weekTicks } = this.hours
    const extra = exceptions.flatMap(({ from, to, isOn }) => (isOn ? [to - from] : []))
    const usual = stretches.map(({ from, to }) => to - from)
    // night work from the end of a week into the next is one stretch
    const isWrapped = stretches[0]?.from === 0 && stretches.at(-1)!.to === weekTicks
    const wrapped = isWrapped ? [usual[0]! + usual.at(-1)!] : []
    if (usual[0] === weekTicks) return Number.POSITIVE_INFINITY
    return Math.max(0, ...usual, ...wrapped, ...extra)
  }

  bind(self: number): void {
    this.self = self
  }

  follow(worker: ShiftWorker): void {
    this.workers.push(worker)
  }

  /** Called once when the run begins. */
  start(): void {
    if (!this.isOn) for (const worker of this.workers) worker.shiftEnds()
    this.expectEdge()
  }

  handle(op: number): void {
    if (op !== OP_EDGE) throw new Error(`a calendar has no operation ${op}`)
    this.isOn = !this.isOn
    this.expectEdge()
    for (const worker of this.workers) {
      if (this.isOn) worker.shiftStarts()
      else worker.shiftEnds()
    }
  }

  save(writer: StateWriter): void {
    writer.boolean(this.isOn)
    writer.number(this.nextEdgeTick)
  }

  load(reader: StateReader): void {
    this.isOn = reader.boolean()
    this.nextEdgeTick = reader.number()
  }

  private expectEdge(): void {
    this.nextEdgeTick = this.nextChange(this.kernel.now)
    if (this.nextEdgeTick !== Number.POSITIVE_INFINITY)
      this.kernel.housekeepingAt(this.nextEdgeTick, PHASE.failure, this.self, OP_EDGE, 0)
  }

  private nextChange(now: number): number {
    const { weekTicks, startTick, exceptions } = this.hours
    for (let tick = now; ; ) {
      let next = tick + this.ticksToEdge((startTick + tick) % weekTicks)
      for (const { from, to } of exceptions) {
        if (from > tick) next = Math.min(next, from)
        if (to > tick) next = Math.min(next, to)
      }
      if (next === Number.POSITIVE_INFINITY || this.isOnAt(next) !== this.isOn) return next
      tick = next
    }
  }

  private isOnAt(tick: number): boolean {
    const { weekTicks, startTick, exceptions } = this.hours
    let isOn = this.isWorking((startTick + tick) % weekTicks)
    for (const one of exceptions) if (one.from <= tick && tick < one.to) isOn = one.isOn
    return isOn
  }

  private isWorking(inWeek: number): boolean {
    return this.hours.stretches.some((stretch) => stretch.from <= inWeek && inWeek < stretch.to)
  }

  private ticksToEdge(inWeek: number): number {
    const { edges } = this
    if (edges.length === 0) return Number.POSITIVE_INFINITY
    let at = 0
    while (at < edges.length && edges[at]! <= inWeek) at++
    const next = at < edges.length ? edges[at]! : edges[0]! + this.hours.weekTicks
    return next - inWeek
  }
}

/** A stretch that ends where the week ends and another that begins there are one shift: no edge between them. */
function edgesOf({ stretches, weekTicks }: WorkingHours): readonly number[] {
  const edges = stretches.flatMap((stretch) => [stretch.from, stretch.to])
  const wraps = edges[0] === 0 && edges.at(-1) === weekTicks
  return wraps ? edges.slice(1, -1) : edges
}
