// The last words of a page that ends before the database has answered: written at once to local storage, and read at the next
// start. Holds one scenario; a browser that refuses or has no room only loses this second net.

const KEY = 'proefcel.unsaved'

export interface UnsavedText {
  readonly scenario: string
  readonly text: string
  readonly atMs: number
}

export function writeUnsaved(unsaved: UnsavedText): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(unsaved))
  } catch {
    // No room: the database still has the state of a moment ago.
  }
}

/** What was left behind, or undefined; it stays until `forgetUnsaved`. */
export function readUnsaved(): UnsavedText | undefined {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<UnsavedText> | null
    const whole =
      typeof found?.scenario === 'string' && typeof found.text === 'string' && typeof found.atMs === 'number'
    return whole ? (found as UnsavedText) : undefined
  } catch {
    return undefined
  }
}

export function forgetUnsaved(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // A page without storage has nothing to forget.
  }
}
