// A motion law run slower by a constant factor: the same way, every speed divided by it. For motions with a tool speed of their own.
import { MotionLaw } from '../../../robotics/motion/MotionLaw'

/** `factor` ≥ 1. */
export function stretchLaw(law: MotionLaw, factor: number): MotionLaw {
  if (factor <= 1) return law
  const { data } = law
  const knotS = data.knotS.map((time) => time * factor)
  const coefficients = data.coefficients.slice()
  const square = factor * factor
  for (let at = 0; at < coefficients.length; at += 4) {
    coefficients[at + 1] = coefficients[at + 1]! / factor
    coefficients[at + 2] = coefficients[at + 2]! / square
    coefficients[at + 3] = coefficients[at + 3]! / (square * factor)
  }
  return new MotionLaw({ ...data, durationS: data.durationS * factor, knotS, coefficients })
}
