// Derivatives of a sampled run by its parameter, and the bounds that the tool's own speed and acceleration put on the parameter.
import { identityFrame } from '../../math/frames'
import type { PathRun } from '../motion/ToolPath'
import type { CurveSamples } from '../motion/timeScaling'
import type { RunSamples } from './sampleRun'

export interface ToolLimits {
  /** Speed of the point that follows the path, m/s. */
  readonly speedMps?: number | undefined
  /** Its acceleration along and across the path, m/s². */
  readonly accelerationMps2?: number | undefined
}

/** No bound: large enough never to bind, small enough to stay finite in sums. */
const UNBOUNDED = 1e9

export function curveOfRun(run: PathRun, samples: RunSamples, limits: ToolLimits): CurveSamples {
  const curve = curveOfSamples(samples)
  boundByTool(run, curve, limits)
  return curve
}

/** The curve through samples that are bound by the joints alone. */
export function curveOfSamples({ parameter, joints, dof }: RunSamples): CurveSamples {
  const count = parameter.length
  const first = new Float64Array(count * dof)
  const second = new Float64Array(count * dof)
  differentiate(parameter, joints, dof, first, second)
  const speedSquared = new Float64Array(count).fill(UNBOUNDED)
  const pathAcceleration = new Float64Array(count).fill(UNBOUNDED)
  return { count, dof, parameter, first, second, speedSquared, pathAcceleration }
}

/** First and second derivatives from the parabola through each sample and its neighbours. */
function differentiate(
  parameter: Float64Array,
  values: Float64Array,
  width: number,
  first: Float64Array,
  second: Float64Array,
): void {
  const count = parameter.length
  for (let i = 0; i < count; i++) {
    const middle = Math.min(Math.max(i, 1), count - 2)
    const h0 = parameter[middle]! - parameter[middle - 1]!
    const h1 = parameter[middle + 1]! - parameter[middle]!
    const off = parameter[i]! - parameter[middle]!
    for (let column = 0; column < width; column++) {
      const at = middle * width + column
      const slope0 = (values[at]! - values[at - width]!) / h0
      const slope1 = (values[at + width]! - values[at]!) / h1
      const curvature = (2 * (slope1 - slope0)) / (h0 + h1)
      const here = (slope0 * h1 + slope1 * h0) / (h0 + h1)
      first[i * width + column] = here + curvature * off
      second[i * width + column] = curvature
    }
  }
}

function boundByTool(run: PathRun, curve: CurveSamples, limits: ToolLimits): void {
  const { speedMps, accelerationMps2 } = limits
  if (speedMps === undefined && accelerationMps2 === undefined) return
  const { count, parameter, speedSquared, pathAcceleration } = curve
  const positions = new Float64Array(count * 3)
  const frame = identityFrame()
  for (let i = 0; i < count; i++) {
    run.frameAt(parameter[i]!, frame)
    positions.set([frame[3]!, frame[7]!, frame[11]!], i * 3)
  }
  const rate = new Float64Array(count * 3)
  const bend = new Float64Array(count * 3)
  differentiate(parameter, positions, 3, rate, bend)
  for (let i = 0; i < count; i++) {
    const way = lengthAt(rate, i)
    if (way < 1e-9) continue
    if (speedMps !== undefined)
      speedSquared[i] = Math.min(speedSquared[i]!, (speedMps / way) * (speedMps / way))
    if (accelerationMps2 === undefined) continue
    pathAcceleration[i] = accelerationMps2 / way
    const across = lengthAt(bend, i)
    if (across > 1e-9) speedSquared[i] = Math.min(speedSquared[i]!, accelerationMps2 / across)
  }
}

function lengthAt(vectors: Float64Array, index: number): number {
  const x = vectors[index * 3]!
  const y = vectors[index * 3 + 1]!
  const z = vectors[index * 3 + 2]!
  return Math.sqrt(x * x + y * y + z * z)
}
