// Where flow meets those who move parts and those who work on them, so that flow knows neither robots nor physics.
// Interfaces only; wired by sim/compile. All numbers are integer handles: entity = block index, part, task, slot.

/** What a mover may know of and report about a transfer task; implemented by flow's TransferDesk. */
export interface TransferTasks {
  partOf(task: number): number
  productOf(task: number): number
  fromPlaceOf(task: number): number
  fromSlotOf(task: number): number
  toPlaceOf(task: number): number
  toSlotOf(task: number): number
  /** The mover holds the part: the source place (blocked until now) is released. */
  picked(task: number): void
  /** The part lies on its reserved slot. */
  delivered(task: number): void
  /** The part was lost on the way (dropped): it counts as scrap and the reservation is given back. */
  lost(task: number): void
}

/** One kind of mover: robot programs, operators, plain times. */
export interface MoverPort {
  /** Hands over a task; the mover serves its tasks in task order as its resources allow and calls picked/delivered/lost. */
  submit(mover: number, task: number): void
  /** Entities a task that is not moving yet waits for, for deadlock messages and "why is it waiting". */
  waitsFor(mover: number, task: number): readonly number[]
}

/** Programs that work at a station while it holds the part. */
export interface OperationPort {
  /** `choice` is a compiled list of alternative programs; ends with `operationDone(station, token)`. */
  start(choice: number, station: number, slot: number, part: number, token: number): void
  waitsFor(choice: number, station: number, token: number): readonly number[]
}

/** What the station offers to those who work at it. */
export interface OperationOwner {
  operationDone(station: number, token: number): void
}

/** A zone whose physics decides where a part ends. */
export interface DecidingPort {
  /** Lets go of the part in the zone; ends with `decided(zone, token, outcome)`, outcome −1 when it never came to rest. */
  drop(zone: number, part: number, token: number): void
}

export interface DecisionOwner {
  decided(zone: number, token: number, outcome: number): void
}
