// A cast industrial arm from its joint lines: foot, turntable with yoke, upper arm, elbow with motors, tapered forearm, wrist,
// flange, counterbalance and dress pack. Drawn at zero pose; one solid for the base and for each link.
import { addBox } from '../geometry/addBox'
import { addCylinder, addLathe } from '../geometry/addLathe'
import { addLoft } from '../geometry/addLoft'
import { cross, minus, mix, plus, type Triple, unit } from '../geometry/basis'
import { SolidBuilder } from '../geometry/SolidBuilder'
import { type ArmPoints, armPoints, drawHose } from './armPoints'
import { drawElbow, drawFlange, drawForearm, drawWrist } from './drawForearm'
import type { RobotRig } from './RobotRig'
import type { RobotLivery } from './robotLivery'

const UP: Triple = [0, 0, 1]

export function drawIndustrialArm(rig: RobotRig, livery: RobotLivery): SolidBuilder[] {
  const points = armPoints(rig)
  const bodies = [drawFoot, drawTurntable, drawUpperArm, drawElbow, drawForearm, drawWrist, drawFlange]
  return rig.linkFromBase.map((linkFromBase, body) => {
    const solid = new SolidBuilder().within(linkFromBase)
    bodies[body]?.(solid, points, livery)
    return solid
  })
}

/** A spot beyond the elbow, in line with the upper arm; base frame at zero pose. */
export function armLampPoint(rig: RobotRig): Triple {
  const { shoulder, elbow, r } = armPoints(rig)
  return plus(elbow, unit(minus(elbow, shoulder)), r * 1.8)
}

/** Top of the fixed base: the turntable turns above it. */
function turntableZ({ shoulder }: ArmPoints): number {
  return shoulder[2] * 0.46
}

function drawFoot(solid: SolidBuilder, p: ArmPoints, livery: RobotLivery): void {
  const { r, forward } = p
  const z = turntableZ(p)
  solid.paint(livery.housing)
  addBox(solid, [0, 0, r * 0.12], [r * 5.2, r * 5.2, r * 0.24], r * 0.08)
  solid.paint(livery.base)
  addLathe(
    solid,
    [0, 0, r * 0.24],
    UP,
    [
      [r * 2.35, 0],
      [r * 2.25, z * 0.3],
      [r * 1.85, z * 0.62],
      [r * 1.85, z - r * 0.42],
      [0, z - r * 0.42],
    ],
    26,
  )
  solid.paint('black')
  addBox(
    solid,
    [-forward[0] * r * 2.4, -forward[1] * r * 2.4, z * 0.42],
    [r * 1.1, r * 1.6, z * 0.5],
    r * 0.1,
  )
  solid.paint('steelDark')
  for (const [sx, sy] of [
    [1, 1],
    [1, -1],
    [-1, 1],
    [-1, -1],
  ] as const) {
    addCylinder(
      solid,
      [sx * r * 2.25, sy * r * 2.25, r * 0.2],
      [sx * r * 2.25, sy * r * 2.25, r * 0.36],
      r * 0.16,
    )
  }
}

function drawTurntable(solid: SolidBuilder, p: ArmPoints, livery: RobotLivery): void {
  const { r, shoulder, side, forward } = p
  const z = turntableZ(p)
  solid.paint(livery.housing)
  addCylinder(solid, [0, 0, z - r * 0.2], [0, 0, z + r * 0.12], r * 1.98, { chamfer: r * 0.06, segments: 28 })
  solid.paint(livery.main)
  addCylinder(solid, [0, 0, z + r * 0.12], [0, 0, z + r * 0.62], r * 2.15, {
    topRadius: r * 1.8,
    chamfer: r * 0.12,
    segments: 28,
  })
  for (const s of [-1, 1]) drawCheek(solid, p, s)
  solid.paint(livery.housing)
  addCylinder(solid, plus(shoulder, side, -r * 2.5), plus(shoulder, side, -r * 1.55), r * 0.78, {
    chamfer: r * 0.1,
  })
  const motor = plus(plus([0, 0, z + r * 0.5], forward, -r * 1.15), side, r * 0.9)
  addCylinder(solid, motor, plus(motor, UP, r * 2), r * 0.52, { chamfer: r * 0.08 })
  solid.paint(livery.cap)
  addCylinder(solid, plus(motor, UP, r * 2), plus(motor, UP, r * 2.35), r * 0.44, { chamfer: r * 0.08 })
  if (r > 0.12) drawCounterbalance(solid, p, livery)
}

