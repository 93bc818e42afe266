// Sorts many slots by (tick, key) with a natural merge sort: stretches that already rise or fall, as simultaneous events
// do, cost one pass. Does not touch the records themselves.
import { isBefore } from './LateEvents'

/** Sorts slots[0 … count) in place. */
export function sortSlots(slots: Int32Array, count: number, f64: Float64Array): void {
  let ends = markRuns(slots, count, f64)
  if (ends.length === 1) return
  let from = slots
  let to = new Int32Array(count)
  while (ends.length > 1) {
    ends = mergeRuns(from, to, ends, f64)
    const swap = from
    from = to
    to = swap as Int32Array<ArrayBuffer>
  }
  if (from !== slots) slots.set(from.subarray(0, count))
}

/** Ends of the rising runs; falling runs are turned round. */
function markRuns(slots: Int32Array, count: number, f64: Float64Array): number[] {
  const ends: number[] = []
  let start = 0
  while (start < count) {
    let end = start + 1
    if (end < count && isBefore(slots[end]!, slots[start]!, f64)) {
      while (end < count && isBefore(slots[end]!, slots[end - 1]!, f64)) end++
      slots.subarray(start, end).reverse()
    } else {
      while (end < count && isBefore(slots[end - 1]!, slots[end]!, f64)) end++
    }
    ends.push(end)
    start = end
  }
  return ends
}

/** Merges runs in pairs from one array into the other; returns the new ends. */
function mergeRuns(from: Int32Array, to: Int32Array, ends: readonly number[], f64: Float64Array): number[] {
  const merged: number[] = []
  let start = 0
  for (let run = 0; run < ends.length; run += 2) {
    const middle = ends[run]!
    const end = run + 1 < ends.length ? ends[run + 1]! : middle
    let a = start
    let b = middle
    for (let out = start; out < end; out++) {
      const takeFirst = b >= end || (a < middle && isBefore(from[a]!, from[b]!, f64))
      to[out] = takeFirst ? from[a++]! : from[b++]!
    }
    merged.push(end)
    start = end
  }
  return merged
}
