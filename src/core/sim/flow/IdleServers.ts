// Which servers of a station have nothing to do; gives out the first from a given one on. A bit each: those of the first 32 lie in
// the record of the station (lane/layout), those of the others in words of its own.
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { IDLE_BITS, IDLE_COUNT } from '../lane/layout'
import type { Integers } from './entityRecord'

const BITS = 32

export class IdleServers implements Saveable {
  private integers: Integers
  /** Servers from 32 on. */
  private readonly more: Integers

  constructor(servers: number, integers: Integers) {
    this.integers = integers
    this.more = new Int32Array(Math.max(0, Math.ceil(servers / BITS) - 1))
  }

  /** `integers` holds what the record before it held. */
  moveTo(integers: Integers): void {
    this.integers = integers
  }

  get count(): number {
    return this.integers[IDLE_COUNT]!
  }

  /** Adding twice is adding once. */
  add(server: number): void {
    const { integers } = this
    const bit = 1 << (server & (BITS - 1))
    if (server < BITS) {
      if ((integers[IDLE_BITS]! & bit) !== 0) return
      integers[IDLE_BITS]! |= bit
    } else {
      const word = (server >>> 5) - 1
      if ((this.more[word]! & bit) !== 0) return
      this.more[word]! |= bit
    }
    integers[IDLE_COUNT]!++
  }

  /** Removes and returns the first idle server ≥ `from`, or −1. */
  takeFrom(from: number): number {
    const { integers } = this
    const bits = from < BITS ? integers[IDLE_BITS]! & (-1 << from) : 0
    if (bits === 0) return this.takeMore(from)
    const bit = bits & -bits
    integers[IDLE_BITS]! ^= bit
    integers[IDLE_COUNT]!--
    return BITS - 1 - Math.clz32(bit)
  }

  save(writer: StateWriter): void {
    writer.numbers([this.count, this.integers[IDLE_BITS]!])
    writer.array(this.more)
  }

  load(reader: StateReader): void {
    const [count, bits] = reader.numbers()
    this.integers[IDLE_COUNT] = count!
    this.integers[IDLE_BITS] = bits!
    reader.into(this.more)
  }

  private takeMore(from: number): number {
    const { more } = this
    const first = Math.max(0, (from >>> 5) - 1)
    for (let word = first; word < more.length; word++) {
      const isFirst = from >= BITS && word === first
      const bits = more[word]! & (isFirst ? -1 << (from & (BITS - 1)) : -1)
      if (bits === 0) continue
      const bit = bits & -bits
      more[word]! ^= bit
      this.integers[IDLE_COUNT]!--
      return (word + 1) * BITS + (BITS - 1 - Math.clz32(bit))
    }
    return -1
  }
}