/** One side of the yoke that holds the shoulder. */
function drawCheek(solid: SolidBuilder, { r, shoulder, side }: ArmPoints, sign: number): void {
  const top = plus(shoulder, side, sign * r * 1.2)
  const z = shoulder[2] * 0.46 + r * 0.4
  const foot: Triple = [
    shoulder[0] * 0.45 + side[0] * sign * r * 1.2,
    shoulder[1] * 0.45 + side[1] * sign * r * 1.2,
    z,
  ]
  addLoft(
    solid,
    [
      { at: foot, halfWidth: r * 0.42, halfDepth: r * 1.5 },
      { at: mix(foot, top, 0.6), halfWidth: r * 0.38, halfDepth: r * 1.2 },
      { at: top, halfWidth: r * 0.36, halfDepth: r * 0.9 },
    ],
    side,
    0.6,
  )
  addCylinder(solid, plus(top, side, -r * 0.38), plus(top, side, r * 0.38), r * 1.18, {
    chamfer: r * 0.1,
    segments: 24,
  })
}

/** The gas spring that carries the arm's weight, lying behind the yoke. */
function drawCounterbalance(
  solid: SolidBuilder,
  { r, shoulder, forward, side }: ArmPoints,
  livery: RobotLivery,
): void {
  const front = plus(plus(shoulder, forward, -r * 0.6), UP, -r * 0.15)
  const back = plus(front, forward, -r * 3.6)
  solid.paint(livery.housing)
  addCylinder(solid, back, plus(front, forward, -r * 0.5), r * 0.62, { chamfer: r * 0.12 })
  solid.paint('steel')
  addCylinder(solid, plus(front, forward, -r * 0.5), front, r * 0.22)
  solid.paint(livery.main)
  addBar3(solid, plus(back, forward, r * 1.2), side, r)
}

function addBar3(solid: SolidBuilder, at: Triple, side: Triple, r: number): void {
  addCylinder(solid, plus(at, side, -r * 0.8), plus(at, side, r * 0.8), r * 0.3, { chamfer: r * 0.05 })
}

function drawUpperArm(
  solid: SolidBuilder,
  { r, shoulder, elbow, side }: ArmPoints,
  livery: RobotLivery,
): void {
  const along = unit(minus(elbow, shoulder))
  const depthDir = cross(along, side)
  solid.paint(livery.main)
  addLoft(
    solid,
    [
      { at: plus(shoulder, along, r * 0.2), halfWidth: r * 0.8, halfDepth: r * 1.08 },
      { at: mix(shoulder, elbow, 0.3), halfWidth: r * 0.72, halfDepth: r * 0.98 },
      { at: mix(shoulder, elbow, 0.72), halfWidth: r * 0.64, halfDepth: r * 0.78 },
      { at: plus(elbow, along, -r * 0.2), halfWidth: r * 0.66, halfDepth: r * 0.86 },
    ],
    side,
    0.75,
  )
  addCylinder(solid, plus(shoulder, side, -r * 0.82), plus(shoulder, side, r * 0.82), r * 1.16, {
    chamfer: r * 0.1,
    segments: 24,
  })
  addCylinder(solid, plus(elbow, side, -r * 0.7), plus(elbow, side, r * 0.7), r * 0.92, {
    chamfer: r * 0.1,
    segments: 24,
  })
  solid.paint(livery.housing)
  const pocket = mix(shoulder, elbow, 0.5)
  for (const s of [-1, 1]) {
    addLoft(
      solid,
      [
        { at: plus(mix(shoulder, elbow, 0.34), side, s * r * 0.66), halfWidth: r * 0.06, halfDepth: r * 0.5 },
        { at: plus(pocket, side, s * r * 0.64), halfWidth: r * 0.08, halfDepth: r * 0.46 },
        { at: plus(mix(shoulder, elbow, 0.7), side, s * r * 0.62), halfWidth: r * 0.06, halfDepth: r * 0.36 },
      ],
      side,
      0.9,
    )
  }
  drawHose(
    solid,
    [
      plus(plus(shoulder, side, r * 1.15), depthDir, r * 1.1),
      plus(plus(mix(shoulder, elbow, 0.35), side, r * 0.95), depthDir, r * 0.7),
      plus(plus(mix(shoulder, elbow, 0.75), side, r * 0.95), depthDir, r * 0.6),
      plus(plus(elbow, side, r * 1.1), depthDir, r * 0.85),
    ],
    r,
  )
}
