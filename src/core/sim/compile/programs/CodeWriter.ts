// Puts together the flat instructions and stops of one program. Knows the shape of the code, not what a node means.
import type { Frame, Vec3 } from '../../../math/frames'
import { CAUSE } from '../../../results/states'
import type { PlateSetting } from '../../programs/PlateSetting'
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
  /** Settings of the plates; empty in programs without. */
  readonly plates: PlateSetting[] = []
  loopCount = 0
  /** Path of the node being written, for messages. */
  node = ''
  /** While a part is held: coupled robots then move the object on straight lines. */
  holding = false
  /** Blend at the end of the latest motion, and that motion's index. */
  private openBlendM = 0
  private openAt = -1
  private readonly coupledSpeedMps: number | undefined
  /** Setting in which stops are made now. */
  private plate = 0

  /** `coupledSpeedMps` for programs of several robots; `hasPlates` for those that use positioners. */
  constructor(coupledSpeedMps: number | undefined, hasPlates = false) {
    this.coupledSpeedMps = coupledSpeedMps
    if (hasPlates) this.plates.push({ kind: 'start' })
  }

  /** Turns a plate (by its place in the program's list) from here on, the robots standing still. */
  turnPlate(positioner: number, toRad: readonly number[]): void {
    // a program begins with the motion to its start pose
    const of = this.latestStop ?? 0
    const { node } = this
    this.plate = this.plates.push({ kind: 'turn', node, before: this.plate, positioner, toRad }) - 1
    this.stops.push({ kind: 'turned', node, of, plate: this.plate })
    this.breakBlend()
    this.emit({
      op: 'motion',
      node,
      to: this.stops.length - 1,
      shape: 'joint',
      speedMps: undefined,
      cause: CAUSE.travel,
      holding: this.holding,
    })
  }

  /** A path over work on a plate: wraps what makes its stops, so that the plates stand as asked at each of them. */
  workOnPlate(flat: boolean, turns: boolean, stopAt: (point: Vec3) => number): (point: Vec3) => number {
    const stops: number[] = []
    const { node } = this
    const work = this.plates.push({ kind: 'work', node, before: this.plate, flat, stops }) - 1
    return (point) => {
      const isFirst = stops.length === 0
      if (isFirst || !turns) this.plate = work
      else this.plate = this.plates.push({ kind: 'along', work, at: stops.length }) - 1
      const stop = stopAt(point)
      stops.push(stop)
      return stop
    }
  }

  /** Pushes a stop with the setting of the plates. */
  private addStop(stop: Stop, plate = this.plate): number {
    return this.stops.push(this.plates.length === 0 ? stop : { ...stop, plate }) - 1
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
    return this.addStop({ kind: 'pose', node: this.node, joints })
  }

  toolStop(place: ToolPlace): number {
    return this.addStop({ kind: 'tool', node: this.node, anchor: place.anchor, offset: place.offset })
  }

  /** The stop itself when the lift is 0; the same lift of the same stop is the same stop. */
  liftedStop(of: number, liftM: number): number {
    if (liftM === 0) return of
    const known = this.stops.findIndex(
      (stop) => stop.kind === 'lifted' && stop.of === of && stop.liftM === liftM,
    )
    if (known >= 0) return known
    return this.addStop({ kind: 'lifted', node: this.node, of, liftM }, this.stops[of]!.plate)
  }

  carriedStop(of: number, shift: Vec3): number {
    return this.addStop({ kind: 'carried', node: this.node, of, shift }, this.stops[of]!.plate)
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
