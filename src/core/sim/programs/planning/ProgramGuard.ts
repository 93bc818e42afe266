// What the robots of one program touch while it runs for one binding: the cell around with its doors as the program leaves them, other robots at home,
// themselves; and where they can meet other robots on their way. Tool and part may touch what they come down to. Robots of one program do not look at
// each other here.
import { multiplyFrames } from '../../../math/frames'
import type { ArmBody } from '../../../robotics/collision/ArmBody'
import { ArmGuard, type Touch } from '../../../robotics/collision/ArmGuard'
import type { Obstacles } from '../../../robotics/collision/cellClearance'
import { segmentBoxDistance } from '../../../robotics/collision/segmentBoxDistance'
import { selfPairs } from '../../../robotics/collision/selfPairs'
import type { MotionLaw } from '../../../robotics/motion/MotionLaw'
import type { CompiledPart } from '../CompiledPart'
import type { ProgramCode } from '../ProgramCode'
import type { RobotUnit } from '../RobotUnit'
import type { CellBodies, CellSolid } from './CellBodies'
import type { Crew, CrewMember } from './Crew'
import { closedDoors } from './closedDoors'
import { neighboursOf, solidsNear } from './nearSolids'
import type { Meeting, OtherRobots } from './OtherRobots'
import type { OtherPosture } from './otherPostures'
import { type GuardedStops, PlateSolids } from './PlateSolids'

/** A box this near to the tool centre at a stop is meant to be worked at, m. */
const WORKED_AT_M = 0.06

export interface NamedTouch extends Touch {
  /** The record touched; the robot itself; `floor`. */
  readonly record: string
}

interface View {
  readonly guard: ArmGuard
  readonly around: Obstacles
  readonly aroundTool: Obstacles
  readonly solids: readonly CellSolid[]
  readonly toolSolids: readonly CellSolid[]
  readonly others: readonly RobotUnit[]
  /** Pairs of the arm's own capsules that say nothing, "a-b". */
  readonly ignored: ReadonlySet<string>
  /** Bodies of the others, put at home now: a body stands where it was placed last. */
  bodiesAtHome(): readonly ArmBody[]
}

export class ProgramGuard {
  private readonly code: ProgramCode
  private readonly crew: Crew
  private readonly cell: CellBodies
  private readonly units: readonly RobotUnit[]
  private readonly part: CompiledPart | undefined
  private readonly placed: GuardedStops
  private readonly plates: PlateSolids
  private readonly doors: readonly (readonly number[])[]
  private readonly near: readonly (readonly CellSolid[])[]
  private readonly others: OtherRobots | undefined
  private readonly views = new Map<string, View>()
  /** By robot, then by instruction. */
  private readonly viewsAt = new Map<number, View[]>()
  private readonly workedAt = new Map<string, ReadonlySet<CellSolid>>()

  constructor(
    code: ProgramCode,
    crew: Crew,
    units: readonly RobotUnit[],
    cell: CellBodies,
    part: CompiledPart | undefined,
    placed: GuardedStops,
    others?: OtherRobots,
  ) {
    this.code = code
    this.others = others
    this.crew = crew
    this.cell = cell
    this.units = units
    this.part = part
    this.placed = placed
    this.plates = new PlateSolids(code, crew, placed)
    this.doors = closedDoors(code)
    this.near = crew.members.map((member) => solidsNear(cell.solids, member.unit))
  }

  /** Whether there is anything for `meetsAt` and `meetsAlong` to find. */
  get meetsOthers(): boolean {
    return this.others !== undefined && !this.others.isEmpty
  }

  /** Another robot that can be there, outside every zone that both hold. */
  meetsAt(member: CrewMember, instruction: number, q: ArrayLike<number>): OtherPosture | undefined {
    return this.others?.at(this.meeting(member, instruction), q)
  }

  /** `law` has the member's joints from `first` on. */
  meetsAlong(member: CrewMember, instruction: number, law: MotionLaw, first = 0): OtherPosture | undefined {
    return this.others?.along(this.meeting(member, instruction), law, first)
  }

  touchAt(member: CrewMember, instruction: number, q: ArrayLike<number>): NamedTouch | undefined {
    const view = this.viewOf(member, instruction)
    return named(view, member, view.guard.touchAt(q))
  }

  /** `law` has the member's joints from `first` on. */
  touchAlong(member: CrewMember, instruction: number, law: MotionLaw, first = 0): NamedTouch | undefined {
    const view = this.viewOf(member, instruction)
    return named(view, member, view.guard.touchAlong(law, first))
  }

  nodeOf(instruction: number): string {
    return this.code.instructions[instruction]!.node
  }

  /** Whether a motion may leave the straight way where that one hits. */
  goesRound(at: number): boolean {
    const instruction = this.code.instructions[at]!
    return instruction.op === 'motion' && instruction.detour === true
  }

