// The part that spherical-wrist, UR-type and offset-wrist arms share: a turning axis 1 and two parallel axes 2 ∥ 3 that bring a point
// to a place. Works in the shoulder frame: z along axis 1, y along axis 2, x = y × z. Does not know the wrist.
import { detAtan2 } from '../../math/deterministicTrig'
import type { Vec3 } from '../../math/frames'
import { cross, dot, normalise, scale, subtract } from '../../math/vectors'
import type { ZeroPose } from '../chain/jointScrews'

/** Relative overshoot that is still a straight arm: 1e-9 of the reach, so that a target on the boundary has a solution. */
const REACH_TOLERANCE = 1e-9

/** Rows x, y, z of the shoulder frame in base coordinates, and its origin on axis 1. */
export interface ShoulderAxes {
  readonly x: Vec3
  readonly y: Vec3
  readonly z: Vec3
  readonly origin: Vec3
}

export function shoulderAxesOf(zero: ZeroPose): ShoulderAxes {
  const first = zero.screws[0]!
  const second = zero.screws[1]!
  const z = first.axis
  const y = normalise(subtract(second.axis, scale(z, dot(second.axis, z))))
  return { x: cross(y, z), y, z, origin: first.point }
}

/** A base point in shoulder coordinates. */
export function toShoulder(axes: ShoulderAxes, point: Vec3): Vec3 {
  const p = subtract(point, axes.origin)
  return [dot(axes.x, p), dot(axes.y, p), dot(axes.z, p)]
}

/** A base direction in shoulder coordinates. */
export function directionToShoulder(axes: ShoulderAxes, v: Vec3): Vec3 {
  return [dot(axes.x, v), dot(axes.y, v), dot(axes.z, v)]
}

/**
 * Two links in the x–z plane that carry an end point. Angles grow with a positive turn about +y: the direction at angle ψ is
 * (sin ψ, cos ψ) in (x, z).
 */
export class ShoulderElbow {
  /** Axis 2 in the x–z plane. */
  readonly shoulderX: number
  readonly shoulderZ: number
  readonly upperM: number
  readonly lowerM: number
  /** Angles of upper and lower link at q = 0. */
  readonly upperAngle: number
  readonly lowerAngle: number
  /** Offset of the end point along y. */
  readonly sideM: number
  /** Metres the last failed target was too far (> 0) or too near (< 0). */
  missM = 0
  /** cos and sin of axis 1's angle for both shoulders, and the end point's x in the turned plane. */
  readonly turn = new Float64Array(6)
  /** Elbow: cos, |sin| of the angle between the links, and 1 when the arm is straight or folded. */
  readonly elbow = new Float64Array(3)
  /** Direction angles as sin ψ2, cos ψ2, sin ψ3, cos ψ3. */
  readonly links = new Float64Array(4)

  constructor(axes: ShoulderAxes, zero: ZeroPose, endPoint: Vec3) {
    const shoulder = toShoulder(axes, zero.screws[1]!.point)
    const elbow = toShoulder(axes, zero.screws[2]!.point)
    const end = toShoulder(axes, endPoint)
    this.shoulderX = shoulder[0]
    this.shoulderZ = shoulder[2]
    const upX = elbow[0] - shoulder[0]
    const upZ = elbow[2] - shoulder[2]
    const lowX = end[0] - elbow[0]
    const lowZ = end[2] - elbow[2]
    this.upperM = Math.sqrt(upX * upX + upZ * upZ)
    this.lowerM = Math.sqrt(lowX * lowX + lowZ * lowZ)
    this.upperAngle = detAtan2(upX, upZ)
    this.lowerAngle = detAtan2(lowX, lowZ)
    this.sideM = end[1]
  }

  /** Both turns of axis 1 that bring (x, y) into the plane `sideM` beside it; false when the point is nearer to axis 1 than that. */
  solveTurn(x: number, y: number): boolean {
    const { turn, sideM } = this
    const rho2 = x * x + y * y
    const inPlane2 = rho2 - sideM * sideM
    if (inPlane2 < 0) {
      const miss = Math.sqrt(rho2) - Math.abs(sideM)
      if (miss < -REACH_TOLERANCE * (this.upperM + this.lowerM)) {
        this.missM = miss
        return false
      }
    }
    const inPlane = Math.sqrt(Math.max(0, inPlane2))
    if (rho2 < 1e-24) {
      turn[0] = 1
      turn[1] = 0
      turn[3] = -1
      turn[4] = 0
    } else {
      turn[0] = (x * inPlane + y * sideM) / rho2
      turn[1] = (y * inPlane - x * sideM) / rho2
      turn[3] = (-x * inPlane + y * sideM) / rho2
      turn[4] = (-y * inPlane - x * sideM) / rho2
    }
    turn[2] = inPlane
    turn[5] = -inPlane
    return true
  }

  /** Angle between the links for an end point in the turned plane; false when out of reach. */
  solveElbow(x: number, z: number): boolean {
    const { upperM, lowerM, elbow } = this
    const dx = x - this.shoulderX
    const dz = z - this.shoulderZ
    const d2 = dx * dx + dz * dz
    const product = 2 * upperM * lowerM
    let cosine = (d2 - upperM * upperM - lowerM * lowerM) / product
    elbow[2] = 0
    if (cosine > 1 || cosine < -1) {
      const reach = cosine > 1 ? upperM + lowerM : Math.abs(upperM - lowerM)
      const miss = Math.sqrt(d2) - reach
      if (Math.abs(miss) > REACH_TOLERANCE * (upperM + lowerM)) {
        this.missM = miss
        return false
      }
      cosine = cosine > 1 ? 1 : -1
      elbow[2] = 1
    }
    elbow[0] = cosine
    elbow[1] = Math.sqrt(1 - cosine * cosine)
    return true
  }

  /** Directions of both links for elbow sign `side` (±1), after `solveElbow` for the same point. */
  solveLinks(x: number, z: number, side: number): void {
    const { elbow, links } = this
    const dx = x - this.shoulderX
    const dz = z - this.shoulderZ
    const k = elbow[0]!
    const s = side * elbow[1]!
    const along = this.upperM + this.lowerM * k
    const across = this.lowerM * s
    const d2 = along * along + across * across
    // A folded arm of equal links ends on its own shoulder: any direction will do.
    const free = d2 < 1e-24
    const sin2 = free ? 0 : (along * dx - across * dz) / d2
    const cos2 = free ? 1 : (along * dz + across * dx) / d2
    links[0] = sin2
    links[1] = cos2
    links[2] = sin2 * k + cos2 * s
    links[3] = cos2 * k - sin2 * s
  }
}
