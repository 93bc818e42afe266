// What routing, transfers and assembly know of anything a part can be at. Interface only: source, buffer, conveyor, station,
// deciding zone and sink each keep their own room.
import type { WaitList } from './WaitList'

/** Order in which waiting parts go; the index is the number in running code. */
const DISCIPLINES = ['fifo', 'lifo', 'priority', 'spt', 'edd', 'lpt', 'mwkr', 'lwkr', 'leastSetup'] as const
export type Discipline = (typeof DISCIPLINES)[number]
export const DISCIPLINE = {
  fifo: 0,
  lifo: 1,
  priority: 2,
  spt: 3,
  edd: 4,
  lpt: 5,
  mwkr: 6,
  lwkr: 7,
  /** By the station's servers: what they were set up for last. Elsewhere as fifo. */
  leastSetup: 8,
} as const satisfies Record<Discipline, number>

export interface Place {
  readonly entity: number
  /** Parts that want to come in, in order of asking. */
  readonly waiters: WaitList
  /** DISCIPLINE by which waiting parts are let in. */
  readonly admitBy: number
  /** DISCIPLINE by which parts that lie here and want the same place are sent on. */
  readonly releaseBy: number
  /** Room may come with time alone (a belt), so the place wants to know when somebody starts to wait. */
  readonly opensByItself: boolean
  /** Parts here and on their way, for "shortest queue". */
  occupancy(): number
  canReserve(part: number): boolean
  /** Keeps room for a part and names its slot. `carried`: a mover brings it, so the slot must be the one it ends on. */
  reserve(part: number, carried: boolean): number
  /** The reserved part will not come. */
  cancelReservation(part: number, slot: number): void
  arrive(part: number, slot: number): void
  /** The part has been taken away, whether it was done here or not. */
  leave(part: number): void
  /** The next step of a part that is here takes place here as well. */
  continueHere(part: number): void
  /**
   * A part gives up waiting for service here: it must not be served any more, and stays until it can go. False when service
   * has begun.
   */
  withdraw(part: number): boolean
}
