// Rounds what a drag makes to what a person could have typed: micrometres and a billionth of a turn, so that files stay
// readable and moving there and back ends where it began.
import type { Pose, Quat, Vec3 } from '../../math/frames'

const PER_METRE = 1e6
const PER_UNIT = 1e9

export function tidyLength(valueM: number): number {
  return Math.round(valueM * PER_METRE) / PER_METRE + 0
}

export function tidyPoint([x, y, z]: Vec3): [number, number, number] {
  return [tidyLength(x), tidyLength(y), tidyLength(z)]
}

/** A unit quaternion; rounded after it was made one. */
function tidyQuaternion([x, y, z, w]: Quat): [number, number, number, number] {
  const length = Math.sqrt(x * x + y * y + z * z + w * w)
  const round = (part: number) => Math.round((part / length) * PER_UNIT) / PER_UNIT + 0
  return [round(x), round(y), round(z), round(w)]
}

export function tidyPose({ position, quaternion }: Pose) {
  return { position: tidyPoint(position), quaternion: tidyQuaternion(quaternion) }
}
