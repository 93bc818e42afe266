// The joint lines of a robot at its zero pose, in the base frame, and the way from there into each link: bodies are drawn
// where they stand at zero and then belong to their link. Draws nothing.
import { Matrix4 } from 'three'
import { meetingPoint, zeroPoseOf } from '../../../core/robotics/chain/jointScrews'
import { dot, minus, plus, type Triple, unit } from '../geometry/basis'
import { matrixOfFrame } from '../stage/matrixOfFrame'
import type { RobotShape } from './RobotShape'

export interface JointLine {
  readonly point: Triple
  readonly axis: Triple
}

export interface RobotRig {
  readonly joints: readonly JointLine[]
  readonly flange: Triple
  /** Unit direction out of the flange. */
  readonly flangeOut: Triple
  readonly flangeX: Triple
  /** For the base (0) and each link: from the base frame at zero pose into the link. */
  readonly linkFromBase: readonly Matrix4[]
  /** Radius of a middle joint housing, m: grows with the cube root of the payload, as motors do. */
  readonly radius: number
}

/** Joint lines, flange and link frames of a robot at zero pose. */
export function rigOf(shape: RobotShape): RobotRig {
  const { chain } = shape
  const { screws, baseFromFlange } = zeroPoseOf(chain)
  const frames = chain.linkFrames(new Float64Array(chain.dof), new Float64Array(12 * (chain.linkCount + 2)))
  const linkFromBase = Array.from({ length: chain.linkCount + 1 }, (_, link) =>
    matrixOfFrame(frames, link * 12, new Matrix4()).invert(),
  )
  const f = baseFromFlange
  return {
    joints: screws.map(({ point, axis }) => ({ point, axis })),
    flange: [f[3]!, f[7]!, f[11]!],
    flangeOut: [f[2]!, f[6]!, f[10]!],
    flangeX: [f[0]!, f[4]!, f[8]!],
    linkFromBase,
    radius: housingRadius(shape.payloadKg),
  }
}

/** 0.045 + 0.018·∛payload: 75 mm at 5 kg, 152 mm at 210 kg, as measured on drawings of such arms. */
function housingRadius(payloadKg: number): number {
  return 0.045 + 0.018 * Math.cbrt(Math.max(0.5, payloadKg))
}

/** The point of a joint's line nearest to `p`. */
export function onLine(line: JointLine, p: Triple): Triple {
  return plus(line.point, line.axis, dot(minus(p, line.point), line.axis))
}

/** Where two joint lines meet, or come nearest on `a`; undefined when they are parallel. */
export function nearestOn(a: JointLine, b: JointLine): Triple | undefined {
  const met = meetingPoint(a, b, Number.POSITIVE_INFINITY)
  return met && onLine(a, met)
}

export function isParallel(a: JointLine, b: JointLine): boolean {
  return Math.abs(dot(unit(a.axis), unit(b.axis))) > 0.999
}
