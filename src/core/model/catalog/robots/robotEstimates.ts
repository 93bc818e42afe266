// Estimates for robots of which only the geometry is known: payload from reach, time to full speed and radii from payload. The same classes
// as the catalog's (design decision 7; reference/robotics.md §2.2). Every value is to be marked as an estimate where it is stored.
import type { EstimateBand } from './RobotModel'

type Kind = 'cobot' | 'industrial'

/** Reach in m and the payload in kg that robots of such reach commonly carry: medians of this catalog. */
const PAYLOAD_BY_REACH: readonly (readonly [number, number])[] = [
  [0.55, 4],
  [0.9, 7],
  [1.3, 10],
  [1.8, 20],
  [2.2, 70],
  [2.7, 200],
  [3.2, 300],
]

export function estimatePayloadKg(reachM: number, kind: Kind): number {
  const found = PAYLOAD_BY_REACH.find(([reach]) => reachM <= reach) ?? PAYLOAD_BY_REACH.at(-1)!
  // No cobot of this catalog carries more than 35 kg.
  return kind === 'cobot' ? Math.min(found[1], 30) : found[1]
}

const COBOT: EstimateBand = { low: 0.3, likely: 0.4, high: 0.5 }
const INDUSTRIAL: readonly (readonly [number, EstimateBand])[] = [
  [16, { low: 0.03, likely: 0.04, high: 0.06 }],
  [75, { low: 0.1, likely: 0.15, high: 0.2 }],
]
const HEAVY: EstimateBand = { low: 0.3, likely: 0.4, high: 0.5 }

export function estimateTimeToFullSpeedS(payloadKg: number, kind: Kind): EstimateBand {
  if (kind === 'cobot') return COBOT
  return INDUSTRIAL.find(([most]) => payloadKg <= most)?.[1] ?? HEAVY
}

/** Taper of link radii from the base to the wrist, seen on photographs of most arms. */
const TAPER = [1, 0.95, 0.78, 0.6, 0.5, 0.44, 0.4]

/** Radius of the base, then of each link, m: housings grow with the cube root of the payload. */
export function estimateRadiiM(payloadKg: number, kind: Kind, dof: number): readonly number[] {
  const [perCubeRootKg, share] = kind === 'cobot' ? [0.044, 0.95] : [0.075, 0.62]
  const baseM = perCubeRootKg * Math.cbrt(payloadKg)
  return [baseM, ...Array.from({ length: dof }, (_, link) => baseM * share * (TAPER[link] ?? TAPER.at(-1)!))]
}
