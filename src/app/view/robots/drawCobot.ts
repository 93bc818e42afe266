// A collaborative arm from its joint lines: a round housing along every joint axis, a tube between neighbouring axes, caps or
// bands in the maker's colour. Drawn at zero pose; one solid for the base and for each link.
import { addCylinder, addLathe } from '../geometry/addLathe'
import { dot, length, minus, mix, plus, type Triple, unit } from '../geometry/basis'
import { SolidBuilder } from '../geometry/SolidBuilder'
import { isParallel, type JointLine, nearestOn, onLine, type RobotRig } from './RobotRig'
import type { RobotLivery } from './robotLivery'

/** Housing radius by joint, from shoulder to wrist, as shares of the rig's radius. */
const TAPER = [1.12, 1.15, 0.98, 0.74, 0.72, 0.7, 0.66]

/** Where a link begins on its joint's line and ends on the next one's. */
interface LinkLine {
  readonly from: Triple
  readonly to: Triple
}

export function drawCobot(rig: RobotRig, livery: RobotLivery): SolidBuilder[] {
  const links = linkLines(rig)
  return rig.linkFromBase.map((linkFromBase, body) => {
    const solid = new SolidBuilder().within(linkFromBase)
    if (body === 0) drawFoot(solid, rig, livery)
    else drawJoint(solid, rig, livery, links, body - 1)
    if (body < rig.joints.length) drawTube(solid, rig, livery, links[body]!, body)
    else drawFlange(solid, rig)
    return solid
  })
}

/** A spot on top of the elbow's housing, which stands aside of the joint's own point; base frame at zero pose. */
export function cobotLampPoint(rig: RobotRig): Triple {
  const arm = linkLines(rig)[2]
  if (!arm) return rig.flange
  return plus(arm.to, unit(minus(arm.to, arm.from)), radiusAt(rig, 2) * 0.9)
}

function radiusAt(rig: RobotRig, joint: number): number {
  const share = (joint / Math.max(1, rig.joints.length - 1)) * (TAPER.length - 1)
  return rig.radius * TAPER[Math.min(TAPER.length - 1, Math.round(share))]!
}

/** Link 0 is the base. Between parallel axes the tube stands aside, so that upper arm and forearm pass each other. */
function linkLines(rig: RobotRig): LinkLine[] {
  const { joints } = rig
  const ground: Triple = [0, 0, 0]
  const lines: LinkLine[] = [{ from: ground, to: onLine(joints[0]!, ground) }]
  let aside = rig.radius * 1.75 * lateralSign(joints)
  for (let k = 0; k + 1 < joints.length; k++) {
    const [a, b] = [joints[k]!, joints[k + 1]!]
    const met = nearestOn(a, b)
    if (met) {
      lines.push({ from: met, to: onLine(b, met) })
      continue
    }
    const axis = a.axis
    const start = lines[k]!.to
    lines.push({ from: plus(start, axis, aside), to: plus(onLine(b, start), axis, aside) })
    aside = -aside * 0.72
  }
  lines.push({ from: rig.flange, to: rig.flange })
  return lines
}

/** The side on which the wrist lies, when a later parallel axis is displaced along itself; otherwise +1. */
function lateralSign(joints: readonly JointLine[]): number {
  const [shoulder, , , wrist] = [joints[1], joints[2], joints[2], joints[3]]
  if (!shoulder || !wrist) return 1
  return dot(minus(wrist.point, shoulder.point), shoulder.axis) < -1e-6 ? -1 : 1
}

function drawFoot(solid: SolidBuilder, rig: RobotRig, livery: RobotLivery): void {
  const r = radiusAt(rig, 0)
  const shoulder = rig.joints[1] ? onLine(rig.joints[0]!, rig.joints[1].point)[2] : r * 2
  const h = Math.max(r * 0.7, shoulder - r * 1.25)
  solid.paint('urDark')
  addLathe(
    solid,
    [0, 0, 0],
    [0, 0, 1],
    [
      [0, 0],
      [r * 1.3, 0],
      [r * 1.3, r * 0.16],
      [r * 1.18, r * 0.22],
    ],
  )
  solid.paint(livery.base)
  addLathe(
    solid,
    [0, 0, r * 0.2],
    [0, 0, 1],
    [
      [r * 1.2, 0],
      [r * 1.16, h * 0.3],
      [r, h * 0.72],
      [r, h - r * 0.2],
      [0, h - r * 0.2],
    ],
  )
}

