// The ways a tool may be asked to point in the hall, by the words people use for them. Unit vectors in the world frame.
import type { Vec3 } from '../../math/frames'

export const TOOL_DIRECTIONS = {
  down: [0, 0, -1],
  up: [0, 0, 1],
  '+x': [1, 0, 0],
  '-x': [-1, 0, 0],
  '+y': [0, 1, 0],
  '-y': [0, -1, 0],
} as const satisfies Record<string, Vec3>
