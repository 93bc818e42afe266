// What a station counts, each under its name, in the record that lane/layout lays down: whoever goes the short way finds the same
// numbers there. Knows no rules.
import {
  COUNT,
  STATION_BOUND,
  STATION_CLOSING,
  STATION_CONTINUES,
  STATION_FREE,
  STATION_LOOKING,
  STATION_ON_DUTY,
  STATION_RESERVED,
  STATION_WITHDRAWN,
} from '../lane/layout'
import { copyRecord, type EntityRecord, newRecord } from './entityRecord'
import type { StationMemory } from './LanePlaces'
import type { PartQueue } from './PartQueue'
import type { ServerBank } from './ServerBank'
import type { WaitList } from './WaitList'

export abstract class StationNumbers {
  abstract readonly queue: PartQueue
  abstract readonly waiters: WaitList
  abstract readonly bank: ServerBank
  protected integers: EntityRecord['integers']
  protected doubles: EntityRecord['doubles']

  constructor(servers: number) {
    const { integers, doubles } = newRecord()
    this.integers = integers
    this.doubles = doubles
    this.freeServers = servers
    this.onDuty = servers
  }

  /** Moves everything but the figures; only of a station with one slot a server. */
  moveTo({ record, queue, waits, times, servers }: StationMemory): void {
    copyRecord(this.integers, this.doubles, record)
    this.integers = record.integers
    this.doubles = record.doubles
    this.queue.moveTo(record.integers, queue)
    this.waiters.moveTo(record.integers, waits.parts, waits.tickets, waits.room)
    this.bank.moveTo(record.integers, times, servers)
  }

  /** Jobs completed since the end of the warm-up; a batch is one job. */
  get count(): number {
    return this.doubles[COUNT]!
  }

  set count(value: number) {
    this.doubles[COUNT] = value
  }

  /** Servers without a job. */
  get freeServers(): number {
    return this.integers[STATION_FREE]!
  }

  set freeServers(value: number) {
    this.integers[STATION_FREE] = value
  }

  /** Slots of free servers that are bound to a part, there or on its way. */
  get bound(): number {
    return this.integers[STATION_BOUND]!
  }

  set bound(value: number) {
    this.integers[STATION_BOUND] = value
  }

  /** Parts whose next step is on their server as well. */
  get continues(): number {
    return this.integers[STATION_CONTINUES]!
  }

  set continues(value: number) {
    this.integers[STATION_CONTINUES] = value
  }

  /** The shift is over and jobs in hand are being finished. */
  get closing(): boolean {
    return this.integers[STATION_CLOSING] !== 0
  }

  set closing(value: boolean) {
    this.integers[STATION_CLOSING] = value ? 1 : 0
  }

  /** Lets parts in and starts jobs at this very moment: who comes in now is seen without asking. */
  get isLooking(): boolean {
    return this.integers[STATION_LOOKING] !== 0
  }

  set isLooking(value: boolean) {
    this.integers[STATION_LOOKING] = value ? 1 : 0
  }

  /** Parts on their way to the queue. */
  protected get reserved(): number {
    return this.integers[STATION_RESERVED]!
  }

  protected set reserved(value: number) {
    this.integers[STATION_RESERVED] = value
  }

  /** Parts that gave up waiting and have not gone yet. */
  protected get withdrawn(): number {
    return this.integers[STATION_WITHDRAWN]!
  }

  protected set withdrawn(value: number) {
    this.integers[STATION_WITHDRAWN] = value
  }

  /** Servers that may work now. */
  protected get onDuty(): number {
    return this.integers[STATION_ON_DUTY]!
  }

  protected set onDuty(value: number) {
    this.integers[STATION_ON_DUTY] = value
  }
}
