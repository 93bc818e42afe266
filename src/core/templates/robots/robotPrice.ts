// What a robot and its safeguards may cost, as ranges: estimates by class on the Dutch market, for choosing and for the business case.
import type { RobotModel } from '../../model/catalog/robots/RobotModel'
import type { RobotKind } from '../Template'

export interface EuroRange {
  readonly low: number
  readonly likely: number
  readonly high: number
}

export const PRICE_SOURCE = 'price range by class on the Dutch market, general knowledge'

/** Payload, kg → price with controller, €: between the points in proportion. */
const PRICES: Readonly<Record<RobotKind, readonly (readonly [number, number])[]>> = {
  cobot: [
    [3, 24_000],
    [5, 28_000],
    [12, 35_000],
    [20, 50_000],
    [30, 57_000],
  ],
  industrial: [
    [3, 20_000],
    [7, 24_000],
    [20, 32_000],
    [60, 46_000],
    [200, 65_000],
    [500, 95_000],
  ],
}
/** A longer arm of the same class costs more, € per metre of reach. */
const REACH_EUR_PER_M = 3000
const FENCE_EUR_PER_M = 225
const DOOR_EUR = 1500
const LIGHT_CURTAIN_EUR = 3000
const SCANNER_EUR = 9000

export function robotPrice({ kind, datasheet }: Pick<RobotModel, 'kind' | 'datasheet'>): EuroRange {
  const base = between(PRICES[kind], datasheet.payloadKg)
  return around(base + REACH_EUR_PER_M * datasheet.reachM, 0.75, 1.3)
}

export function safeguardPrice(kind: RobotKind, fenceM: number): EuroRange {
  const likely = kind === 'cobot' ? SCANNER_EUR : fenceM * FENCE_EUR_PER_M + DOOR_EUR + LIGHT_CURTAIN_EUR
  return around(likely, 0.7, 1.6)
}

function around(likely: number, low: number, high: number): EuroRange {
  const round = (value: number) => Math.round(value / 100) * 100
  return { low: round(likely * low), likely: round(likely), high: round(likely * high) }
}

function between(points: readonly (readonly [number, number])[], x: number): number {
  const next = points.findIndex(([at]) => at >= x)
  if (next === 0) return points[0]![1]
  if (next < 0) return points.at(-1)![1]
  const [x0, y0] = points[next - 1]!
  const [x1, y1] = points[next]!
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0)
}
