// A fleet of equal vehicles as a mover: takes loads, sends vehicles, loads, brings, unloads, charges, rests. Who is sent to
// what is decided here; how a vehicle gets there is VehicleDriver's.
import { VEHICLE } from '../../../results/frameLayout'
import type { TransportMeasures } from '../../../results/RunResults'
import { STATE } from '../../../results/states'
import { NO_EVENT } from '../../kernel/EventCalendar'
import { DISPATCH_OP, type Kernel } from '../../kernel/Kernel'
import { PHASE } from '../../kernel/Phases'
import type { StateReader } from '../../kernel/StateReader'
import type { StateWriter } from '../../kernel/StateWriter'
import { ticksToSeconds } from '../../kernel/ticks'
import type { Block } from '../Block'
import type { DrawnTime } from '../DrawnTime'
import type { EntityStates } from '../EntityStates'
import type { MoverPort, TransferTasks } from '../MoverPort'
import type { ShiftWorker, Stoppable } from '../Stoppable'
import { UnitTimes } from '../UnitTimes'
import type { AisleTraffic, AisleUser } from './AisleTraffic'
import { FleetAgeing } from './FleetAgeing'
import type { FleetBattery } from './FleetBattery'
import { FleetFigures } from './FleetFigures'
import { chooseErrand, chooseHome, chooseRefuge, distanceTo, smallest } from './fleetChoices'
import { stateOf } from './stateOf'
import { ERRAND, NO_TASK, type Vehicle } from './Vehicle'
import { DRIVE_OP, type DriveListener, type VehicleDriver } from './VehicleDriver'
import { loadTasks, saveTasks, type VehicleTask } from './VehicleTask'

const OP_TIMER = 2

export interface FleetSpec {
  readonly entity: number
  readonly capacity: number
  /** DISPATCH. */
  readonly dispatch: number
  /** CHOOSE_VEHICLE. */
  readonly choose: number
  readonly returnsHome: boolean
  /** Nodes. */
  readonly homes: readonly number[]
  /** Node at which a place is served, by entity; −1: none. */
  readonly nodeOf: readonly number[]
}

/** Loading and unloading of one kind of move. */
export interface HandlingTimes {
  readonly load: DrawnTime
  readonly unload: DrawnTime
}

export interface FleetEngine {
  readonly kernel: Kernel
  readonly states: EntityStates
  readonly transfers: TransferTasks
  /** Priority and due tick of the part of a task. */
  readonly urgencyOf: (task: number) => { readonly priority: number; readonly dueTick: number }
}

export class VehicleFleet implements Block, MoverPort, Stoppable, ShiftWorker, DriveListener, AisleUser {
  readonly entity: number
  readonly spec: FleetSpec
  readonly vehicles: readonly Vehicle[]
  readonly times: UnitTimes
  readonly figures: FleetFigures
  readonly battery: FleetBattery | undefined
  readonly ageing: FleetAgeing
  /** Loads delivered since the end of the warm-up. */
  count = 0
  /** Vehicle whose battery ran empty, −1: none. */
  flat = -1
  private readonly engine: FleetEngine
  private readonly handling: HandlingTimes[] = []
  private driver!: VehicleDriver
  private traffic: AisleTraffic | undefined
  /** Asked for and not yet given to a vehicle. */
  private waiting: VehicleTask[] = []
  /** Given to a vehicle, until delivered. */
  private given: VehicleTask[] = []

  constructor(
    engine: FleetEngine,
    spec: FleetSpec,
    vehicles: readonly Vehicle[],
    battery: FleetBattery | undefined,
  ) {
    this.engine = engine
    this.spec = spec
    this.entity = spec.entity
    this.vehicles = vehicles
    this.battery = battery
    this.times = new UnitTimes(engine.kernel, vehicles.length)
    this.figures = new FleetFigures(engine.kernel, vehicles.length)
    this.ageing = new FleetAgeing(vehicles.length)
  }

  /** The ways, once they are there. */
  connect(driver: VehicleDriver, traffic: AisleTraffic | undefined): void {
    this.driver = driver
    this.traffic = traffic
    for (const vehicle of this.vehicles)
      vehicle.number = traffic?.enter(this, vehicle.local, vehicle.node) ?? vehicle.local
  }

  get aisle(): AisleTraffic | undefined {
    return this.traffic
  }

  /** A kind of move; returns its number. For compiling. */
  add(times: HandlingTimes): number {
    this.handling.push(times)
    return this.handling.length - 1
  }

  submit(mover: number, task: number): void {
    const { transfers, kernel, urgencyOf } = this.engine
    const { load, unload } = this.handling[mover]!
    this.waiting.push({
      task,
      fromNode: this.spec.nodeOf[transfers.fromPlaceOf(task)]!,
      toNode: this.spec.nodeOf[transfers.toPlaceOf(task)]!,
      loadTicks: load.drawTicks(),
      unloadTicks: unload.drawTicks(),
      sinceTick: kernel.now,
      ...urgencyOf(task),
    })
    kernel.requestDispatch(this.entity)
  }

