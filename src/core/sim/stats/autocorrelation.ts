// How strongly a series resembles itself some steps later. Does not test significance.

/** Sample autocorrelation at `lag`; 0 for a constant or too short series. */
export function autocorrelation(series: ArrayLike<number>, lag: number): number {
  const n = series.length
  let mean = 0
  for (let i = 0; i < n; i++) mean += series[i]! / n
  let squares = 0
  let products = 0
  for (let i = 0; i < n; i++) {
    const off = series[i]! - mean
    squares += off * off
    if (i + lag < n) products += off * (series[i + lag]! - mean)
  }
  return squares > 0 ? products / squares : 0
}
