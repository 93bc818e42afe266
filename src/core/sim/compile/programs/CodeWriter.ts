// Puts together the flat instructions and stops of one program. Knows the shape of the code, not what a node means.
import type { Frame, Vec3 } from '../../../math/frames'
import { CAUSE } from '../../../results/states'
import type { Anchor, Instruction, MotionShape, Stop } from '../../programs/ProgramCode'

export interface ToolPlace {
  readonly anchor: Anchor
  readonly offset: Frame
}

export class CodeWriter {
  readonly instructions: Instruction[] = []
  readonly stops: Stop[] = []
  loopCount = 0
  /** Path of the node being written, for messages. */
  node = ''
  /** While a part is held: coupled robots then move the object on straight lines. */
  holding = false
  private readonly coupledSpeedMps: number | undefined

  /** `coupledSpeedMps` for programs of several robots. */
  constructor(coupledSpeedMps: number | undefined) {
    this.coupledSpeedMps = coupledSpeedMps
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

  /** A motion; what several robots hold together always goes straight and no faster than they may together. */
  motion(to: number, shape: MotionShape, speedMps: number | undefined, cause: number): void {
    const coupled = this.holding ? this.coupledSpeedMps : undefined
    const speed = Math.min(speedMps ?? Number.POSITIVE_INFINITY, coupled ?? Number.POSITIVE_INFINITY)
    this.emit({
      op: 'motion',
      node: this.node,
      to,
      shape: coupled === undefined ? shape : 'line',
      speedMps: Number.isFinite(speed) ? speed : undefined,
      cause,
      holding: this.holding,
    })
  }

  travel(to: number, speedMps?: number): void {
    this.motion(to, 'joint', speedMps, CAUSE.travel)
  }
}