  waitsFor(): readonly number[] {
    return [this.entity]
  }

  /** The vehicle that carries a task's part, undefined while none does. */
  carrierOf(task: number): Vehicle | undefined {
    return this.vehicles.find((vehicle) => vehicle.carried.includes(task))
  }

  handle(op: number, arg: number): void {
    if (op === DISPATCH_OP) this.dispatch()
    else if (op === OP_TIMER) this.timerOver(this.vehicles[arg]!)
    else if (op === DRIVE_OP.node || op === DRIVE_OP.brake) this.driver.handle(op, this.vehicles[arg]!)
    else throw new Error(`a fleet has no operation ${op}`)
  }

  beforeChange(vehicle: Vehicle): void {
    this.figures.settle(vehicle)
    if (this.battery === undefined) return
    const level = this.battery.settle(vehicle)
    this.figures.lowestWh = Math.min(this.figures.lowestWh, level)
    if (level >= 0 || this.flat >= 0) return
    this.flat = vehicle.local
    this.engine.kernel.stop()
  }

  changed(vehicle: Vehicle): void {
    if (!this.times.set(vehicle.local, stateOf(vehicle))) return
    this.ageing.tell(vehicle, this.engine.states.isStopped(this.entity))
    const failed = this.times.countIn(STATE.failed)
    const up = this.vehicles.length - failed - this.times.countIn(STATE.maintenance)
    const down = failed > 0 ? STATE.failed : STATE.maintenance
    this.engine.states.setBase(this.entity, up > 0 ? this.times.liveliest() : down)
  }

  drove(vehicle: Vehicle, metres: number): void {
    this.figures.distanceM += metres
    if (vehicle.carried.length > 0) this.figures.loadedM += metres
  }

  arrived(vehicle: Vehicle): void {
    switch (vehicle.errand) {
      case ERRAND.fetch:
        this.startHandling(vehicle, ERRAND.load)
        break
      case ERRAND.bring:
        this.startUnloading(vehicle)
        break
      case ERRAND.toCharger:
        this.figures.charges++
        this.setErrand(vehicle, ERRAND.charge)
        this.startTimer(vehicle, this.battery!.chargeTicks(vehicle))
        break
      case ERRAND.rest:
        this.setErrand(vehicle, ERRAND.none)
        break
      default:
    }
  }

  laneGranted(local: number, lane: number): void {
    this.driver.laneGranted(this.vehicles[local]!, lane)
  }

  isIdle(local: number): boolean {
    const vehicle = this.vehicles[local]!
    return vehicle.isFree && !vehicle.isMoving && !vehicle.waitsForWay && !vehicle.isHeld
  }

  makeWay(local: number, forVehicle: number): boolean {
    const vehicle = this.vehicles[local]!
    const node = chooseRefuge(this.traffic!, vehicle, this.traffic!.waitsFor(forVehicle))
    if (node < 0) return false
    this.sendToRest(vehicle, node)
    return true
  }

  suspend(state: number): void {
    const { states } = this.engine
    if (!states.isStopped(this.entity)) this.holdAll()
    states.setOverlay(this.entity, state, true)
    this.times.cover(states.stateOf(this.entity))
    for (const vehicle of this.vehicles) this.ageing.tell(vehicle, true)
  }

  release(state: number): void {
    const { states, kernel } = this.engine
    states.setOverlay(this.entity, state, false)
    kernel.requestDispatch(this.entity)
    if (states.isStopped(this.entity)) {
      this.times.cover(states.stateOf(this.entity))
      return
    }
    this.times.cover(-1)
    kernel.suspendedCount--
    for (const vehicle of this.vehicles) this.beforeChange(vehicle)
    const resumed = this.vehicles.filter((vehicle) => this.driver.resume(vehicle))
    for (const vehicle of resumed) this.resumeTimer(vehicle)
    for (const vehicle of this.vehicles) this.ageing.tell(vehicle, false)
  }

  /** One vehicle stands still; what it has not loaded yet is for another, what it carries waits with it. */
  breakDown(vehicle: Vehicle, state: number): void {
    const { kernel } = this.engine
    this.beforeChange(vehicle)
    if (vehicle.task !== NO_TASK && vehicle.errand !== ERRAND.unload) this.handBack(vehicle)
    if (state === STATE.failed) vehicle.failures++
    else vehicle.services++
    kernel.suspendedCount++
    this.hold(vehicle)
    this.changed(vehicle)
    kernel.requestDispatch(this.entity)
  }

