// How close the motions of a program come to what stands around, to other robots, to the robot itself and to where people walk: the smallest gap over
// each whole motion, with the two bodies, the time and the node. Other robots are taken in their home pose; robots of one program move together.
import { findRecord, type SceneDocument } from '../../../model/SceneDocument'
import type { Problem } from '../../../results/problem'
import { segmentBoxDistance } from '../../../robotics/collision/segmentBoxDistance'
import {
  type Counterpart,
  type MovingBody,
  type PairFilter,
  sweptPair,
} from '../../../robotics/collision/sweptPair'
import type { MotionLaw } from '../../../robotics/motion/MotionLaw'
import type { ProgramCode } from '../../programs/ProgramCode'
import { instructionOf, isUsable, type ProgramPlan } from '../../programs/ProgramPlan'
import { Crew } from '../../programs/planning/Crew'
import type { RobotUnit } from '../../programs/RobotUnit'
import { type CellBox, cellBoxes, robotBody } from './cellBodies'
import { type OpenCell, openCell } from './openCell'

export interface ProgramGap {
  readonly program: string
  readonly node: string
  readonly robot: string
  /** What of it: a link (0 = base), the tool, or the part it holds. */
  readonly part: 'link' | 'tool' | 'held'
  readonly link: number
  /** The other body: a record, `floor`, or the robot itself. */
  readonly other: string
  readonly kind: 'cell' | 'person' | 'robot' | 'self' | 'floor'
  /** ≤ 0: they touch, as far as coarse bodies tell. */
  readonly gapM: number
  /** Within the motion, and the motion's key in the plan. */
  readonly atS: number
  readonly motion: number
}

/** A box this near to the tool centre at a stop is meant to be worked at, m. */
const WORKED_AT_M = 0.06
/** A robot is bolted to what stands this near to its base, m. */
const STANDS_ON_M = 0.08
/** Less than this, m, is a part lying on its table. */
const TOUCH_M = 0.005
/** Gaps beyond this are not listed, m. */
const LISTED_M = 0.5

/** Of one program; empty when it cannot be run or no route uses it. Nearest first. */
export function clearanceOf(document: SceneDocument, program: string): ProgramGap[] {
  return clearanceIn(openCell(document), program)
}

export function clearanceIn(cell: OpenCell, program: string): ProgramGap[] {
  const number = cell.programs.findIndex(({ id }) => id === program)
  const code = cell.programs[number]
  const binding = cell.typical[number]
  if (code === undefined || binding === undefined) return []
  const plan = cell.plans.planOf(number, binding)
  if (!isUsable(plan)) return []
  return new ProgramSweep(cell, code, plan, cell.parts[binding.product]).gaps()
}

/** What touches, as warnings with the place in the document: one for each node and pair. */
export function collisionWarnings(cell: OpenCell): Problem[] {
  return cell.programs.flatMap(({ id }) =>
    clearanceIn(cell, id)
      .filter(({ gapM, kind }) => gapM < -TOUCH_M && kind !== 'person')
      .map((gap) => touchProblem(gap)),
  )
}

function touchProblem({ program, node, robot, part, link, other, gapM, atS }: ProgramGap): Problem {
  const what = part === 'link' ? `link ${link}` : part === 'tool' ? 'the tool' : 'the part it holds'
  // the way back to the end pose belongs to no node
  const path = node === '' ? `records.${program}` : `records.${program}.body[${node}]`
  const depthMm = Math.round(-gapM * 1000)
  const timeS = Math.round(atS * 100) / 100
  return {
    code:
      part === 'link' ? 'program.touches' : part === 'tool' ? 'program.toolTouches' : 'program.partTouches',
    severity: 'warning',
    message: `Robot "${robot}" touches "${other}" at "${node}": ${what}, ${depthMm} mm deep, ${timeS} s into the motion.`,
    where: { record: program, path },
    hint: 'Move one of them, choose a higher approach, or put a move in between. Bodies are coarse: look at it in the picture.',
    values: { robot, other, node, link, depthMm, timeS },
  }
}

class ProgramSweep {
  private readonly cell: OpenCell
  private readonly code: ProgramCode
  private readonly plan: ProgramPlan
  private readonly crew: Crew
  private readonly boxes: readonly CellBox[]
  private readonly empty: readonly MovingBody[]
  private readonly loaded: readonly MovingBody[]
  private readonly others: readonly { readonly unit: RobotUnit; readonly counterpart: Counterpart }[]
  private readonly workedAt: ReadonlySet<string>
  private readonly best = new Map<string, ProgramGap>()

