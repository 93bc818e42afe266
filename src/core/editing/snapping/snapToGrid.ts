// The nearest line of the grid, for places and angles. Pure.

/** A step of 0 means no grid. */
export function snapToGrid(value: number, step: number): number {
  return step > 0 ? Math.round(value / step) * step : value
}
