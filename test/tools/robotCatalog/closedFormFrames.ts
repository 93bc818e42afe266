// Forward kinematics from closed-form parameters alone: the check that chain and parameters of the catalog say the same.
import { identityFrame, multiplyFrames } from '../../../src/core/math/frames'
import { frameFromXyzRpy } from '../../../src/core/math/rotations'

const HALF_PI = Math.PI / 2

/** Flange by the UR's Denavit–Hartenberg table [d1, a2, a3, d4, d5, d6]; offsets in quarter turns. The DH base is turned half about z. */
export function parallelAxesFrame(
  dh: readonly number[],
  offsets: readonly number[],
  q: ArrayLike<number>,
): Float64Array {
  const [d1, a2, a3, d4, d5, d6] = dh as [number, number, number, number, number, number]
  const rows = [
    [0, d1, 1],
    [a2, 0, 0],
    [a3, 0, 0],
    [0, d4, 1],
    [0, d5, -1],
    [0, d6, 0],
  ] as const
  let frame = frameFromXyzRpy([0, 0, 0], [0, 0, Math.PI])
  rows.forEach(([a, d, alpha], joint) => {
    const turn = frameFromXyzRpy([0, 0, d], [0, 0, q[joint]! + offsets[joint]! * HALF_PI])
    const link = frameFromXyzRpy([a, 0, 0], [alpha * HALF_PI, 0, 0])
    frame = multiplyFrames(frame, multiplyFrames(turn, link))
  })
  return frame
}

export interface OpwParameters {
  /** a1, a2, b, c1, c2, c3, c4. */
  readonly lengths: readonly number[]
  readonly offsetsRad: readonly number[]
  readonly signs: readonly number[]
  readonly flange?: readonly number[] | undefined
}

/** Flange by the ortho-parallel parameters of Brandstötter et al. 2014, with angle = q·sign − offset. */
export function sphericalWristFrame(parameters: OpwParameters, q: ArrayLike<number>): Float64Array {
  const [a1, a2, b, c1, c2, c3, c4] = parameters.lengths as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const t = parameters.signs.map((sign, joint) => q[joint]! * sign - parameters.offsetsRad[joint]!)
  const turnZ = (angle: number) => frameFromXyzRpy([0, 0, 0], [0, 0, angle])
  const turnY = (angle: number) => frameFromXyzRpy([0, 0, 0], [0, angle, 0])
  const move = (x: number, y: number, z: number) => frameFromXyzRpy([x, y, z], [0, 0, 0])
  const steps = [
    turnZ(t[0]!),
    move(a1, 0, c1),
    turnY(t[1]!),
    move(0, b, c2),
    turnY(t[2]!),
    move(a2, 0, c3),
    turnZ(t[3]!),
    turnY(t[4]!),
    turnZ(t[5]!),
    move(0, 0, c4),
  ]
  const f = parameters.flange
  if (f) steps.push(Float64Array.of(f[0]!, f[1]!, f[2]!, 0, f[3]!, f[4]!, f[5]!, 0, f[6]!, f[7]!, f[8]!, 0))
  return steps.reduce((frame, step) => multiplyFrames(frame, step), identityFrame())
}
