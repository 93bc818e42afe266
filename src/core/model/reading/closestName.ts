// The known name that a mistyped one most likely stands for, by edit distance; nothing when none is near.

/** More than two slips, or more than half the name, is another name. */
const MOST_SLIPS = 2

export function closestName(typed: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let fewest = Math.min(MOST_SLIPS, typed.length / 2) + 1
  for (const name of known) {
    if (Math.abs(name.length - typed.length) >= fewest) continue
    const slips = editDistance(typed.toLowerCase(), name.toLowerCase())
    if (slips >= fewest) continue
    best = name
    fewest = slips
  }
  return best
}

/** Levenshtein distance row by row: O(a·b) time, O(b) memory. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}
