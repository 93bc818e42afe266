// How what a resource uses is divided over the products: a station by the time their jobs kept it, all else by the good parts
// that left. Shares add up to 1, or to 0 while nothing has been made.
import type { RunningModel } from './RunningModel'

export function productShares(model: RunningModel, entity: number): Float64Array {
  const station = model.parts.stations[entity]
  const held = station === undefined ? undefined : sharesOf(station.jobFigures.heldTicks)
  return held ?? goodShares(model)
}

export function goodShares(model: RunningModel): Float64Array {
  const out = model.parts.core.figures.outByProduct
  return sharesOf(out) ?? new Float64Array(out.length)
}

function sharesOf(amounts: Float64Array): Float64Array | undefined {
  const sum = amounts.reduce((a, b) => a + b, 0)
  return sum > 0 ? amounts.map((amount) => amount / sum) : undefined
}