  mended(vehicle: Vehicle, state: number): void {
    const { kernel } = this.engine
    this.beforeChange(vehicle)
    if (state === STATE.failed) vehicle.failures--
    else vehicle.services--
    kernel.suspendedCount--
    if (this.driver.resume(vehicle)) this.resumeTimer(vehicle)
    if (vehicle.isFree && vehicle.carried.length > 0) this.bringNext(vehicle)
    this.changed(vehicle)
    kernel.requestDispatch(this.entity)
  }

  shiftStarts(): void {
    if (this.engine.states.hasOverlay(this.entity, STATE.off)) this.release(STATE.off)
  }

  shiftEnds(): void {
    this.suspend(STATE.off)
  }

  fractionIn(state: number): number {
    return this.times.fractionIn(state)
  }

  measures(): TransportMeasures {
    for (const vehicle of this.vehicles) this.figures.settle(vehicle)
    return this.figures.measures(this.battery?.spec.capacityWh ?? 0)
  }

  /** The vehicle section of a frame. */
  readVehicle(local: number, tick: number, out: Float32Array, at: number): void {
    const vehicle = this.vehicles[local]!
    vehicle.read(this.driver.network, this.driver.driveTick(vehicle, tick), out, at)
    out[at + VEHICLE.charge] = this.battery?.shareAt(vehicle, tick) ?? 1
  }

  resetStatistics(): void {
    this.count = 0
    this.times.resetStatistics()
    this.figures.resetStatistics()
  }

  save(writer: StateWriter): void {
    for (const vehicle of this.vehicles) vehicle.save(writer)
    this.times.save(writer)
    this.figures.save(writer)
    this.battery?.save(writer)
    saveTasks(writer, this.waiting)
    saveTasks(writer, this.given)
    writer.numbers([this.count, this.flat])
  }

  load(reader: StateReader): void {
    for (const vehicle of this.vehicles) vehicle.load(reader)
    this.times.load(reader)
    this.figures.load(reader)
    this.battery?.load(reader)
    this.waiting = loadTasks(reader)
    this.given = loadTasks(reader)
    const [count, flat] = reader.numbers()
    this.count = count!
    this.flat = flat!
  }

  private dispatch(): void {
    if (!this.engine.states.isStopped(this.entity)) {
      this.sendToChargers()
      while (this.waiting.length > 0 && this.giveOne());
      this.sendHome()
    }
  }

  /** Gives one waiting load to a vehicle; false when there is none that can take it. */
  private giveOne(): boolean {
    const free = this.vehicles.filter((vehicle) => this.canWork(vehicle))
    if (free.length === 0) return false
    const { task, vehicle } = chooseErrand(this.driver.network, this.spec, this.waiting, free)
    this.give(vehicle, task)
    return true
  }

  private canWork(vehicle: Vehicle): boolean {
    return vehicle.isFree && !vehicle.isHeld && this.battery?.mustCharge(vehicle) !== true
  }

  private give(vehicle: Vehicle, task: VehicleTask): void {
    this.waiting = this.waiting.filter((one) => one !== task)
    this.given.push(task)
    this.setErrand(vehicle, ERRAND.fetch)
    vehicle.task = task.task
    this.driver.go(vehicle, task.fromNode)
  }

  private startHandling(vehicle: Vehicle, errand: number): void {
    const task = this.taskOf(vehicle.task)
    if (errand === ERRAND.load && task.isTold !== true)
      this.figures.waitS.add(ticksToSeconds(this.engine.kernel.now - task.sinceTick))
    this.setErrand(vehicle, errand)
    this.startTimer(vehicle, errand === ERRAND.load ? task.loadTicks : task.unloadTicks)
  }

  private timerOver(vehicle: Vehicle): void {
    vehicle.timerEvent = NO_EVENT
    if (vehicle.errand === ERRAND.load) this.loaded(vehicle)
    else if (vehicle.errand === ERRAND.unload) this.unloaded(vehicle)
    else this.becomeFree(vehicle)
  }

  private loaded(vehicle: Vehicle): void {
    this.beforeChange(vehicle)
    const { task } = vehicle
    vehicle.carried.push(task)
    vehicle.task = NO_TASK
    this.engine.transfers.picked(task)
    const more = this.waiting.find((one) => one.fromNode === vehicle.node)
    if (more !== undefined && vehicle.carried.length < this.spec.capacity) this.give(vehicle, more)
    else this.bringNext(vehicle)
  }

  /** To the nearest stop of what it carries. */
  private bringNext(vehicle: Vehicle): void {
    const tasks = vehicle.carried.map((task) => this.taskOf(task))
    const next = smallest(tasks, (task) => distanceTo(this.driver.network, vehicle, task.toNode))
    this.setErrand(vehicle, ERRAND.bring)
    this.driver.go(vehicle, next.toNode)
  }

