// The longest that a cell waits for its first picture before it runs without.

/** A page that is hidden or a view that never arrives must not keep a cell from running. */
const LONGEST_WAIT_FOR_PICTURE_MS = 10_000

export function noPictureComes(): Promise<void> {
  const waitMs = document.visibilityState === 'hidden' ? 0 : LONGEST_WAIT_FOR_PICTURE_MS
  return new Promise((resolve) => setTimeout(resolve, waitMs))
}
