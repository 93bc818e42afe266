// Guesses the next bit of a text from what came before it: several contexts (the last one to six bytes, the word, the longest
// repeat) each have an opinion, and a mixer that learns weighs them (the method of context mixing, Mahoney 2005). Whole
// numbers throughout, so that both ends of a link guess alike.
import { ONE, oddsOf, probabilityOf } from './logistic'

/** The last byte … the last six, the word, and none at all. */
const CONTEXTS = 8
const SLOT_BITS = 18
const WEIGHT_ONE = 65_536
const FIRST_WEIGHT = 19_661
const LEARNING_RATE = 6
const REPEAT_BYTES = 5
const REPEAT_BITS = 16
const LONGEST_REPEAT = 31
const REPEAT_SPEED = 32
const GOLDEN = 0x9e3779b1
const MIX = 0x85ebca6b
const STEP = 0x2f0b4c47

export class BitPredictor {
  readonly #chances = Array.from({ length: CONTEXTS }, () => new Uint16Array(1 << SLOT_BITS).fill(ONE / 2))
  readonly #seen = Array.from({ length: CONTEXTS }, () => new Uint8Array(1 << SLOT_BITS))
  readonly #weights = new Int32Array(CONTEXTS * 256).fill(FIRST_WEIGHT)
  readonly #repeatWeights = new Int32Array(256).fill(FIRST_WEIGHT)
  readonly #repeatChances = new Uint16Array(2 * (LONGEST_REPEAT + 1)).fill(ONE / 2)
  readonly #slots = new Int32Array(CONTEXTS)
  readonly #odds = new Int32Array(CONTEXTS)
  readonly #hashes = new Int32Array(CONTEXTS)
  readonly #lastPlace = new Int32Array(1 << REPEAT_BITS).fill(-1)
  readonly #bytes: number[] = []
  /** Bits of the byte under way behind a leading one. */
  #bits = 1
  #word = 0
  #repeatAt = 0
  #repeatLength = 0
  #repeatSlot = -1
  #repeatOdds = 0
  #chance = ONE / 2

  /** Chance that the next bit is one, 1…4095 of 4096. */
  predict(): number {
    let sum = 0
    for (let context = 0; context < CONTEXTS; context++) {
      const mixed = Math.imul((this.#hashes[context]! + Math.imul(this.#bits, GOLDEN)) | 0, MIX)
      const slot = mixed >>> (32 - SLOT_BITS)
      const odds = oddsOf(this.#chances[context]![slot]!)
      this.#slots[context] = slot
      this.#odds[context] = odds
      sum += odds * this.#weights[context * 256 + this.#bits]!
    }
    sum += this.#repeatOpinion()
    this.#chance = probabilityOf(Math.trunc(sum / WEIGHT_ONE))
    return this.#chance
  }

  /** Tells which bit it was, after `predict`. */
  learn(bit: number): void {
    const error = ((bit << 12) - this.#chance) * LEARNING_RATE
    for (let context = 0; context < CONTEXTS; context++) {
      this.#weights[context * 256 + this.#bits]! += (this.#odds[context]! * error + 8192) >> 14
      this.#learnChance(context, bit)
    }
    if (this.#repeatSlot >= 0) this.#learnRepeat(bit, error)
    this.#bits = (this.#bits << 1) | bit
    if (this.#bits >= 256) this.#endByte(this.#bits & 255)
  }

  /** What the byte after the longest repeat says of this bit, as weighted log-odds. */
  #repeatOpinion(): number {
    this.#repeatSlot = -1
    if (this.#repeatLength === 0) return 0
    const expected = this.#bytes[this.#repeatAt]! | 256
    const shift = 8 - (31 - Math.clz32(this.#bits))
    if (expected >> shift !== this.#bits) {
      this.#repeatLength = 0
      return 0
    }
    const bit = (expected >> (shift - 1)) & 1
    this.#repeatSlot = Math.min(this.#repeatLength, LONGEST_REPEAT) * 2 + bit
    this.#repeatOdds = oddsOf(this.#repeatChances[this.#repeatSlot]!)
    return this.#repeatOdds * this.#repeatWeights[this.#bits]!
  }

  /** New slots learn fast, old ones slowly. */
  #learnChance(context: number, bit: number): void {
    const slot = this.#slots[context]!
    const chances = this.#chances[context]!
    const seen = this.#seen[context]!
    const times = seen[slot]!
    const halfSteps = times < 6 ? 2 * times + 3 : times < 20 ? 16 : times < 60 ? 24 : 48
    const target = bit === 1 ? ONE - 1 : 0
    chances[slot]! += Math.trunc((2 * (target - chances[slot]!)) / halfSteps)
    if (times < 255) seen[slot] = times + 1
  }

  #learnRepeat(bit: number, error: number): void {
    this.#repeatWeights[this.#bits]! += (this.#repeatOdds * error + 8192) >> 14
    const chance = this.#repeatChances[this.#repeatSlot]!
    const target = bit === 1 ? ONE - 1 : 0
    this.#repeatChances[this.#repeatSlot]! = chance + Math.trunc((target - chance) / REPEAT_SPEED)
  }

  #endByte(byte: number): void {
    const bytes = this.#bytes
    this.#bits = 1
    bytes.push(byte)
    if (this.#repeatLength > 0 && bytes[this.#repeatAt] === byte) {
      this.#repeatLength++
      this.#repeatAt++
    } else {
      this.#repeatLength = 0
    }
    let hash = 0
    for (let back = 1; back < CONTEXTS - 1 && back <= bytes.length; back++) {
      hash = Math.imul(hash + bytes[bytes.length - back]! + 1, STEP) | 0
      hash ^= hash >>> 15
      this.#hashes[back] = (hash + back * 0x01234567) | 0
      if (back === REPEAT_BYTES) this.#findRepeat(hash >>> (32 - REPEAT_BITS))
    }
    this.#word = isOfWord(byte) ? Math.imul(this.#word + byte + 1, STEP) | 0 : 0
    this.#hashes[CONTEXTS - 1] = (this.#word + 0x07777777) | 0
  }

  #findRepeat(place: number): void {
    const before = this.#lastPlace[place]!
    if (this.#repeatLength === 0 && before >= 0) {
      this.#repeatAt = before
      this.#repeatLength = 1
    }
    this.#lastPlace[place] = this.#bytes.length
  }
}

/** Letters, bytes of accented ones, dash and underscore. */
function isOfWord(byte: number): boolean {
  const isLetter = (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90)
  return isLetter || byte >= 128 || byte === 45 || byte === 95
}