  /** The obstacles of a motion, for planning a way round them: those of the links, and those of tool and part. */
  viewOf(member: CrewMember, at: number): View {
    let views = this.viewsAt.get(member.first)
    if (views === undefined) {
      views = []
      this.viewsAt.set(member.first, views)
    }
    views[at] ??= this.makeView(member, at)
    return views[at]
  }

  private makeView(member: CrewMember, at: number): View {
    const { code, cell } = this
    const instruction = code.instructions[at]!
    const closed = this.doors[at]!
    const holding = instruction.op === 'motion' && instruction.holding
    const stops =
      instruction.op === 'motion' ? [instruction.to, ...(instruction.legs ?? []).map(({ to }) => to)] : []
    const before = stopBefore(code, at)
    const worked = [before, ...stops].flatMap((stop) => [...this.workedAtStop(member, stop)])
    const near = this.near[this.placeOf(member)]!
    const there = near.filter(
      (solid) =>
        (solid.door === undefined || closed.includes(solid.door)) &&
        this.plates.isThere(solid, before, stops),
    )
    const solids = there.map((solid) => this.plates.at(solid, stops[0] ?? before))
    const toolSolids = solids.filter((_, index) => !worked.includes(there[index]!))
    const key = [
      member.first,
      holding,
      closed.join(' '),
      worked.map((solid) => near.indexOf(solid)).join(' '),
      this.plates.keyOf(before, stops),
    ].join('|')
    const known = this.views.get(key)
    if (known !== undefined) return known
    const others = neighboursOf(this.units, code, member.unit)
    const bodiesAtHome = () =>
      others.map((unit) => {
        const body = cell.bodyOf(this.units.indexOf(unit), undefined)
        body.place(unit.homeJoints)
        return body
      })
    const bodies = bodiesAtHome()
    const around = { boxes: solids.map(({ box }) => box), bodies, floorZ: 0 }
    const aroundTool = { boxes: toolSolids.map(({ box }) => box), bodies }
    const body = cell.bodyOf(code.robots[this.placeOf(member)]!, holding ? this.part : undefined)
    const guard = new ArmGuard(body, { around, aroundTool, freeQ: member.unit.homeJoints })
    const ignored = ignoredOf(body, member)
    const view = { guard, around, aroundTool, solids, toolSolids, others, ignored, bodiesAtHome }
    this.views.set(key, view)
    return view
  }

  private meeting(member: CrewMember, instruction: number): Meeting {
    const motion = this.code.instructions[instruction]!
    const holding = motion.op === 'motion' && motion.holding
    const robot = this.code.robots[this.placeOf(member)]!
    return { robot, instruction, held: holding ? this.part : undefined }
  }

  /** Which robot of the program a member is, in whatever crew it comes. */
  private placeOf({ first }: CrewMember): number {
    return this.crew.members.findIndex((member) => member.first === first)
  }

  /** Boxes that the member's tool is at when it stands at a stop; none at a named pose. */
  private workedAtStop(member: CrewMember, stop: number): ReadonlySet<CellSolid> {
    const key = `${member.first} ${stop}`
    const known = this.workedAt.get(key)
    if (known !== undefined) return known
    const found = new Set<CellSolid>()
    const object = stop < 0 ? undefined : this.placed.objects[stop]
    if (object !== undefined) {
      const tool = multiplyFrames(object, member.objectFromTool)
      const point = [tool[3]!, tool[7]!, tool[11]!]
      for (const solid of this.near[this.placeOf(member)]!)
        if (segmentBoxDistance([...point, ...point], 0, this.plates.at(solid, stop).box) < WORKED_AT_M)
          found.add(solid)
    }
    this.workedAt.set(key, found)
    return found
  }
}

function ignoredOf(body: ArmBody, { unit }: CrewMember): Set<string> {
  const watched = new Set(selfPairs(body, unit.homeJoints).map(([a, b]) => `${a}-${b}`))
  const ignored = new Set<string>()
  body.capsules.forEach((_, b) => {
    for (let a = 0; a < b; a++) if (!watched.has(`${a}-${b}`)) ignored.add(`${a}-${b}`)
  })
  return ignored
}

function named(view: View, member: CrewMember, touch: Touch | undefined): NamedTouch | undefined {
  if (touch === undefined) return undefined
  const { other } = touch
  if (other.kind === 'floor') return { ...touch, record: 'floor' }
  if (other.kind === 'body') return { ...touch, record: view.others[other.index]!.id }
  if (other.kind !== 'box') return { ...touch, record: member.unit.id }
  return { ...touch, record: (touch.ofTool ? view.toolSolids : view.solids)[other.index]!.record }
}

/** The stop of the motion before, in reading order. */
function stopBefore(code: ProgramCode, at: number): number {
  for (let index = at - 1; index >= 0; index--) {
    const instruction = code.instructions[index]!
    if (instruction.op === 'motion') return instruction.to
  }
  return code.startStop
}
