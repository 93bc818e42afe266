// A motion law with its joints in another order, and joints added that stand still.
import { MotionLaw } from './MotionLaw'

/** A joint of the given law, or a value that is held. */
export type JointSource = { readonly joint: number } | { readonly held: number }

export function rearrangeLaw(law: MotionLaw, sources: readonly JointSource[]): MotionLaw {
  const { starts, knotS } = law.data
  const dof = sources.length
  if (starts.length === 2) return sharedLaw(law, sources, starts[1]!)
  const times: number[] = []
  const coefficients: number[] = []
  const newStarts = Int32Array.from({ length: dof + 1 }, (_, at) => {
    const begin = times.length
    const source = sources[at]
    if (source !== undefined) appendJoint(law, source, times, coefficients, knotS)
    return begin
  })
  return new MotionLaw({
    durationS: law.durationS,
    dof,
    starts: newStarts,
    knotS: Float64Array.from(times),
    coefficients: Float64Array.from(coefficients),
  })
}

function appendJoint(
  law: MotionLaw,
  source: JointSource,
  times: number[],
  into: number[],
  knotS: Float64Array,
): void {
  if ('held' in source) {
    times.push(0)
    into.push(source.held, 0, 0, 0)
    return
  }
  const { starts, coefficients } = law.data
  for (let piece = starts[source.joint]!; piece < starts[source.joint + 1]!; piece++) {
    times.push(knotS[piece]!)
    into.push(...coefficients.subarray(4 * piece, 4 * piece + 4))
  }
}

/** All joints share one set of pieces. */
function sharedLaw(law: MotionLaw, sources: readonly JointSource[], pieces: number): MotionLaw {
  const dof = sources.length
  const coefficients = new Float64Array(4 * pieces * dof)
  for (let piece = 0; piece < pieces; piece++) {
    sources.forEach((source, at) => {
      const to = 4 * (piece * dof + at)
      if ('held' in source) coefficients[to] = source.held
      else {
        const from = 4 * (piece * law.dof + source.joint)
        coefficients.set(law.data.coefficients.subarray(from, from + 4), to)
      }
    })
  }
  const { durationS, starts, knotS } = law.data
  return new MotionLaw({ durationS, dof, starts, knotS, coefficients })
}
