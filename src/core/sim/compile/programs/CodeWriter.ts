// Puts together the flat instructions and stops of one program. Knows the shape of the code, not what a node means.
import type { Frame, Vec3 } from '../../../math/frames'
import { CAUSE } from '../../../results/states'
import type { Anchor, Instruction, MotionLeg, MotionShape, Stop } from '../../programs/ProgramCode'

export interface ToolPlace {
  readonly anchor: Anchor
  readonly offset: Frame
}

type MotionInstruction = Instruction & { readonly op: 'motion' }

export interface MotionOptions {
  /** Stop on an arc. */
  readonly via?: number
  /** The tool turns to the motion that follows within this distance, without a rest. */
  readonly blendM?: number
  readonly detour?: boolean
}

export class CodeWriter {
  readonly instructions: Instruction[] = []
  readonly stops: Stop[] = []
  loopCount = 0
  /** Path of the node being written, for messages. */
  node = ''
  /** While a part is held: coupled robots then move the object on straight lines. */
  holding = false
  /** Blend at the end of the latest motion, and that motion's index. */
  private openBlendM = 0
  private openAt = -1
  private readonly coupledSpeedMps: number | undefined

  /** `coupledSpeedMps` for programs of several robots. */
  constructor(coupledSpeedMps: number | undefined) {
    this.coupledSpeedMps = coupledSpeedMps
  }

  /** The stop of the latest motion. */
  get latestStop(): number | undefined {
    for (let at = this.next - 1; at >= 0; at--) {
      const instruction = this.instructions[at]!
      if (instruction.op === 'motion') return instruction.to
    }
    return undefined
  }

  get next(): number {
    return this.instructions.length
  }

  emit(instruction: Instruction): number {
    this.instructions.push(instruction)
    return this.instructions.length - 1
  }

  patch(at: number, instruction: Instruction): void {
    this.instructions[at] = instruction
  }

  poseStop(joints: Float64Array): number {
    this.stops.push({ kind: 'pose', node: this.node, joints })
    return this.stops.length - 1
  }

  toolStop(place: ToolPlace): number {
    this.stops.push({ kind: 'tool', node: this.node, anchor: place.anchor, offset: place.offset })
    return this.stops.length - 1
  }

  /** The stop itself when the lift is 0; the same lift of the same stop is the same stop. */
  liftedStop(of: number, liftM: number): number {
    if (liftM === 0) return of
    const known = this.stops.findIndex(
      (stop) => stop.kind === 'lifted' && stop.of === of && stop.liftM === liftM,
    )
    if (known >= 0) return known
    this.stops.push({ kind: 'lifted', node: this.node, of, liftM })
    return this.stops.length - 1
  }

  carriedStop(of: number, shift: Vec3): number {
    this.stops.push({ kind: 'carried', node: this.node, of, shift })
    return this.stops.length - 1
  }

  /** A motion; what several robots hold together always goes straight (or round) and no faster than they may together. */
  motion(
    to: number,
    shape: MotionShape,
    speedMps: number | undefined,
    cause: number,
    options: MotionOptions = {},
  ): void {
    const coupled = this.holding ? this.coupledSpeedMps : undefined
    const speed = Math.min(speedMps ?? Number.POSITIVE_INFINITY, coupled ?? Number.POSITIVE_INFINITY)
    const motion: MotionInstruction = {
      op: 'motion',
      node: this.node,
      to,
      shape: coupled === undefined || shape === 'arc' ? shape : 'line',
      speedMps: Number.isFinite(speed) ? speed : undefined,
      cause,
      holding: this.holding,
      ...(options.via !== undefined && { via: options.via }),
      ...(options.detour === true && { detour: true as const }),
    }
    if (!this.joinChain(motion)) this.emit(motion)
    // Robots that work together come to rest at every stop; so does a carrier that travels by itself, and a planned detour.
    const mayBlend = this.coupledSpeedMps === undefined && shape !== 'carrier' && options.detour !== true
    this.openBlendM = mayBlend ? (options.blendM ?? 0) : 0
    this.openAt = this.next - 1
  }

  travel(to: number, speedMps?: number, blendM?: number): void {
    this.motion(to, 'joint', speedMps, CAUSE.travel, blendM === undefined ? {} : { blendM })
  }

  /** What follows may be reached by a jump: the tool comes to rest before it. */
  breakBlend(): void {
    this.openBlendM = 0
  }

  /** Appends to the motion before when that one does not end in a rest. */
  private joinChain(motion: MotionInstruction): boolean {
    const before = this.instructions[this.openAt]
    if (this.openBlendM === 0 || this.openAt !== this.next - 1 || before?.op !== 'motion') return false
    if (motion.shape === 'carrier' || motion.detour || before.holding !== motion.holding) return false
    const legs = before.legs ?? [legOf(before, 0)]
    const last = legs[legs.length - 1]!
    this.patch(this.openAt, {
      op: 'motion',
      node: before.node,
      to: motion.to,
      shape: 'chain',
      speedMps: undefined,
      cause: before.cause,
      holding: before.holding,
      legs: [...legs.slice(0, -1), { ...last, blendM: this.openBlendM }, legOf(motion, 0)],
    })
    return true
  }
}

function legOf({ node, to, shape, via, speedMps }: MotionInstruction, blendM: number): MotionLeg {
  const plain = shape === 'line' || shape === 'arc' ? shape : 'joint'
  return { node, to, shape: plain, via, speedMps, blendM }
}
