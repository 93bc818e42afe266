// Which joints of a URDF are the arm: from the base to the flange, past worlds and pedestals, before grippers. A person may name both.
import { UrdfFault } from './UrdfFault'
import type { UrdfJoint } from './UrdfModel'
import { listed, moves, type UrdfTree } from './UrdfTree'

export interface ArmOptions {
  readonly base?: string
  readonly tip?: string
}

export interface PickedArm {
  readonly base: string
  readonly tip: string
  readonly joints: readonly UrdfJoint[]
  /** Links at which other arms of the same robot end. */
  readonly otherTips: readonly string[]
}

/** Fingers and their linkages are no deeper than this many driven joints, and an arm has at least that many before them. */
const FINGER_DEPTH = 2
const LEAST_ARM = 3
const MOST_AXES = 12
/** Links that only say where the robot stands. */
const STANDS = /^(world|map|odom|ground|base_footprint)$/i
/** Names of flanges, the ROS-Industrial one first. */
const FLANGES = [/(^|_)tool0$/i, /(^|_)flange$/i, /(^|_)link_?8$/i, /(^|_)ee_link$/i]

/** Throws UrdfFault. */
export function pickArm(tree: UrdfTree, options: ArmOptions): PickedArm {
  for (const link of [options.base, options.tip])
    if (link !== undefined && !tree.model.links.has(link))
      throw new UrdfFault('urdf.unknownLink', undefined, {
        link,
        links: listed([...tree.model.links.keys()], 20),
      })
  const base = options.base ?? baseOf(tree)
  const found = options.tip === undefined ? armTip(tree, base) : { tip: options.tip, otherTips: [] }
  const joints = tree.path(base, found.tip)
  if (!joints) throw new UrdfFault('urdf.notOnPath', undefined, { base, tip: found.tip })
  const axes = joints.filter(moves).length
  if (axes === 0) throw new UrdfFault('urdf.noMotion', undefined, { base, tip: found.tip })
  if (axes > MOST_AXES) throw new UrdfFault('urdf.tooManyAxes', undefined, { axes, most: MOST_AXES })
  return { base, tip: found.tip, joints, otherTips: found.otherTips }
}

function baseOf(tree: UrdfTree): string {
  let link = tree.root
  for (;;) {
    const only = tree.childJoints(link)
    if (!STANDS.test(link) || only.length !== 1 || moves(only[0]!)) return link
    link = only[0]!.child
  }
}

function armTip(tree: UrdfTree, base: string): { tip: string; otherTips: string[] } {
  const otherTips: string[] = []
  let link = base
  let axes = 0
  for (;;) {
    const ways = tree.childJoints(link).filter((joint) => movingBelow(tree, joint))
    const deepest = deepestWay(tree, ways)
    if (!deepest) break
    // Several ways on, all short: fingers. One short way that branches is a gripper on a bracket.
    if (axes >= LEAST_ARM && driven(tree, deepest) <= FINGER_DEPTH && branches(tree, link, ways)) break
    for (const way of ways)
      if (way !== deepest && driven(tree, way) >= LEAST_ARM) otherTips.push(endOf(tree, way))
    if (moves(deepest)) axes++
    link = deepest.child
  }
  return { tip: flangeFrom(tree, link, base), otherTips }
}

function branches(tree: UrdfTree, link: string, ways: readonly UrdfJoint[]): boolean {
  if (ways.length > 1) return true
  const [only] = ways
  if (!only || moves(only)) return false
  const next = tree.childJoints(only.child).filter((joint) => movingBelow(tree, joint))
  return link !== only.child && branches(tree, only.child, next)
}

/** Movable joints at or below, followers included. */
function movingBelow(tree: UrdfTree, joint: UrdfJoint): boolean {
  return moves(joint) || tree.below(joint.child).some((link) => tree.childJoints(link).some(moves))
}

/** Longest run of joints with a drive of their own, from this joint down. */
function driven(tree: UrdfTree, joint: UrdfJoint): number {
  const depth = new Map<string, number>()
  const count = (one: UrdfJoint) => Number(moves(one) && !one.mimic)
  depth.set(joint.child, count(joint))
  let most = count(joint)
  for (const link of tree.below(joint.child))
    for (const next of tree.childJoints(link)) {
      const reached = depth.get(link)! + count(next)
      depth.set(next.child, reached)
      most = Math.max(most, reached)
    }
  return most
}

function deepestWay(tree: UrdfTree, ways: readonly UrdfJoint[]): UrdfJoint | undefined {
  let best: UrdfJoint | undefined
  for (const way of ways) if (!best || driven(tree, way) > driven(tree, best)) best = way
  return best
}

function endOf(tree: UrdfTree, way: UrdfJoint): string {
  let joint: UrdfJoint | undefined = way
  let end = way.child
  while (joint) {
    end = joint.child
    joint = deepestWay(
      tree,
      tree.childJoints(end).filter((next) => movingBelow(tree, next)),
    )
  }
  return end
}

/** The named flange among what is fixed to the last moving link; else that link itself. */
function flangeFrom(tree: UrdfTree, end: string, base: string): string {
  let last = end
  for (
    let joint = tree.parentJoint(last);
    joint && !moves(joint) && last !== base;
    joint = tree.parentJoint(last)
  )
    last = joint.parent
  const fixed = [last]
  for (let at = 0; at < fixed.length; at++)
    for (const joint of tree.childJoints(fixed[at]!)) if (!moves(joint)) fixed.push(joint.child)
  for (const pattern of FLANGES) {
    const flange = fixed.find((link) => pattern.test(link))
    if (flange !== undefined) return flange
  }
  return last
}
