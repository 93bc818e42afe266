// Reads a duration as people type it: 8h, 30min, 90s, 1h30, 2d, 1.5h, 1,5h, 250ms. A bare number is seconds.

const SECONDS = { d: 86_400, h: 3600, min: 60, m: 60, s: 1, ms: 0.001 } as const
type Unit = keyof typeof SECONDS

/** The unit of a number that follows another without one of its own: 1h30 is an hour and thirty minutes. */
const NEXT_UNIT: Partial<Record<Unit, Unit>> = { d: 'h', h: 'min', min: 's', m: 's' }
const PIECE = /(\d+(?:[.,]\d+)?)\s*(ms|min|d|h|m|s)?\s*/gy

/** Seconds, or undefined when the text is no duration. */
export function parseDuration(text: string): number | undefined {
  const trimmed = text.trim().toLowerCase()
  let seconds = 0
  let before: Unit | undefined
  let at = 0
  PIECE.lastIndex = 0
  while (at < trimmed.length) {
    const match = PIECE.exec(trimmed)
    if (match === null) return undefined
    const unit = (match[2] as Unit | undefined) ?? (before === undefined ? 's' : NEXT_UNIT[before])
    // Units get smaller: "30min2h" is a slip.
    if (unit === undefined || (before !== undefined && SECONDS[unit] >= SECONDS[before])) return undefined
    seconds += Number(match[1]!.replace(',', '.')) * SECONDS[unit]
    before = unit
    at = PIECE.lastIndex
  }
  return before === undefined ? undefined : seconds
}
