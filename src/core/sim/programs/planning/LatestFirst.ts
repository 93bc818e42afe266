// A bounded store by key that forgets what was not asked for longest. Makes what it does not have.

export class LatestFirst<T> {
  private readonly most: number
  private readonly entries: Map<string, T>

  /** With these to begin with, the one asked for longest ago first; at most `most`. */
  constructor(most: number, known: Iterable<readonly [string, T]> = []) {
    this.most = most
    this.entries = new Map(known)
  }

  get size(): number {
    return this.entries.size
  }

  /** The value of a key, made now when it is not there. */
  of(key: string, make: () => T): T {
    const known = this.entries.get(key)
    // back to the young end of the map, which keeps the order of insertion
    if (known !== undefined) this.entries.delete(key)
    const value = known ?? make()
    this.entries.set(key, value)
    if (this.entries.size > this.most) this.forgetOldest()
    return value
  }

  /** Everything it has, the one asked for longest ago first. */
  all(): IterableIterator<[string, T]> {
    return this.entries.entries()
  }

  private forgetOldest(): void {
    const oldest = this.entries.keys().next()
    if (!oldest.done) this.entries.delete(oldest.value)
  }
}
