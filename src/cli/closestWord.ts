// Guesses which known word a mistyped one stands for, by edit distance; answers nothing when none is near.

export function closestWord(typed: string, known: readonly string[]): string | undefined {
  const ranked = known.map((word) => ({ word, distance: editDistance(typed, word) }))
  ranked.sort((a, b) => a.distance - b.distance)
  const best = ranked[0]
  // More than two slips, or half the word, is another word.
  if (!best || best.distance > Math.min(2, best.word.length / 2)) return undefined
  return best.word
}

/** Levenshtein distance, one row at a time: O(a·b) time, O(b) memory. */
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
