// Writes running state into one flat, growing buffer of 8-byte words: numbers as doubles, typed arrays as padded bytes.
// Does not describe its content: the reader must ask in the same order (block marks catch a slip). Byte order is the
// machine's: checkpoints travel between threads and files of little-endian machines only.
import { CHECKPOINT_VERSION, type Checkpoint } from './Checkpoint'

const INITIAL_WORDS = 4096
const BYTES_PER_WORD = 8

export type NumberArray = Float64Array | Int32Array | Uint32Array | Uint8Array | Float32Array

export class StateWriter {
  private words = new Float64Array(INITIAL_WORDS)
  private bytes = new Uint8Array(this.words.buffer)
  private length = 0

  /** Any number, whole or not. */
  number(value: number): void {
    if (this.length === this.words.length) this.grow(this.length + 1)
    this.words[this.length++] = value
  }

  boolean(value: boolean): void {
    this.number(value ? 1 : 0)
  }

  /** The first `count` elements, with their count: the reader gets an array of that length. */
  array(values: NumberArray, count: number = values.length): void {
    this.number(count)
    const byteLength = count * values.BYTES_PER_ELEMENT
    const wordCount = Math.ceil(byteLength / BYTES_PER_WORD)
    if (this.length + wordCount > this.words.length) this.grow(this.length + wordCount)
    this.words.fill(0, this.length, this.length + wordCount)
    this.bytes.set(new Uint8Array(values.buffer, values.byteOffset, byteLength), this.length * BYTES_PER_WORD)
    this.length += wordCount
  }

  /** A plain array of numbers. */
  numbers(values: readonly number[]): void {
    this.number(values.length)
    for (const value of values) this.number(value)
  }

  text(value: string): void {
    this.number(value.length)
    for (let i = 0; i < value.length; i++) this.number(value.charCodeAt(i))
  }

  /** Marks where a block begins; `mark` is any number the reader can expect (an entity index, a kind). */
  block(mark: number): void {
    this.number(mark)
  }

  /** The bytes written so far, as a copy that can be transferred. */
  finish(): Checkpoint {
    return { version: CHECKPOINT_VERSION, bytes: this.words.slice(0, this.length).buffer }
  }

  private grow(needed: number): void {
    const words = new Float64Array(Math.max(needed, this.words.length * 2))
    words.set(this.words.subarray(0, this.length))
    this.words = words
    this.bytes = new Uint8Array(words.buffer)
  }
}