/** The housing that turns with link `joint + 1`: along its axis, from where the link before ends to where this one starts. */
function drawJoint(
  solid: SolidBuilder,
  rig: RobotRig,
  livery: RobotLivery,
  links: readonly LinkLine[],
  joint: number,
): void {
  const r = radiusAt(rig, joint)
  const { axis } = rig.joints[joint]!
  const incoming = joint === 0 ? onLine(rig.joints[0]!, [0, 0, 0.0]) : links[joint]!.to
  const outgoing = onLine(rig.joints[joint]!, links[joint + 1]!.from)
  const span = minus(outgoing, incoming)
  const along = length(span) > r * 0.2 ? unit(span) : axis
  const isLast = joint === rig.joints.length - 1
  const low = joint === 0 ? outgoing[2] * 0.5 : -r * 0.92
  const from =
    joint === 0 ? ([0, 0, Math.max(0, outgoing[2] - r * 1.3)] as Triple) : plus(incoming, along, low)
  const to = isLast ? plus(outgoing, along, -r * 0.28) : plus(outgoing, along, r * 0.92)
  if (length(minus(to, from)) < r * 0.3) return
  solid.paint(livery.housing)
  addCylinder(solid, from, to, r, { chamfer: r * 0.16, segments: 22 })
  addSeam(solid, from, to, r)
  if (!isLast && joint > 0) addCap(solid, livery, from, to, along, r)
}

/** The dark gap between the two halves of a joint. */
function addSeam(solid: SolidBuilder, from: Triple, to: Triple, r: number): void {
  solid.paint('urDark')
  addCylinder(solid, mix(from, to, 0.49), mix(from, to, 0.53), r * 1.008, { segments: 22 })
}

function addCap(
  solid: SolidBuilder,
  livery: RobotLivery,
  from: Triple,
  to: Triple,
  along: Triple,
  r: number,
): void {
  solid.paint(livery.cap)
  if (livery.capStyle === 'band') {
    addCylinder(solid, plus(to, along, -r * 0.5), plus(to, along, -r * 0.34), r * 1.02, { segments: 22 })
    return
  }
  addCylinder(solid, plus(to, along, -r * 0.04), plus(to, along, r * 0.14), r * 0.93, {
    chamfer: r * 0.1,
    segments: 22,
  })
  addCylinder(solid, plus(from, along, r * 0.04), plus(from, along, -r * 0.14), r * 0.93, {
    chamfer: r * 0.1,
    segments: 22,
  })
}

function drawTube(
  solid: SolidBuilder,
  rig: RobotRig,
  livery: RobotLivery,
  link: LinkLine,
  body: number,
): void {
  if (body === 0) return
  const [near, far] = [radiusAt(rig, body - 1), radiusAt(rig, body)]
  if (length(minus(link.to, link.from)) < 1.2 * near) return
  const next = rig.joints[body]!
  if (body >= 1 && !isParallel(rig.joints[body - 1]!, next) && body < 2) return
  solid.paint(livery.main)
  addCylinder(solid, link.from, link.to, near * 0.78, { topRadius: far * 0.86, segments: 20 })
}

function drawFlange(solid: SolidBuilder, rig: RobotRig): void {
  const r = radiusAt(rig, rig.joints.length - 1)
  const { flange, flangeOut } = rig
  solid.paint('steel')
  addCylinder(solid, plus(flange, flangeOut, -r * 0.3), flange, r * 0.62, { chamfer: r * 0.06 })
  solid.paint('black')
  addCylinder(solid, plus(flange, flangeOut, -0.001), plus(flange, flangeOut, 0.001), r * 0.3)
}
