// Brings together jobs that need components and the parts that wait to be taken. Requests are served in order of asking;
// components that are there at once (no mover) are taken together or not at all. Does not run the assembly itself.
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { comesBefore } from './comesBefore'
import type { FlowCore } from './FlowCore'
import type { Assembler, ComponentPort } from './FlowPorts'
import { NO_PART } from './PartStore'
import type { ComponentNeed } from './StepOperation'

/** A job that waits for components; `product` and `missing` by need of the operation. */
interface Request {
  readonly station: number
  readonly server: number
  readonly slot: number
  readonly mainPart: number
  readonly step: number
  readonly product: number[]
  /** Not yet chosen. */
  readonly missing: number[]
  /** Chosen but not yet joined. */
  underway: number
}

export class ComponentDesk implements ComponentPort {
  private readonly core: FlowCore
  /** Parts that wait to be taken, by entity of the place, in order of arrival. */
  private readonly available: number[][] = []
  private requests: Request[] = []
  private readonly assemblers: (Assembler | undefined)[]

  constructor(core: FlowCore, entityCount: number) {
    this.core = core
    this.assemblers = Array.from({ length: entityCount })
    for (let entity = 0; entity < entityCount; entity++) this.available.push([])
  }

  addAssembler(station: number, assembler: Assembler): void {
    this.assemblers[station] = assembler
  }

  /** A part at a place waits to be taken from now on. */
  offer(part: number): void {
    const place = this.core.parts.holder[part]!
    this.available[place]!.push(part)
    for (const request of [...this.requests]) this.serve(request)
  }

  /** It does not any more; false when it has been chosen already. */
  withdraw(part: number): boolean {
    const list = this.available[this.core.parts.holder[part]!]!
    const at = list.indexOf(part)
    if (at >= 0) list.splice(at, 1)
    return at >= 0
  }

  /** Asks for everything the present step of `mainPart` joins; componentsReady follows, at once when all is there. */
  request(station: number, server: number, mainPart: number): void {
    const { parts, steps } = this.core
    const step = steps[parts.step[mainPart]!]!
    const nth = parts.visitsOf(mainPart, step.inRoute) - 1
    const needs = step.operation.components
    const request: Request = {
      station,
      server,
      slot: parts.slot[mainPart]!,
      mainPart,
      step: step.index,
      product: needs.map((need) => need.sequence[nth % need.sequence.length]!),
      missing: needs.map((need) => need.count),
      underway: 0,
    }
    this.requests.push(request)
    this.serve(request)
  }

  /** The job does not want its components any more; false when some have been taken for it already. */
  cancel(station: number, server: number): boolean {
    const at = this.requests.findIndex((r) => r.station === station && r.server === server)
    const request = this.requests[at]
    if (request === undefined) return false
    const needs = this.needsOf(request)
    if (needs.some((need, n) => request.missing[n] !== need.count)) return false
    this.requests.splice(at, 1)
    return true
  }

  delivered(part: number, station: number, server: number): void {
    const request = this.requests.find((r) => r.station === station && r.server === server)
    if (request === undefined) {
      this.core.router.finish(part, false)
      return
    }
    this.join(part, request)
    request.underway--
    this.finishIfComplete(request)
  }

  /** A component was lost on its way: another is needed. */
  lost(product: number, station: number, server: number): void {
    const request = this.requests.find((r) => r.station === station && r.server === server)
    if (request === undefined) return
    request.underway--
    request.missing[request.product.indexOf(product)]!++
    this.serve(request)
  }

  /** Products a server waits for and the places they may come from: for messages. */
  missingFor(station: number, server: number): { product: number; from: readonly number[] }[] {
    const request = this.requests.find((r) => r.station === station && r.server === server)
    if (request === undefined) return []
    return this.needsOf(request).flatMap((need, n) =>
      request.missing[n]! > 0 ? [{ product: request.product[n]!, from: need.from }] : [],
    )
  }

  save(writer: StateWriter): void {
    for (const list of this.available) writer.numbers(list)
    writer.number(this.requests.length)
    for (const r of this.requests) {
      writer.numbers([r.station, r.server, r.slot, r.mainPart, r.step, r.underway])
      writer.numbers(r.product)
      writer.numbers(r.missing)
    }
  }

  load(reader: StateReader): void {
    for (const list of this.available) list.splice(0, list.length, ...reader.numbers())
    const count = reader.number()
    this.requests = Array.from({ length: count }, () => readRequest(reader))
  }

  private needsOf(request: Request): readonly ComponentNeed[] {
    return this.core.steps[request.step]!.operation.components
  }

  /** Chooses what can be had; removes the request when it is complete. */
  private serve(request: Request): void {
    const needs = this.needsOf(request)
    const isAtOnce = needs.every((need, n) => need.movers[request.product[n]!] === undefined)
    if (isAtOnce && !needs.every((need, n) => this.hasEnough(need, request.product[n]!, request.missing[n]!)))
      return
    for (let n = 0; n < needs.length; n++) this.takeFor(request, needs[n]!, n)
    this.finishIfComplete(request)
  }

  private takeFor(request: Request, need: ComponentNeed, n: number): void {
    const mover = need.movers[request.product[n]!]
    while (request.missing[n]! > 0) {
      const part = this.take(need, request.product[n]!)
      if (part === NO_PART) return
      request.missing[n]!--
      if (mover === undefined) {
        this.core.transfers.takeAway(part)
        this.join(part, request)
      } else {
        request.underway++
        const station = this.core.places[request.station]!
        this.core.transfers.bringComponent(part, station, request.slot, request.server, mover)
      }
    }
  }

  private hasEnough(need: ComponentNeed, product: number, count: number): boolean {
    let found = 0
    for (const place of need.from) {
      for (const part of this.available[place]!) if (this.core.parts.product[part] === product) found++
    }
    return found >= count
  }

  /** The next fitting part of the first place that has one, by the place's own discipline; NO_PART when none has. */
  private take(need: ComponentNeed, product: number): number {
    const { parts, places, transfers } = this.core
    for (const place of need.from) {
      const list = this.available[place]!
      const discipline = places[place]!.releaseBy
      let best = -1
      for (let n = 0; n < list.length; n++) {
        if (parts.product[list[n]!] !== product) continue
        if (best < 0 || comesBefore(parts, discipline, list[n]!, list[best]!)) best = n
      }
      if (best < 0) continue
      const part = list[best]!
      list.splice(best, 1)
      transfers.endPatience(part)
      return part
    }
    return NO_PART
  }

  private join(part: number, request: Request): void {
    this.core.parts.components[request.mainPart]!++
    this.core.router.absorb(part)
  }

  private finishIfComplete(request: Request): void {
    if (request.underway > 0 || request.missing.some((count) => count > 0)) return
    const at = this.requests.indexOf(request)
    if (at < 0) return
    this.requests.splice(at, 1)
    this.assemblers[request.station]!.componentsReady(request.server)
  }
}

function readRequest(reader: StateReader): Request {
  const [station, server, slot, mainPart, step, underway] = reader.numbers()
  return {
    station: station!,
    server: server!,
    slot: slot!,
    mainPart: mainPart!,
    step: step!,
    underway: underway!,
    product: reader.numbers(),
    missing: reader.numbers(),
  }
}
