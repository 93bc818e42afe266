// Turns the core's 3×4 row-major frames and poses into three's matrices, in place. No arithmetic of its own.
import { Matrix4, Quaternion, Vector3 } from 'three'
import type { Pose } from '../../../core/math/frames'

/** Frame number `start / 12` of a flat list of frames, as a matrix. */
export function matrixOfFrame(f: ArrayLike<number>, start: number, out: Matrix4): Matrix4 {
  const i = start
  return out.set(
    f[i]!,
    f[i + 1]!,
    f[i + 2]!,
    f[i + 3]!,
    f[i + 4]!,
    f[i + 5]!,
    f[i + 6]!,
    f[i + 7]!,
    f[i + 8]!,
    f[i + 9]!,
    f[i + 10]!,
    f[i + 11]!,
    0,
    0,
    0,
    1,
  )
}

const ONE = new Vector3(1, 1, 1)

export function matrixOfPose(pose: Pose, out = new Matrix4()): Matrix4 {
  return out.compose(new Vector3(...pose.position), new Quaternion(...pose.quaternion), ONE)
}
