// The at most four frame buffers of one connection: taken to publish, given back by the reader. Knows nothing of what is in them.

/** Two the reader draws from, one on its way, one being filled. */
export const POOL_SIZE = 4

export class FramePool {
  readonly #free: ArrayBuffer[] = []
  #allocated = 0
  #byteLength = 0
  #onTheWay = 0

  /** Buffers made since the last change of size; never more than POOL_SIZE. */
  get allocated(): number {
    return this.#allocated
  }

  /** Buffers published and not given back yet. */
  get onTheWay(): number {
    return this.#onTheWay
  }

  /** A topology with another frame size starts a new pool; buffers of the old size are dropped when they come back. */
  resize(byteLength: number): void {
    if (byteLength === this.#byteLength) return
    this.#byteLength = byteLength
    this.#free.length = 0
    this.#allocated = 0
    this.#onTheWay = 0
  }

  /** A buffer to fill and publish, or undefined while the reader holds all of them. */
  take(): ArrayBuffer | undefined {
    const buffer = this.#free.pop() ?? this.#allocate()
    if (buffer !== undefined) this.#onTheWay++
    return buffer
  }

  giveBack(buffer: ArrayBuffer): void {
    if (buffer.byteLength !== this.#byteLength || this.#free.length >= POOL_SIZE) return
    this.#free.push(buffer)
    this.#onTheWay--
  }

  #allocate(): ArrayBuffer | undefined {
    if (this.#allocated >= POOL_SIZE) return undefined
    this.#allocated++
    return new ArrayBuffer(this.#byteLength)
  }
}
