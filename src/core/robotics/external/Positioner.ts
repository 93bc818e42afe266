// A plate on one or two turning axes in the world: where it and what is fixed to it are at given angles. Geometry and limits; no time, no
// robot.
import { type Frame, identityFrame, invertFrame, multiplyFrames, type Vec3 } from '../../math/frames'
import { rotateVector, transformPoint } from '../../math/rotations'
import { zeroPoseOf } from '../chain/jointScrews'
import type { KinematicChain } from '../chain/KinematicChain'

export class Positioner {
  readonly chain: KinematicChain
  readonly worldFromBase: Frame
  readonly dof: number
  private readonly plateFromWorldAtRest: Frame
  private readonly scratch = identityFrame()

  /** `chain`: turning axes from base to plate, in rad. */
  constructor(chain: KinematicChain, worldFromBase: Frame) {
    this.chain = chain
    this.worldFromBase = worldFromBase
    this.dof = chain.dof
    this.plateFromWorldAtRest = invertFrame(this.worldFromPlate(new Float64Array(chain.dof)))
  }

  worldFromPlate(angles: ArrayLike<number>, out: Frame = identityFrame()): Frame {
    return multiplyFrames(this.worldFromBase, this.chain.fk(angles, this.scratch), out)
  }

  /** Where something fixed to the plate is, given where it is in the world with all axes at 0. */
  carried(worldAtRest: Frame, angles: ArrayLike<number>): Frame {
    const onPlate = multiplyFrames(this.plateFromWorldAtRest, worldAtRest)
    return multiplyFrames(this.worldFromPlate(angles), onPlate)
  }

  /** A frame of the world as seen from the plate at these angles. */
  seenFromPlate(world: Frame, angles: ArrayLike<number>): Frame {
    return multiplyFrames(invertFrame(this.worldFromPlate(angles)), world)
  }

  /** Direction of an axis in the world, and a point on it, with all axes at 0. */
  restingAxis(axis: number): { readonly direction: Vec3; readonly point: Vec3 } {
    const screw = zeroPoseOf(this.chain).screws[axis]!
    return {
      direction: rotateVector(this.worldFromBase, screw.axis),
      point: transformPoint(this.worldFromBase, screw.point),
    }
  }

  /** The axis farthest outside its range, and by how much; undefined inside. */
  beyondLimit(angles: ArrayLike<number>): { readonly axis: number; readonly excessRad: number } | undefined {
    const { margin, joint } = this.chain.limitMargin(angles)
    return margin < -ROUNDING_RAD ? { axis: joint, excessRad: -margin } : undefined
  }
}

/** Limits are typed with a few digits, a whole turn as 6.2832; what touches its limit is inside. */
const ROUNDING_RAD = 1e-4
