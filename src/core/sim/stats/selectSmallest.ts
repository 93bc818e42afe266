// The k-th smallest of many numbers without sorting them: C. A. R. Hoare's FIND (Algorithm 65, Comm. ACM 4 (1961) 321), pivot the
// median of three. Moves the numbers about in place; expected time proportional to their count. No NaN among them.

/** Short stretches are sorted by insertion. */
const SHORT = 16

/** Of values[0] … values[count − 1], k from 0. Afterwards nothing before k is larger and nothing behind it smaller. */
export function selectSmallest(values: Float64Array, count: number, k: number): number {
  let low = 0
  let high = count - 1
  while (high - low > SHORT) {
    const pivot = medianOfThree(values[low]!, values[(low + high) >>> 1]!, values[high]!)
    let left = low
    let right = high
    while (left <= right) {
      while (values[left]! < pivot) left++
      while (values[right]! > pivot) right--
      if (left > right) break
      const value = values[left]!
      values[left++] = values[right]!
      values[right--] = value
    }
    if (k <= right) high = right
    else if (k >= left) low = left
    else return values[k]!
  }
  sortStretch(values, low, high)
  return values[k]!
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
}

function sortStretch(values: Float64Array, low: number, high: number): void {
  for (let next = low + 1; next <= high; next++) {
    const value = values[next]!
    let at = next
    while (at > low && values[at - 1]! > value) {
      values[at] = values[at - 1]!
      at--
    }
    values[at] = value
  }
}
