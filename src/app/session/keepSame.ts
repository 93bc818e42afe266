// What a thread answers is always new to the page, also what it has said before: here the old objects take the place of equal new ones,
// so that only what differs is drawn again.

/** `fresh`, with the objects of `known` where they say the same; `known` itself when nothing differs. */
export function keepSame<T>(known: readonly T[] | undefined, fresh: readonly T[]): readonly T[] {
  if (known === undefined || known.length === 0) return fresh
  const byText = new Map(known.map((item) => [JSON.stringify(item), item]))
  const kept = fresh.map((item) => byText.get(JSON.stringify(item)) ?? item)
  const isSame = kept.length === known.length && kept.every((item, index) => item === known[index])
  return isSame ? known : kept
}
