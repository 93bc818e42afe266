// A cast industrial arm from its joint lines: foot, turntable with yoke, upper arm, elbow with motors, tapered forearm, wrist,
// flange, counterbalance and dress pack. Drawn at zero pose; one solid for the base and for each link.
import { addBox } from '../geometry/addBox'
import { addCylinder, addLathe } from '../geometry/addLathe'
import { addLoft } from '../geometry/addLoft'
import { addTube } from '../geometry/addTube'
import { cross, dot, length, minus, mix, plus, type Triple, unit } from '../geometry/basis'
import { SolidBuilder } from '../geometry/SolidBuilder'
import { nearestOn, onLine, type RobotRig } from './RobotRig'
import type { RobotLivery } from './robotLivery'

/** The arm's points, all in the plane in which it bends, and its directions, at zero pose. */
interface ArmPoints {
  readonly shoulder: Triple
  readonly elbow: Triple
  /** Where the forearm's roll axis passes the elbow. */
  readonly root: Triple
  readonly wrist: Triple
  readonly flange: Triple
  readonly out: Triple
  /** Across the arm. */
  readonly side: Triple
  readonly forward: Triple
  /** Along the forearm, towards the wrist. */
  readonly reach: Triple
  readonly r: number
}

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

function armPoints(rig: RobotRig): ArmPoints {
  const { joints } = rig
  const side = joints[1]!.axis
  const wrist = nearestOn(joints[4]!, joints[3]!) ?? joints[4]!.point
  const inPlane = (p: Triple) => plus(p, side, dot(minus(wrist, p), side))
  const shoulder = inPlane(joints[1]!.point)
  const elbow = inPlane(joints[2]!.point)
  const root = onLine(joints[3]!, elbow)
  const flat: Triple = [shoulder[0], shoulder[1], 0]
  return {
    shoulder,
    elbow,
    root,
    wrist,
    flange: rig.flange,
    out: rig.flangeOut,
    side,
    forward: unit(flat, unit(cross(side, UP))),
    reach: unit(minus(wrist, root)),
    r: rig.radius,
  }
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
  addBox(solid, [-forward[0] * r * 2.4, -forward[1] * r * 2.4, z * 0.42], [r * 1.1, r * 1.6, z * 0.5], r * 0.1)
  solid.paint('steelDark')
  for (const [sx, sy] of [
    [1, 1],
    [1, -1],
    [-1, 1],
    [-1, -1],
  ] as const) {
    addCylinder(solid, [sx * r * 2.25, sy * r * 2.25, r * 0.2], [sx * r * 2.25, sy * r * 2.25, r * 0.36], r * 0.16)
  }
}

function drawTurntable(solid: SolidBuilder, p: ArmPoints, livery: RobotLivery): void {
  const { r, shoulder, side, forward } = p
  const z = turntableZ(p)
  solid.paint(livery.housing)
  addCylinder(solid, [0, 0, z - r * 0.2], [0, 0, z + r * 0.12], r * 1.98, { chamfer: r * 0.06, segments: 28 })
  solid.paint(livery.main)
  addCylinder(solid, [0, 0, z + r * 0.12], [0, 0, z + r * 0.62], r * 2.15, { topRadius: r * 1.8, chamfer: r * 0.12, segments: 28 })
  for (const s of [-1, 1]) drawCheek(solid, p, s)
  solid.paint(livery.housing)
  addCylinder(solid, plus(shoulder, side, -r * 2.5), plus(shoulder, side, -r * 1.55), r * 0.78, { chamfer: r * 0.1 })
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
  const foot: Triple = [shoulder[0] * 0.45 + side[0] * sign * r * 1.2, shoulder[1] * 0.45 + side[1] * sign * r * 1.2, z]
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
  addCylinder(solid, plus(top, side, -r * 0.38), plus(top, side, r * 0.38), r * 1.18, { chamfer: r * 0.1, segments: 24 })
}

/** The gas spring that carries the arm's weight, lying behind the yoke. */
function drawCounterbalance(solid: SolidBuilder, { r, shoulder, forward, side }: ArmPoints, livery: RobotLivery): void {
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

function drawUpperArm(solid: SolidBuilder, { r, shoulder, elbow, side }: ArmPoints, livery: RobotLivery): void {
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
  addCylinder(solid, plus(shoulder, side, -r * 0.82), plus(shoulder, side, r * 0.82), r * 1.16, { chamfer: r * 0.1, segments: 24 })
  addCylinder(solid, plus(elbow, side, -r * 0.7), plus(elbow, side, r * 0.7), r * 0.92, { chamfer: r * 0.1, segments: 24 })
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
  drawHose(solid, [
    plus(plus(shoulder, side, r * 1.15), depthDir, r * 1.1),
    plus(plus(mix(shoulder, elbow, 0.35), side, r * 0.95), depthDir, r * 0.7),
    plus(plus(mix(shoulder, elbow, 0.75), side, r * 0.95), depthDir, r * 0.6),
    plus(plus(elbow, side, r * 1.1), depthDir, r * 0.85),
  ], r)
}

function drawElbow(solid: SolidBuilder, p: ArmPoints, livery: RobotLivery): void {
  const { r, elbow, root, side, reach, wrist } = p
  const l = length(minus(wrist, root))
  solid.paint(livery.main)
  for (const s of [-1, 1]) {
    const at = plus(elbow, side, s * r * 0.95)
    addCylinder(solid, plus(at, side, -r * 0.24), plus(at, side, r * 0.24), r * 0.94, { chamfer: r * 0.08, segments: 24 })
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
function drawWristMotors(solid: SolidBuilder, { r, root, side, reach }: ArmPoints, livery: RobotLivery): void {
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
    addCylinder(solid, plus(at, reach, -r * 1.05), plus(at, reach, -r * 1.3), r * 0.34, { chamfer: r * 0.06, segments: 16 })
  }
}

function drawForearm(solid: SolidBuilder, { r, root, wrist, reach, side }: ArmPoints, livery: RobotLivery): void {
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
  drawHose(solid, [
    plus(plus(root, reach, l * 0.26), up, r * 1.05),
    plus(plus(root, reach, l * 0.45), up, r * 0.92),
    plus(plus(root, reach, l * 0.72), up, r * 0.84),
    plus(plus(wrist, reach, r * 0.1), up, r * 0.95),
  ], r)
}

function drawWrist(solid: SolidBuilder, { r, wrist, side, flange, out }: ArmPoints, livery: RobotLivery): void {
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

function drawFlange(solid: SolidBuilder, { r, flange, out }: ArmPoints): void {
  solid.paint('steel')
  addCylinder(solid, plus(flange, out, -r * 0.46), plus(flange, out, -r * 0.16), r * 0.44)
  addCylinder(solid, plus(flange, out, -r * 0.16), flange, r * 0.54, { chamfer: r * 0.04 })
  solid.paint('black')
  addCylinder(solid, plus(flange, out, -0.001), plus(flange, out, 0.002), r * 0.2)
}

/** Dress pack: hose with two clamps. */
function drawHose(solid: SolidBuilder, points: readonly Triple[], r: number): void {
  solid.paint('cable')
  addTube(solid, points, Math.max(0.012, r * 0.16), 14, 8)
}
