// Reads what StateWriter wrote, in the same order. Throws on a wrong version, a wrong block mark or a read past the end:
// those are mistakes of the program or a foreign file, never something a run can mend.
import { CHECKPOINT_VERSION, type Checkpoint } from './Checkpoint'
import type { NumberArray } from './StateWriter'

const BYTES_PER_WORD = 8

export class StateReader {
  private readonly words: Float64Array
  private readonly bytes: Uint8Array
  private position = 0

  constructor(checkpoint: Checkpoint) {
    if (checkpoint.version !== CHECKPOINT_VERSION) {
      throw new Error(`checkpoint version ${checkpoint.version}, this engine reads ${CHECKPOINT_VERSION}`)
    }
    this.words = new Float64Array(checkpoint.bytes)
    this.bytes = new Uint8Array(checkpoint.bytes)
  }

  number(): number {
    if (this.position >= this.words.length) throw new Error('checkpoint ends too early')
    return this.words[this.position++]!
  }

  boolean(): boolean {
    return this.number() !== 0
  }

  float64Array(): Float64Array<ArrayBuffer> {
    const count = this.number()
    return new Float64Array(this.take(count * Float64Array.BYTES_PER_ELEMENT))
  }

  float32Array(): Float32Array<ArrayBuffer> {
    const count = this.number()
    return new Float32Array(this.take(count * Float32Array.BYTES_PER_ELEMENT))
  }

  int32Array(): Int32Array<ArrayBuffer> {
    const count = this.number()
    return new Int32Array(this.take(count * Int32Array.BYTES_PER_ELEMENT))
  }

  uint32Array(): Uint32Array<ArrayBuffer> {
    const count = this.number()
    return new Uint32Array(this.take(count * Uint32Array.BYTES_PER_ELEMENT))
  }

  uint8Array(): Uint8Array<ArrayBuffer> {
    const count = this.number()
    return new Uint8Array(this.take(count))
  }

  /** Into an existing array at least as long as what was written; returns the number of elements read. */
  into(target: NumberArray): number {
    const count = this.number()
    if (count > target.length)
      throw new Error(`checkpoint holds ${count} elements where ${target.length} fit`)
    const source = this.take(count * target.BYTES_PER_ELEMENT)
    new Uint8Array(target.buffer, target.byteOffset, source.byteLength).set(new Uint8Array(source))
    return count
  }

  numbers(): number[] {
    const count = this.number()
    const values: number[] = []
    for (let i = 0; i < count; i++) values.push(this.number())
    return values
  }

  text(): string {
    const length = this.number()
    let value = ''
    for (let i = 0; i < length; i++) value += String.fromCharCode(this.number())
    return value
  }

  /** Must meet the mark that was written here. */
  block(mark: number): void {
    const found = this.number()
    if (found !== mark) throw new Error(`checkpoint block ${found} found where ${mark} was expected`)
  }

  /** True when everything has been read. */
  get atEnd(): boolean {
    return this.position === this.words.length
  }

  private take(byteLength: number): ArrayBuffer {
    const start = this.position * BYTES_PER_WORD
    if (start + byteLength > this.bytes.length) throw new Error('checkpoint ends too early')
    this.position += Math.ceil(byteLength / BYTES_PER_WORD)
    return this.bytes.slice(start, start + byteLength).buffer
  }
}
