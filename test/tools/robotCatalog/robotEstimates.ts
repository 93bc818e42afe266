// Estimates for values that makers do not publish: time to full joint speed, and radii for the parametric drawing.
import type { SourceRobot } from './sourceRobot'

/** low, likely, high of the time in which each joint reaches full speed, s (design/engine.md §7, reference/robotics.md §2.2). */
type Band = readonly [number, number, number]
const COBOT: Band = [0.3, 0.4, 0.5]
/** By payload in kg; between the named classes the logarithm of the time goes linearly with the logarithm of the payload. */
const INDUSTRIAL: readonly { readonly payloadKg: number; readonly band: Band }[] = [
  { payloadKg: 12, band: [0.03, 0.04, 0.06] },
  { payloadKg: 20, band: [0.1, 0.15, 0.2] },
  { payloadKg: 50, band: [0.1, 0.15, 0.2] },
  { payloadKg: 100, band: [0.3, 0.4, 0.5] },
]

const round3 = (value: number) => Math.round(value * 1000) / 1000

export function accelerationClass(robot: SourceRobot): readonly number[] {
  if (robot.class === 'cobot') return COBOT
  const payload = robot.datasheet.payload_kg
  const above = INDUSTRIAL.findIndex((step) => step.payloadKg >= payload)
  if (above === 0) return INDUSTRIAL[0]!.band
  if (above < 0) return INDUSTRIAL.at(-1)!.band
  const low = INDUSTRIAL[above - 1]!
  const high = INDUSTRIAL[above]!
  const share = Math.log(payload / low.payloadKg) / Math.log(high.payloadKg / low.payloadKg)
  return low.band.map((value, i) => round3(value * (high.band[i]! / value) ** share))
}

/** Taper of link radii from the base to the wrist, seen on photographs of most arms. */
const TAPER = [1, 0.95, 0.78, 0.6, 0.5, 0.44, 0.4]

/** [base radius, radius of each link], m: joint housings grow with the cube root of the payload (UR5e: 75 mm at 5 kg; KR 210: 0.45 m). */
export function drawingSizes(robot: SourceRobot): readonly number[] {
  const perCubeRootKg = robot.class === 'cobot' ? 0.044 : 0.075
  const base = perCubeRootKg * Math.cbrt(robot.datasheet.payload_kg)
  const share = robot.class === 'cobot' ? 0.95 : 0.62
  return [round3(base), ...TAPER.slice(0, robot.dof).map((taper) => round3(base * share * taper))]
}
