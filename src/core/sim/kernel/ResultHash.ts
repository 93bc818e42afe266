// Fingerprint of a run: two 32-bit lanes over (tick, entity, state) of every state change (engine decision 4). Not a
// cryptographic hash: it tells runs apart, it does not resist an attacker.
import type { Clock } from './Clock'
import type { StateReader } from './StateReader'
import type { StateWriter } from './StateWriter'

const TWO_32 = 4294967296
// odd multipliers of MurmurHash3 (Austin Appleby, public domain)
const M1 = 0xcc9e2d51 | 0
const M2 = 0x1b873593
const M3 = 0x85ebca6b | 0
const M4 = 0xc2b2ae35 | 0

export class ResultHash {
  /** The two lanes, 32 bits each. */
  a = 0x2545f491
  b = 0x6c078965

  /** `tick` is a whole number below 2^53; entity and state are whole numbers. */
  add(tick: number, entity: number, state: number): void {
    const high = (tick / TWO_32) | 0
    const low = (tick - high * TWO_32) | 0
    let a = Math.imul(this.a ^ low, M1)
    a = Math.imul((a ^ (a >>> 15)) + high, M3)
    let b = Math.imul(this.b ^ ((entity << 5) + state), M2)
    b = Math.imul((b ^ (b >>> 13)) + low, M4)
    this.a = a ^ (b >>> 16) ^ state
    this.b = b ^ (a >>> 14) ^ entity
  }

  /** At the clock's tick, which is read here: handed over it would be a boxed double. */
  addNow(clock: Clock, entity: number, state: number): void {
    this.add(clock.now, entity, state)
  }

  /** A number that is not a state change: an intervention's value, for example. */
  addNumber(value: number): void {
    word[0] = value
    this.add(bits[0]!, bits[1]! | 0, 0)
  }

  /** 16 hexadecimal digits. */
  hex(): string {
    const a = finish(this.a ^ Math.imul(this.b, M3))
    const b = finish(this.b ^ Math.imul(a, M4))
    return hex8(a) + hex8(b)
  }

  save(writer: StateWriter): void {
    writer.number(this.a)
    writer.number(this.b)
  }

  load(reader: StateReader): void {
    this.a = reader.number() | 0
    this.b = reader.number() | 0
  }
}

const word = new Float64Array(1)
const bits = new Uint32Array(word.buffer)

/** Avalanche of MurmurHash3: every input bit reaches every output bit. */
function finish(lane: number): number {
  let h = lane
  h = Math.imul(h ^ (h >>> 16), M3)
  h = Math.imul(h ^ (h >>> 13), M4)
  return (h ^ (h >>> 16)) >>> 0
}

function hex8(value: number): string {
  return value.toString(16).padStart(8, '0')
}