  constructor(
    cell: OpenCell,
    code: ProgramCode,
    plan: ProgramPlan,
    part: OpenCell['parts'][number] | undefined,
  ) {
    const { document } = cell.context
    this.cell = cell
    this.code = code
    this.plan = plan
    this.crew = new Crew(code, cell.units)
    this.boxes = cellBoxes(cell)
    const bodies = (held: typeof part) =>
      this.crew.members.map(({ unit, first }) => ({ body: robotBody(document, unit, held), first }))
    this.empty = bodies(undefined)
    this.loaded = bodies(part)
    this.others = cell.units
      .filter((_, robot) => !code.robots.includes(robot))
      .map((unit) => {
        const body = robotBody(document, unit, undefined)
        body.place(unit.homeJoints)
        return { unit, counterpart: { kind: 'still', body } }
      })
    this.workedAt = this.findWorkedAt()
  }

  gaps(): ProgramGap[] {
    for (const [key, { law }] of this.plan.motions) {
      const instruction = this.code.instructions[instructionOf(key)]!
      if (instruction.op !== 'motion' || law.durationS === 0) continue
      const bodies = instruction.holding ? this.loaded : this.empty
      bodies.forEach((moving, member) => {
        this.sweep(law, key, instruction.node, moving, member, bodies)
      })
    }
    return [...this.best.values()].sort((a, b) => a.gapM - b.gapM || (a.node < b.node ? -1 : 1))
  }

  private sweep(
    law: MotionLaw,
    motion: number,
    node: string,
    moving: MovingBody,
    member: number,
    bodies: readonly MovingBody[],
  ): void {
    const { unit } = this.crew.members[member]!
    const arm = moving.body.system.arm.dof
    const isEnd = (capsule: number) => moving.body.capsules[capsule]!.link > arm
    const check = (other: string, kind: ProgramGap['kind'], counterpart: Counterpart, looks: PairFilter) => {
      const { gapM, atS, capsule } = sweptPair(law, moving, counterpart, looks)
      if (gapM > LISTED_M) return
      const { link, held } = moving.body.capsules[capsule]!
      const part = held ? 'held' : link > arm ? 'tool' : 'link'
      const found = {
        program: this.code.id,
        node,
        robot: unit.id,
        part,
        link,
        other,
        kind,
        gapM,
        atS,
        motion,
      } as const
      const known = this.best.get(`${node}|${unit.id}|${other}`)
      if (known === undefined || gapM < known.gapM) this.best.set(`${node}|${unit.id}|${other}`, found)
    }
    const links = (capsule: number) => moving.body.capsules[capsule]!.link > 0
    for (const { record, kind, box } of this.boxes) {
      if (this.standsOn(unit, box)) continue
      const worked = this.workedAt.has(record)
      check(record, kind, { kind: 'box', box }, (capsule) => links(capsule) && !(worked && isEnd(capsule)))
    }
    for (const { unit: other, counterpart } of this.others) {
      check(other.id, 'robot', counterpart, (capsule) => links(capsule))
    }
    bodies.slice(member + 1).forEach((other, at) => {
      const id = this.crew.members[member + 1 + at]!.unit.id
      // both hold the part: it is no obstacle to them
      const otherHeld = (capsule: number) => other.body.capsules[capsule]!.held === true
      const looks: PairFilter = (a, b) => links(a) && !moving.body.capsules[a]!.held && !otherHeld(b)
      check(id, 'robot', { kind: 'moving', other }, looks)
    })
    check(unit.id, 'self', { kind: 'self' }, this.selfPairs(moving, unit))
    check(
      'floor',
      'floor',
      { kind: 'floor', z: 0 },
      (capsule) => moving.body.capsules[capsule]!.link > 1 && !isEnd(capsule),
    )
  }

  /** Neighbours touch by construction, and so do pairs that overlap at home. */
  private selfPairs(moving: MovingBody, unit: RobotUnit): PairFilter {
    const { body } = moving
    const atHome = body.touchingPairs(unit.homeJoints)
    const arm = body.system.arm.dof
    // the wrist is one lump; tool and part hang on it
    const lump = (link: number) => Math.min(link, arm - 2)
    return (a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a]
      if (a >= b || atHome.has(`${low}-${high}`)) return false
      return lump(body.capsules[high]!.link) - lump(body.capsules[low]!.link) >= 2
    }
  }

  private standsOn(unit: RobotUnit, box: CellBox['box']): boolean {
    const base = unit.system.worldFromArm(unit.homeJoints)
    const point = [base[3]!, base[7]!, base[11]!]
    return segmentBoxDistance([...point, ...point], 0, box) < STANDS_ON_M
  }

  /** Records that the tool comes down to at some stop. */
  private findWorkedAt(): Set<string> {
    const found = new Set<string>()
    this.code.stops.forEach((stop, at) => {
      const joints = this.plan.stopJoints[at]
      if (stop.kind === 'pose' || joints === undefined) return
      for (const member of this.crew.members) {
        const tool = member.system.worldFromTool(this.crew.jointsOf(member, joints))
        const point = [tool[3]!, tool[7]!, tool[11]!]
        for (const { record, box } of this.boxes)
          if (segmentBoxDistance([...point, ...point], 0, box) < WORKED_AT_M) found.add(record)
      }
    })
    for (const { record } of this.boxes)
      if (findRecord(this.cell.context.document, record) === undefined) found.delete(record)
    return found
  }
}
