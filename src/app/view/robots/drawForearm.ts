// The outer half of a cast industrial arm: elbow with its motors, tapered forearm, wrist and flange.
import { addCylinder, addLathe } from '../geometry/addLathe'
import { addLoft } from '../geometry/addLoft'
import { cross, length, minus, plus } from '../geometry/basis'
import type { SolidBuilder } from '../geometry/SolidBuilder'
import { type ArmPoints, drawHose } from './armPoints'
import type { RobotLivery } from './robotLivery'

export function drawElbow(solid: SolidBuilder, p: ArmPoints, livery: RobotLivery): void {
  const { r, elbow, root, side, reach, wrist } = p
  const l = length(minus(wrist, root))
  solid.paint(livery.main)
  for (const s of [-1, 1]) {
    const at = plus(elbow, side, s * r * 0.95)
    addCylinder(solid, plus(at, side, -r * 0.24), plus(at, side, r * 0.24), r * 0.94, {
      chamfer: r * 0.08,
      segments: 24,
    })
  }
  addLoft(
    solid,
    [
      { at: plus(root, reach, -r * 1.15), halfWidth: r * 0.95, halfDepth: r * 0.8 },
      { at: plus(root, reach, -r * 0.1), halfWidth: r * 1.18, halfDepth: r * 0.98 },
      { at: plus(root, reach, l * 0.16), halfWidth: r * 1.0, halfDepth: r * 0.9 },
      { at: plus(root, reach, l * 0.24), halfWidth: r * 0.95, halfDepth: r * 0.92 },
    ],
    side,
    0.7,
  )
  solid.paint(livery.housing)
  addCylinder(solid, plus(elbow, side, r * 1.19), plus(elbow, side, r * 1.85), r * 0.6, { chamfer: r * 0.1 })
  drawWristMotors(solid, p, livery)
}

/** Three motors side by side at the back of the elbow: what tells a heavy arm from a light one at a glance. */
function drawWristMotors(
  solid: SolidBuilder,
  { r, root, side, reach }: ArmPoints,
  livery: RobotLivery,
): void {
  const up = cross(reach, side)
  const spots = [
    [-0.52, 0.2],
    [0.52, 0.2],
    [0, -0.42],
  ] as const
  for (const [a, b] of spots) {
    const at = plus(plus(plus(root, reach, -r * 1.15), side, a * r), up, b * r)
    solid.paint(livery.housing)
    addCylinder(solid, at, plus(at, reach, -r * 1.05), r * 0.4, { chamfer: r * 0.06, segments: 16 })
    solid.paint(livery.cap)
    addCylinder(solid, plus(at, reach, -r * 1.05), plus(at, reach, -r * 1.3), r * 0.34, {
      chamfer: r * 0.06,
      segments: 16,
    })
  }
}

export function drawForearm(
  solid: SolidBuilder,
  { r, root, wrist, reach, side }: ArmPoints,
  livery: RobotLivery,
): void {
  const l = length(minus(wrist, root))
  const from = plus(root, reach, l * 0.24)
  solid.paint(livery.housing)
  addCylinder(solid, from, plus(from, reach, r * 0.22), r * 0.97, { segments: 24 })
  solid.paint(livery.main)
  addLathe(
    solid,
    plus(from, reach, r * 0.22),
    reach,
    [
      [r * 0.92, 0],
      [r * 0.84, l * 0.12],
      [r * 0.68, l * 0.5],
      [r * 0.7, l * 0.76 - r * 0.95],
      [0, l * 0.76 - r * 0.95],
    ],
    22,
  )
  for (const s of [-1, 1]) {
    const at = plus(wrist, side, s * r * 0.58)
    addLoft(
      solid,
      [
        { at: plus(at, reach, -r * 1.0), halfWidth: r * 0.19, halfDepth: r * 0.6 },
        { at, halfWidth: r * 0.19, halfDepth: r * 0.56 },
      ],
      side,
      0.6,
    )
    addCylinder(solid, plus(at, side, -r * 0.2), plus(at, side, r * 0.2), r * 0.6, { chamfer: r * 0.05 })
  }
  const up = cross(reach, side)
  drawHose(
    solid,
    [
      plus(plus(root, reach, l * 0.26), up, r * 1.05),
      plus(plus(root, reach, l * 0.45), up, r * 0.92),
      plus(plus(root, reach, l * 0.72), up, r * 0.84),
      plus(plus(wrist, reach, r * 0.1), up, r * 0.95),
    ],
    r,
  )
}

export function drawWrist(
  solid: SolidBuilder,
  { r, wrist, side, flange, out }: ArmPoints,
  livery: RobotLivery,
): void {
  solid.paint(livery.housing)
  addCylinder(solid, plus(wrist, side, -r * 0.4), plus(wrist, side, r * 0.4), r * 0.58, { chamfer: r * 0.06 })
  const reachM = length(minus(flange, wrist))
  if (reachM > r * 0.5) {
    addLathe(solid, wrist, out, [
      [r * 0.54, 0],
      [r * 0.56, reachM * 0.35],
      [r * 0.48, Math.max(reachM * 0.4, reachM - r * 0.45)],
      [0, Math.max(reachM * 0.4, reachM - r * 0.45)],
    ])
  }
}

export function drawFlange(solid: SolidBuilder, { r, flange, out }: ArmPoints): void {
  solid.paint('steel')
  addCylinder(solid, plus(flange, out, -r * 0.46), plus(flange, out, -r * 0.16), r * 0.44)
  addCylinder(solid, plus(flange, out, -r * 0.16), flange, r * 0.54, { chamfer: r * 0.04 })
  solid.paint('black')
  addCylinder(solid, plus(flange, out, -0.001), plus(flange, out, 0.002), r * 0.2)
}
