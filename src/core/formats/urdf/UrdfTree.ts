// The links of a URDF as one tree: every fault that keeps it from being one is refused here. Chooses no arm.
import { UrdfFault } from './UrdfFault'
import type { UrdfJoint, UrdfModel } from './UrdfModel'

export class UrdfTree {
  readonly model: UrdfModel
  readonly root: string
  private readonly jointAbove = new Map<string, UrdfJoint>()
  private readonly jointsBelow = new Map<string, UrdfJoint[]>()

  /** Throws UrdfFault. */
  constructor(model: UrdfModel) {
    this.model = model
    for (const joint of model.joints) this.add(joint)
    const roots = [...model.links.keys()].filter((link) => !this.jointAbove.has(link))
    if (roots.length > 1) throw new UrdfFault('urdf.severalRoots', undefined, { links: listed(roots) })
    this.root = roots[0] ?? ''
    this.refuseLoops()
    for (const joint of model.joints) checkMotion(joint)
  }

  parentJoint(link: string): UrdfJoint | undefined {
    return this.jointAbove.get(link)
  }

  childJoints(link: string): readonly UrdfJoint[] {
    return this.jointsBelow.get(link) ?? []
  }

  /** Joints from `base` down to `tip`; undefined when tip does not hang on base. */
  path(base: string, tip: string): UrdfJoint[] | undefined {
    const path: UrdfJoint[] = []
    for (let link = tip; link !== base; ) {
      const joint = this.jointAbove.get(link)
      if (!joint) return undefined
      path.unshift(joint)
      link = joint.parent
    }
    return path
  }

  /** All links at and below this one, nearest first. */
  below(link: string): string[] {
    const found = [link]
    for (let at = 0; at < found.length; at++)
      for (const joint of this.childJoints(found[at]!)) found.push(joint.child)
    return found
  }

  private add(joint: UrdfJoint): void {
    for (const link of [joint.parent, joint.child])
      if (!this.model.links.has(link))
        throw new UrdfFault('urdf.missingLink', joint.at, { joint: joint.name, link })
    const other = this.jointAbove.get(joint.child)
    if (other)
      throw new UrdfFault('urdf.twoParents', joint.at, {
        link: joint.child,
        first: other.name,
        second: joint.name,
      })
    this.jointAbove.set(joint.child, joint)
    const same = this.jointsBelow.get(joint.parent)
    if (same) same.push(joint)
    else this.jointsBelow.set(joint.parent, [joint])
  }

  /** Every link has at most one joint above it, so what is not below the root goes round in circles. */
  private refuseLoops(): void {
    const reached = new Set(this.root === '' ? [] : this.below(this.root))
    const left = [...this.model.links.keys()].filter((link) => !reached.has(link))
    if (left.length > 0) throw new UrdfFault('urdf.loop', undefined, { links: listed(left) })
    if (this.root === '') throw new UrdfFault('urdf.noMotion', undefined, { base: '–', tip: '–' })
  }
}

export function listed(names: readonly string[], most = 8): string {
  const shown = names.slice(0, most).join(', ')
  return names.length > most ? `${shown} … (${names.length})` : shown
}

const MOVING = new Set(['revolute', 'continuous', 'prismatic'])

export function moves(joint: UrdfJoint): boolean {
  return MOVING.has(joint.type)
}

function checkMotion(joint: UrdfJoint): void {
  if (!moves(joint)) return
  const [x, y, z] = joint.axis
  if (!(x * x + y * y + z * z > 1e-12)) throw new UrdfFault('urdf.zeroAxis', joint.at, { joint: joint.name })
  const { lower, upper } = joint
  if (lower !== undefined && upper !== undefined && lower > upper)
    throw new UrdfFault('urdf.invertedLimits', joint.at, { joint: joint.name, lower, upper })
}
