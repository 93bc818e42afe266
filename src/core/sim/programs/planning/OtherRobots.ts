// Where robots of other programs can be while one program runs, and whether a robot of this one meets them there. One for all bindings of the
// program: what stands where is prepared once.
import { ArmGuard, type Touch } from '../../../robotics/collision/ArmGuard'
import type { MotionLaw } from '../../../robotics/motion/MotionLaw'
import type { CompiledPart } from '../CompiledPart'
import type { ProgramCode } from '../ProgramCode'
import type { RobotUnit } from '../RobotUnit'
import type { CellBodies } from './CellBodies'
import { heldZones } from './heldZones'
import { neighboursOf } from './nearSolids'
import type { OtherPosture } from './otherPostures'

/** Which robot asks, at which instruction, and what it has in its tool. */
export interface Meeting {
  readonly robot: number
  readonly instruction: number
  readonly held: CompiledPart | undefined
}

/** One robot with some zones held, and what it can meet then. */
interface Guarded {
  readonly guard: ArmGuard
  readonly postures: readonly OtherPosture[]
}

export class OtherRobots {
  /** Nobody else comes near. */
  readonly isEmpty: boolean
  private readonly code: ProgramCode
  private readonly units: readonly RobotUnit[]
  private readonly cell: CellBodies
  private readonly postures: readonly OtherPosture[]
  private readonly zones: readonly (readonly number[])[]
  private readonly known = new Map<string, Guarded | undefined>()

  constructor(
    code: ProgramCode,
    units: readonly RobotUnit[],
    cell: CellBodies,
    postures: readonly OtherPosture[],
  ) {
    this.code = code
    this.units = units
    this.cell = cell
    this.postures = postures
    this.isEmpty = postures.length === 0
    this.zones = this.isEmpty ? [] : heldZones(code)
  }

  at(meeting: Meeting, q: ArrayLike<number>): OtherPosture | undefined {
    const guarded = this.guardedOf(meeting)
    return guarded && postureOf(guarded, guarded.guard.touchAt(q))
  }

  /** `law` has the robot's joints from `first` on. */
  along(meeting: Meeting, law: MotionLaw, first: number): OtherPosture | undefined {
    const guarded = this.guardedOf(meeting)
    return guarded && postureOf(guarded, guarded.guard.touchAlong(law, first))
  }

  private guardedOf({ robot, instruction, held }: Meeting): Guarded | undefined {
    if (this.isEmpty) return undefined
    const zones = this.zones[instruction]!
    const key = `${robot}|${held?.sizeM.join(' ') ?? ''}|${zones.join(' ')}`
    if (!this.known.has(key)) this.known.set(key, this.makeGuarded(robot, held, zones))
    return this.known.get(key)
  }

  private makeGuarded(
    robot: number,
    held: CompiledPart | undefined,
    zones: readonly number[],
  ): Guarded | undefined {
    const unit = this.units[robot]!
    const near = new Set(neighboursOf(this.units, this.code, unit).map(({ id }) => id))
    const postures = this.postures.filter(
      (one) =>
        near.has(one.record) &&
        (one.track < 0 || one.track !== unit.track) &&
        !one.zones.some((zone) => zones.includes(zone)),
    )
    if (postures.length === 0) return undefined
    const around = { boxes: [], bodies: postures.map(({ body }) => body) }
    return { guard: new ArmGuard(this.cell.bodyOf(robot, held), { around, aroundTool: around }), postures }
  }
}

function postureOf({ postures }: Guarded, touch: Touch | undefined): OtherPosture | undefined {
  return touch?.other.kind === 'body' ? postures[touch.other.index] : undefined
}
