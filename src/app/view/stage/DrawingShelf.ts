// Drawings by what they are made from, so that forty equal pallets are drawn once and share their vertices. Keeps a limited
// number; what was longest unused goes first.

/** More than a large cell has of different things; a handle that is dragged makes many that are used once. */
const MOST_DRAWINGS = 300

export class DrawingShelf {
  private readonly drawings = new Map<string, unknown>()

  /** What `make` gave for this key, or gives now; one key must always mean the same kind of drawing. */
  get<T>(key: string, make: () => T): T {
    const known = this.drawings.get(key) as T | undefined
    const drawing = known ?? make()
    // A map keeps the order of insertion: the last used stands last.
    this.drawings.delete(key)
    this.drawings.set(key, drawing)
    if (this.drawings.size > MOST_DRAWINGS) {
      for (const oldest of this.drawings.keys()) {
        this.drawings.delete(oldest)
        break
      }
    }
    return drawing
  }
}

/** Key of a drawing made from these values and nothing else. */
export function drawingKey(kind: string, ...values: readonly unknown[]): string {
  return `${kind}:${JSON.stringify(values)}`
}
