// The tool poses of a program for one binding of its places, cut at named poses: what a robot must be able to reach and drive. The same
// reading of pick, place, move and process as the simulation's; times and waits are not its business.
import { type Frame, frameFromPose, multiplyFrames, type Quat, type Vec3 } from '../../math/frames'
import type { ProgramLeaf, ProgramNode, Target } from '../../model/records/program'

export interface LegTarget {
  readonly worldFromTool: Frame
  readonly move: 'joint' | 'linear'
  readonly speedMps?: number
  /** The motion towards it carries the part. */
  readonly holding: boolean
}

/** World frames of what targets can be relative to. */
export type Anchors = Readonly<Record<string, Frame>>

/** As the simulation's straight approach (writeGrips). */
const APPROACH_MPS = 0.25
/** Tool down on an object whose z is up: half a turn about x. */
const FLIPPED: Frame = Float64Array.of(1, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 0)

export function programLegs(body: readonly ProgramNode[], anchors: Anchors): LegTarget[][] {
  const walk = new LegWalk(anchors)
  for (const node of body) walk.visit(node)
  return walk.legs.filter((leg) => leg.length > 0)
}

class LegWalk {
  readonly legs: LegTarget[][] = [[]]
  private readonly anchors: Anchors
  private holding = false

  constructor(anchors: Anchors) {
    this.anchors = anchors
  }

  visit(node: ProgramNode): void {
    switch (node.kind) {
      case 'pick':
      case 'place':
        this.grip(node)
        break
      case 'move':
        this.move(node)
        break
      case 'process':
        this.process(node)
        break
      case 'repeat':
      case 'if':
        for (const inner of node.body) this.visit(inner)
        break
      default:
        break
    }
  }

  private grip(node: Extract<ProgramLeaf, { kind: 'pick' | 'place' }>): void {
    const object = this.objectAt(node.at)
    const speedMps = node.speedMps ?? APPROACH_MPS
    this.add(lifted(object, node.approachM), 'joint')
    this.add(object, 'linear', speedMps)
    this.holding = node.kind === 'pick'
    this.add(lifted(object, node.retractM ?? node.approachM), 'linear', speedMps)
  }

  private move(node: Extract<ProgramLeaf, { kind: 'move' }>): void {
    if ('pose' in node.to) this.legs.push([])
    else this.add(this.objectAt(node.to), node.motion === 'joint' ? 'joint' : 'linear', node.speedMps)
  }

  private process(node: Extract<ProgramLeaf, { kind: 'process' }>): void {
    if (node.path.kind !== 'polyline') throw new Error('templates draw process paths as lines')
    const quaternion = (node.quaternion ?? [0, 0, 0, 1]) as Quat
    const anchor = this.anchors[node.of]!
    const frames = node.path.points.map((position) =>
      multiplyFrames(anchor, frameFromPose({ position: position as Vec3, quaternion })),
    )
    this.add(lifted(frames[0]!, node.approachM), 'joint')
    this.add(frames[0]!, 'linear', APPROACH_MPS)
    for (const frame of frames.slice(1)) this.add(frame, 'linear', node.speedMps)
    this.add(lifted(frames.at(-1)!, node.approachM), 'linear', APPROACH_MPS)
  }

  private objectAt(target: Target): Frame {
    const { of, position, quaternion } = target as Extract<Target, { of: string }>
    const anchor = this.anchors[of]
    if (!anchor) throw new Error(`a template's program points to "${of}"`)
    const turn = (quaternion ?? [0, 0, 0, 1]) as Quat
    return multiplyFrames(anchor, frameFromPose({ position: position as Vec3, quaternion: turn }))
  }

  private add(worldFromObject: Frame, move: 'joint' | 'linear', speedMps?: number): void {
    this.legs.at(-1)!.push({
      worldFromTool: multiplyFrames(worldFromObject, FLIPPED),
      move,
      ...(speedMps === undefined ? {} : { speedMps }),
      holding: this.holding,
    })
  }
}

function lifted(object: Frame, heightM: number): Frame {
  return multiplyFrames(object, frameFromPose({ position: [0, 0, heightM], quaternion: [0, 0, 0, 1] }))
}
