// Which blocks asked to be dispatched at the end of this tick: each once, delivered in index order. A bit per block; does
// not know why they asked, nor the clock.
import type { StateReader } from './StateReader'
import type { StateWriter } from './StateWriter'

const BITS = 32
/** Words that copyTo() hands over: targets below 256. */
const HANDED_WORDS = 8
const HANDED = HANDED_WORDS * BITS

export class DispatchRequests {
  /** Number of requests not yet taken. */
  count = 0
  private words = new Int32Array(HANDED_WORDS)
  /** The one target that asked; −1 when none or more than one did, and then the bits say who. */
  private only = -1
  /** No word below this one has a bit set. */
  private lowest = 0

  /** Asking twice is asking once. */
  add(target: number): void {
    if (this.count === 0) {
      this.count = 1
      this.only = target
      return
    }
    if (this.only === target) return
    if (this.only >= 0) this.spread()
    this.addBit(target)
  }

  private spread(): void {
    const first = this.only
    this.only = -1
    this.count = 0
    this.addBit(first)
  }

  private addBit(target: number): void {
    const word = target >>> 5
    if (word >= this.words.length) this.grow(word)
    const bit = 1 << (target & (BITS - 1))
    const old = this.words[word]!
    if ((old & bit) !== 0) return
    this.words[word] = old | bit
    this.count++
    if (word < this.lowest) this.lowest = word
  }

  /** Removes and returns the first requested target ≥ `from`, or −1. */
  takeFrom(from: number): number {
    const only = this.only
    if (only >= 0) {
      if (only < from) return -1
      this.only = -1
      this.count = 0
      return only
    }
    let word = from >>> 5
    let bits = word < this.words.length ? this.words[word]! & (-1 << (from & (BITS - 1))) : 0
    if (word < this.lowest) {
      word = this.lowest
      bits = this.words[word] ?? 0
    }
    while (bits === 0) {
      word++
      if (word >= this.words.length) return -1
      bits = this.words[word]!
    }
    const bit = bits & -bits
    this.words[word]! ^= bit
    if (--this.count === 0) this.lowest = this.words.length
    return word * BITS + (BITS - 1 - Math.clz32(bit))
  }

  /** Who has asked and is below 256, as bits of the eight words from `at` on, which are 0 before; how many they are. */
  copyTo(words: Int32Array, at: number): number {
    const { only } = this
    if (this.count === 0 || only >= HANDED) return 0
    if (only >= 0) {
      words[at + (only >>> 5)] = 1 << (only & (BITS - 1))
      return 1
    }
    for (let word = 0; word < HANDED_WORDS; word++) words[at + word] = this.words[word]!
    return this.count - this.countOthers()
  }

  /** Takes back what copyTo() handed over, as it has become: `count` bits. The words are 0 after. */
  copyFrom(words: Int32Array, at: number, count: number): void {
    if (this.count === 0 && count === 0) return
    if (this.only >= 0) this.spread()
    const others = this.countOthers()
    for (let word = 0; word < HANDED_WORDS; word++) {
      this.words[word] = words[at + word]!
      words[at + word] = 0
    }
    this.count = count + others
    this.lowest = 0
  }

  /** Somebody has asked whom copyTo() does not hand over. */
  get hasOthers(): boolean {
    return this.only >= 0 ? this.only >= HANDED : this.countOthers() > 0
  }

  private countOthers(): number {
    let others = 0
    for (let word = HANDED_WORDS; word < this.words.length; word++)
      for (let bits = this.words[word]!; bits !== 0; bits &= bits - 1) others++
    return others
  }

  /** What takeFrom() would return; removes nothing. */
  firstFrom(from: number): number {
    if (this.only >= 0) return this.only < from ? -1 : this.only
    let word = from >>> 5
    let bits = word < this.words.length ? this.words[word]! & (-1 << (from & (BITS - 1))) : 0
    while (bits === 0) {
      word++
      if (word >= this.words.length) return -1
      bits = this.words[word]!
    }
    return word * BITS + (BITS - 1 - Math.clz32(bits & -bits))
  }

  save(writer: StateWriter): void {
    if (this.only >= 0) this.spread()
    writer.number(this.count)
    writer.array(this.words)
  }

  load(reader: StateReader): void {
    this.count = reader.number()
    this.words = reader.int32Array()
    this.lowest = 0
    this.only = -1
  }

  private grow(word: number): void {
    const words = new Int32Array(Math.max(word + 1, this.words.length * 2))
    words.set(this.words)
    this.words = words
  }
}
