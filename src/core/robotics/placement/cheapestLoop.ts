// The cheapest round trip that takes one option at every stage and returns to the option it began with. Knows only costs.

/** Costs from each option of a stage (rows) to each of the next (columns), row-major; the last leads back to the first stage. */
export interface LoopStage {
  readonly options: number
  readonly costToNext: Float64Array
}

/** Index of the option at each stage, and the cost of the round; the earlier option wins ties. */
export function cheapestLoop(stages: readonly LoopStage[]): { options: number[]; cost: number } {
  let best = { options: stages.map(() => 0), cost: Number.POSITIVE_INFINITY }
  const first = stages[0]
  if (!first) return { options: [], cost: 0 }
  for (let start = 0; start < first.options; start++) {
    const trip = cheapestFrom(stages, start)
    if (trip.cost < best.cost) best = trip
  }
  return best
}

/** Dynamic programming with the first option given. */
function cheapestFrom(stages: readonly LoopStage[], start: number): { options: number[]; cost: number } {
  let cost = new Float64Array(stages[0]!.options).fill(Number.POSITIVE_INFINITY)
  cost[start] = 0
  const cameFrom: Int32Array[] = []
  for (const [index, stage] of stages.entries()) {
    const width = stages[(index + 1) % stages.length]!.options
    const next = new Float64Array(width).fill(Number.POSITIVE_INFINITY)
    const from = new Int32Array(width)
    for (let row = 0; row < stage.options; row++) {
      for (let column = 0; column < width; column++) {
        const sum = cost[row]! + stage.costToNext[row * width + column]!
        if (sum >= next[column]!) continue
        next[column] = sum
        from[column] = row
      }
    }
    cameFrom.push(from)
    cost = next
  }
  const options: number[] = []
  let at = start
  for (let index = stages.length - 1; index >= 0; index--) {
    at = cameFrom[index]![at]!
    options.unshift(at)
  }
  return { options, cost: cost[start]! }
}
