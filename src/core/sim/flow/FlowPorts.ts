// What the blocks of a flow ask of its desks: routing, transfers, components, sources. Interfaces, so that a block imports no desk
// and the desks no blocks; each is implemented by one class of this folder.
import type { Saveable } from '../kernel/Saveable'
import type { TransferTasks } from './MoverPort'
import type { Place } from './Place'
import type { RouteStep } from './RouteStep'
import type { StepMover } from './StepMover'
import type { TransferTable } from './TransferTable'

/** Implemented by Router. */
export interface RoutingPort {
  /** The part's present step is done where it is. */
  stepDone(part: number): void
  /** Sends a part to a step, OUT or SCRAP. */
  send(part: number, to: number): void
  /** A part on a sink leaves; `keep`: it stays to be seen. */
  finishAtSink(part: number, keep: boolean): void
  /** The part leaves the system from wherever it lies. */
  finish(part: number, isGood: boolean): void
  /** What the rules of a step say, drawing where they leave it to chance; only for a step that has rules. */
  nextOf(step: RouteStep, part: number): number
  /** The part counts as out, or as scrap, and its source hears of it. */
  account(part: number, isGood: boolean): void
  /** A component has become part of another part. */
  absorb(part: number): void
}

/** Implemented by TransferDesk. */
export interface TransferPort extends TransferTasks {
  readonly tasks: TransferTable
  /** Times a part was taken up or put down: for stepping part by part. */
  moveCount: number
  /** Names the next wait for a place (PartStore.waitTicket). */
  nextTicket: number
  /** Instant moves within one another at this moment; from `deepest` on the rest is left to an event. */
  nesting: number
  readonly deepest: number
  /** To be called now and then where much happens at one instant: ends the run when that never ends. */
  watchInstant(): void
  /** Parts have moved at this instant as often as no cell does: a loop without time. */
  goesRound(): boolean
  /** The part wants to start a step: it goes there as soon as there is room and a mover. */
  request(part: number, stepIndex: number): void
  /** Nobody waits who is to be let in before it is his turn, or whose place is kept before he goes. */
  isSimple(): boolean
  /** Lets the next waiting part into the place, if there is one and there is room. */
  admit(place: Place): boolean
  bringComponent(part: number, place: Place, slot: number, server: number, mover: StepMover): void
  /** Keeps the place of the part's next step for it; false while there is no room: its holder is dispatched when there is. */
  secureNext(part: number): boolean
  /** The part is lifted from where it lies. */
  takeAway(part: number): void
  /** The part's patience and waits end. */
  forget(part: number): void
  endPatience(part: number): void
}

/** A station that assembles. */
export interface Assembler {
  componentsReady(server: number): void
}

/** Implemented by ComponentDesk. */
export interface ComponentPort extends Saveable {
  addAssembler(station: number, assembler: Assembler): void
  /** A part at a place waits to be taken from now on. */
  offer(part: number): void
  /** It does not any more; false when it has been chosen already. */
  withdraw(part: number): boolean
  /** Asks for everything the present step of `mainPart` joins. */
  request(station: number, server: number, mainPart: number): void
  /** False when some have been taken for it already. */
  cancel(station: number, server: number): boolean
  delivered(part: number, station: number, server: number): void
  lost(product: number, station: number, server: number): void
  /** Products a server waits for and the places they may come from: for messages. */
  missingFor(station: number, server: number): { product: number; from: readonly number[] }[]
}

/** Implemented by Source. */
export interface SourcePort {
  /** Parts that have left since the end of the warm-up. */
  readonly count: number
  /** Called once when the run begins. */
  start(): void
  /** A part of this source has left the system. */
  partGone(): void
  resetStatistics(): void
}
