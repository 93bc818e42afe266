// What a tool can hold while it is moved (engine decision 14): the force a part needs and the force the tool gives. Statics of a
// point mass; does not model torque, leaks or vibration.

const GRAVITY_MPS2 = 9.81

export interface ToolGrip {
  /** `suction` pulls along the tool axis (vacuum, ply gripper, magnet); `jaws` hold by friction on two sides. */
  readonly kind: 'suction' | 'jaws' | 'none'
  /** Largest force, N: of the suction, or with which each jaw presses. undefined: not known, nothing is checked. */
  readonly forceN: number | undefined
  /** Between jaw and part; undefined: the part's own. */
  readonly friction: number | undefined
  /** Length over which it holds a flexible part, m. */
  readonly lengthM: number
}

/** Force the tool can give against m·|g − a|, N; Infinity when nothing is known or nothing is held. */
export function holdingForceN(tool: ToolGrip, partFriction: number): number {
  if (tool.forceN === undefined || tool.kind === 'none') return Number.POSITIVE_INFINITY
  return tool.kind === 'suction' ? tool.forceN : 2 * (tool.friction ?? partFriction) * tool.forceN
}

/** |g − a| for an acceleration of the part in the world (z up), m/s². */
export function effectiveGravity(ax: number, ay: number, az: number): number {
  const vertical = GRAVITY_MPS2 + az
  return Math.sqrt(ax * ax + ay * ay + vertical * vertical)
}

/** Override at which |g − ω²·a| comes down to what `forceN` holds for `massKg`: 0 when not even standing still holds. */
export function holdingOverride(ax: number, ay: number, az: number, massKg: number, forceN: number): number {
  const allowed = forceN / massKg
  if (allowed < GRAVITY_MPS2) return 0
  // |g − s·a|² = allowed² in s = ω²
  const square = ax * ax + ay * ay + az * az
  if (square === 0) return 1
  const half = GRAVITY_MPS2 * az
  const rest = GRAVITY_MPS2 * GRAVITY_MPS2 - allowed * allowed
  const s = (Math.sqrt(half * half - square * rest) - half) / square
  return Math.min(1, Math.sqrt(Math.max(0, s)))
}
