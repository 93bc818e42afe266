// Turns the present moment of a running model into a published frame, and says what its numbers mean. Only reads the model, so
// that publishing can never change a result.
import {
  type FrameTopology,
  type FrameViews,
  HEADER,
  MACHINE,
  MACHINE_STRIDE,
  PART,
  PART_STRIDE,
  PERSON_STRIDE,
  TRACE_STRIDE,
  VEHICLE_STRIDE,
} from '../results/frameLayout'
import type { ModelParts } from '../sim/compile/ModelParts'
import { TRACE } from '../sim/kernel/TraceRing'
import { RobotHall } from '../sim/programs/RobotHall'
import { fillParts } from './fillParts'
import type { LooseParts } from './LooseParts'

const TRACE_CAPACITY = 2048
/** Slots at first; the topology doubles them when parts do not fit. */
const FIRST_PART_SLOTS = 64

export class FrameFiller {
  readonly #model: ModelParts
  readonly #hall: RobotHall | undefined
  readonly #loose: LooseParts
  /** Trace entries before this number have been published. */
  #publishedTrace = 0
  /** The next frame is the first of its topology: it brings what the ring still holds, and misses nothing. */
  #isFirst = true

  constructor(model: ModelParts, loose: LooseParts) {
    this.#model = model
    this.#hall = model.robots instanceof RobotHall ? model.robots : undefined
    this.#loose = loose
  }

  /** Slots that all parts, loose ones included, need. */
  partSlotsNeeded(): number {
    return this.#model.core.parts.capacity + this.#loose.slots
  }

  topology(epoch: number): FrameTopology {
    this.#isFirst = true
    this.#publishedTrace = 0
    const { context, pools, fleets } = this.#model
    let partSlots = FIRST_PART_SLOTS
    while (partSlots < this.partSlotsNeeded()) partSlots *= 2
    let jointCount = 0
    const robots = (this.#hall?.fleet.units ?? []).map((unit) => {
      const firstJoint = jointCount
      jointCount += unit.carrierAxes + unit.armAxes
      const { id, entity, carrierAxes, armAxes: armJoints } = unit
      return { id, entity, firstJoint, carrierAxes, armJoints }
    })
    const people = pools.flatMap((pool) =>
      pool === undefined ? [] : Array.from({ length: pool.spec.count }, () => context.entities[pool.entity]!),
    )
    const vehicles = fleets.flatMap((fleet) =>
      fleet === undefined ? [] : fleet.vehicles.map(() => context.entities[fleet.entity]!),
    )
    return {
      epoch,
      entities: context.entities,
      robots,
      jointCount,
      people,
      vehicles,
      products: context.products.map((product) => product.id),
      partSlots,
      traceCapacity: TRACE_CAPACITY,
    }
  }

  fill(views: FrameViews): void {
    const { context, core } = this.#model
    const tick = context.kernel.now
    views.header[HEADER.tick] = tick
    views.header[HEADER.events] = context.kernel.eventCount
    views.header[HEADER.partSlots] = views.parts.length / PART_STRIDE
    views.header[HEADER.partsOut] = core.figures.partsOut
    views.header[HEADER.wip] = core.figures.wip.value
    views.states.set(context.states.board.states)
    this.#fillTrace(views)
    this.#fillRobots(views, tick)
    this.#fillPeople(views, tick)
    this.#fillVehicles(views, tick)
    this.#fillMachines(views, tick)
    fillParts(this.#model, this.#hall, views, tick)
    this.#fillLoose(views)
  }

  /** The newest state changes since the last frame; older ones that do not fit are counted as lost. */
  #fillTrace(views: FrameViews): void {
    const { trace } = this.#model.context
    const from = Math.max(this.#publishedTrace, trace.firstSequence)
    let lost = from - this.#publishedTrace
    let first = from
    let count = 0
    for (let sequence = trace.nextSequence - 1; sequence >= from; sequence--) {
      if (trace.kindAt(trace.indexOf(sequence)) !== TRACE.state) continue
      if (count < TRACE_CAPACITY) {
        count++
        first = sequence
      } else lost++
    }
    this.#copyTrace(views, first)
    this.#publishedTrace = trace.nextSequence
    views.header[HEADER.traceCount] = count
    views.header[HEADER.traceLost] = this.#isFirst ? 0 : lost
    this.#isFirst = false
  }

  #copyTrace(views: FrameViews, first: number): void {
    const { trace } = this.#model.context
    let at = 0
    for (let sequence = first; sequence < trace.nextSequence; sequence++) {
      const index = trace.indexOf(sequence)
      if (trace.kindAt(index) !== TRACE.state) continue
      views.trace[at] = trace.tickAt(index)
      views.trace[at + 1] = trace.entityAt(index)
      views.trace[at + 2] = trace.aAt(index)
      at += TRACE_STRIDE
    }
  }

  #fillRobots(views: FrameViews, tick: number): void {
    const hall = this.#hall
    if (hall === undefined) return
    let first = 0
    for (let robot = 0; robot < hall.fleet.units.length; robot++) {
      const joints = hall.poses.jointsOf(robot, tick)
      views.joints.set(joints, first)
      first += joints.length
      views.tools[robot] = hall.poses.toolOf(robot, tick)
    }
  }

  #fillPeople(views: FrameViews, tick: number): void {
    let at = 0
    for (const pool of this.#model.pools) {
      if (pool === undefined) continue
      for (let person = 0; person < pool.spec.count; person++, at += PERSON_STRIDE) {
        pool.readPerson(person, tick, views.people, at)
      }
    }
  }

  #fillVehicles(views: FrameViews, tick: number): void {
    let at = 0
    for (const fleet of this.#model.fleets) {
      if (fleet === undefined) continue
      for (const { local } of fleet.vehicles) {
        fleet.readVehicle(local, tick, views.vehicles, at)
        at += VEHICLE_STRIDE
      }
    }
  }

  #fillMachines(views: FrameViews, tick: number): void {
    const { stations, conveyors, context } = this.#model
    for (let entity = 0; entity < context.entities.length; entity++) {
      const at = entity * MACHINE_STRIDE
      const station = stations[entity]
      const door = station === undefined ? -1 : context.doors.doorOf(entity)
      if (door >= 0) views.machines[at + MACHINE.motion] = context.doors.opening(door, tick)
      else views.machines[at + MACHINE.motion] = this.#beltTravelM(entity, conveyors[entity], tick)
      views.machines[at + MACHINE.progress] = station?.progress(tick) ?? 0
    }
  }

  #beltTravelM(entity: number, conveyor: ModelParts['conveyors'][number], tick: number): number {
    const { document, entities } = this.#model.context
    const record = document.records[entities[entity]!]
    if (conveyor === undefined || record?.type !== 'conveyor') return 0
    return conveyor.travelled(tick) * record.lengthM
  }

  #fillLoose(views: FrameViews): void {
    const firstSlot = this.#model.core.parts.capacity
    views.header[HEADER.looseParts] = this.#loose.fill(views.parts, firstSlot)
    for (let slot = firstSlot + this.#loose.slots; slot * PART_STRIDE < views.parts.length; slot++) {
      views.parts[slot * PART_STRIDE + PART.generation] = 0
    }
  }
}