  private startUnloading(vehicle: Vehicle): void {
    const here = vehicle.carried.find((task) => this.taskOf(task).toNode === vehicle.node)
    if (here === undefined) {
      this.bringNext(vehicle)
      return
    }
    vehicle.task = here
    this.startHandling(vehicle, ERRAND.unload)
  }

  private unloaded(vehicle: Vehicle): void {
    this.beforeChange(vehicle)
    const { task } = vehicle
    vehicle.task = NO_TASK
    vehicle.carried = vehicle.carried.filter((one) => one !== task)
    this.given = this.given.filter((one) => one.task !== task)
    this.count++
    this.ageing.cycleDone(vehicle)
    if (vehicle.carried.length > 0) this.startUnloading(vehicle)
    else this.becomeFree(vehicle)
    this.engine.transfers.delivered(task)
  }

  private becomeFree(vehicle: Vehicle): void {
    this.setErrand(vehicle, ERRAND.none)
    vehicle.idleSinceTick = this.engine.kernel.now
    this.engine.kernel.requestDispatch(this.entity)
  }

  /** Free vehicles that are low go to the nearest charger nobody else has; the others wait for one. */
  private sendToChargers(): void {
    const { battery } = this
    if (battery === undefined) return
    for (const vehicle of this.vehicles) {
      if (!vehicle.isFree || vehicle.isHeld || !battery.mustCharge(vehicle)) continue
      const taken = this.vehicles.filter(isCharging).map((one) => one.goal)
      const open = battery.spec.chargers.filter((node) => !taken.includes(node))
      if (open.length === 0) return
      const charger = smallest(open, (node) => distanceTo(this.driver.network, vehicle, node))
      this.setErrand(vehicle, ERRAND.toCharger)
      this.driver.go(vehicle, charger)
    }
  }

  private sendHome(): void {
    if (!this.spec.returnsHome) return
    for (const vehicle of this.vehicles) {
      if (vehicle.errand !== ERRAND.none || vehicle.isHeld) continue
      if (this.spec.homes.includes(vehicle.node)) continue
      const home = chooseHome(this.driver.network, this.spec.homes, this.vehicles, vehicle)
      if (home >= 0) this.sendToRest(vehicle, home)
    }
  }

  private sendToRest(vehicle: Vehicle, node: number): void {
    this.setErrand(vehicle, ERRAND.rest)
    this.driver.go(vehicle, node)
  }

  private taskOf(task: number): VehicleTask {
    return this.given.find((one) => one.task === task)!
  }

  private setErrand(vehicle: Vehicle, errand: number): void {
    this.beforeChange(vehicle)
    vehicle.errand = errand
    this.changed(vehicle)
  }

  private startTimer(vehicle: Vehicle, ticks: number): void {
    const { kernel } = this.engine
    vehicle.timerEndTick = kernel.now + ticks
    if (vehicle.isHeld) {
      vehicle.timerLeft = ticks
      return
    }
    vehicle.timerEvent = kernel.at(
      vehicle.timerEndTick,
      PHASE.completion,
      this.entity,
      OP_TIMER,
      vehicle.local,
    )
  }

  private holdAll(): void {
    this.engine.kernel.suspendedCount++
    for (const vehicle of this.vehicles) {
      this.beforeChange(vehicle)
      this.hold(vehicle)
    }
  }

  private hold(vehicle: Vehicle): void {
    const { kernel } = this.engine
    if (!this.driver.hold(vehicle)) return
    vehicle.timerLeft = kernel.cancel(vehicle.timerEvent) ? vehicle.timerEndTick - kernel.now : -1
    vehicle.timerEvent = NO_EVENT
  }

  /** What it was to fetch waits again, in its old place; it goes no farther than it has been promised. */
  private handBack(vehicle: Vehicle): void {
    const isTold = vehicle.errand === ERRAND.load
    const task = { ...this.taskOf(vehicle.task), ...(isTold && { isTold }) }
    this.given = this.given.filter((one) => one.task !== task.task)
    const later = this.waiting.findIndex((one) => one.sinceTick > task.sinceTick)
    this.waiting.splice(later < 0 ? this.waiting.length : later, 0, task)
    vehicle.task = NO_TASK
    this.engine.kernel.cancel(vehicle.timerEvent)
    vehicle.timerEvent = NO_EVENT
    vehicle.timerLeft = -1
    this.driver.stayOnWay(vehicle)
    vehicle.errand = vehicle.isMoving ? ERRAND.rest : ERRAND.none
    vehicle.idleSinceTick = this.engine.kernel.now
  }

  private resumeTimer(vehicle: Vehicle): void {
    if (vehicle.timerLeft < 0) return
    const left = vehicle.timerLeft
    vehicle.timerLeft = -1
    this.startTimer(vehicle, left)
  }
}

function isCharging(vehicle: Vehicle): boolean {
  return vehicle.errand === ERRAND.toCharger || vehicle.errand === ERRAND.charge
}
