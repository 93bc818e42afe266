// How close the motions of a program come to what stands around, to other robots, to the robot itself and to where people walk: the smallest gap over
// each whole motion, with the two bodies, the time and the node. Other robots are taken at home, and
// wherever their own programs take them when that touches; robots of one program move together.
import { mix } from '../../../math/vectors'
import { findRecordOfType, type SceneDocument } from '../../../model/SceneDocument'
import type { Problem } from '../../../results/problem'
import type { ArmBody } from '../../../robotics/collision/ArmBody'
import { type GapPoints, gapPoints } from '../../../robotics/collision/gapPoints'
import { selfPairs } from '../../../robotics/collision/selfPairs'
import {
  type Counterpart,
  type MovingBody,
  type PairFilter,
  type SweptGap,
  sweptPair,
} from '../../../robotics/collision/sweptPair'
import type { MotionLaw } from '../../../robotics/motion/MotionLaw'
import type { ProgramCode } from '../../programs/ProgramCode'
import { instructionOf, isUsable, type ProgramPlan } from '../../programs/ProgramPlan'
import { Crew } from '../../programs/planning/Crew'
import type { OtherRobots } from '../../programs/planning/OtherRobots'
import type { OtherPosture } from '../../programs/planning/otherPostures'
import type { GuardedStops } from '../../programs/planning/PlateSolids'
import { ProgramGuard } from '../../programs/planning/ProgramGuard'
import type { RobotUnit } from '../../programs/RobotUnit'
import { type WatchedZone, watchedZones } from './cellBodies'
import { type OpenCell, openCell } from './openCell'

export interface ProgramGap {
  readonly program: string
  readonly node: string
  readonly robot: string
  /** What of it: a link (0 = base), the tool, or the part it holds. */
  readonly part: 'link' | 'tool' | 'held'
  readonly link: number
  /** For `self`: the other part. */
  readonly otherPart?: string
  /** The other body: a record, `floor`, or the robot itself. */
  readonly other: string
  readonly kind: 'cell' | 'person' | 'robot' | 'self' | 'floor'
  /** For another robot that is not at home: where its own program has it then. */
  readonly otherAt?: { readonly program: string; readonly node: string }
  /** ≤ 0: they touch, as far as coarse bodies tell. */
  readonly gapM: number
  /** Within the motion, and the motion's key in the plan. */
  readonly atS: number
  readonly motion: number
  /** Where, and how the robot stands then. */
  readonly points: GapPoints
}

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
  const placed = cell.planner.stopsOf(number, binding)
  const elsewhere = cell.planner.robotsElsewhere(number, cell.typical)
  return new ProgramSweep(cell, code, plan, { part: cell.parts[binding.product], placed, elsewhere }).gaps()
}

/** What touches, and which light curtains robots reach into, as warnings with the place in the document: one for each node and pair. */
export function collisionWarnings(cell: OpenCell): Problem[] {
  const beams = new Set(watchedZones(cell.context).flatMap(({ record, isBeam }) => (isBeam ? record : [])))
  return cell.programs.flatMap(({ id }) =>
    clearanceIn(cell, id).flatMap((gap) => {
      // Planning tells of robots that are on their way (program.sharesSpace): once is enough.
      if (gap.gapM >= -TOUCH_M || gap.otherAt !== undefined) return []
      if (gap.kind !== 'person') return [touchProblem(cell, gap)]
      return beams.has(gap.other) ? [curtainProblem(gap)] : []
    }),
  )
}

/** No collision: a cell that stops every cycle, unless the curtain is muted. */
function curtainProblem({ program, node, robot, part, link, other, atS }: ProgramGap): Problem {
  const timeS = Math.round(atS * 100) / 100
  return {
    code: 'program.crossesCurtain',
    severity: 'warning',
    message: `Robot "${robot}" reaches into light curtain "${other}" at "${node}" with ${partName(part, link)}, ${timeS} s into the motion: that would stop the cell.`,
    where: { record: program, path: pathOf(program, node) },
    hint: 'Move the curtain farther out or the robot inward, or have it muted while the robot passes.',
    values: { robot, other, node, timeS },
  }
}

/** The way back to the end pose belongs to no node. */
function pathOf(program: string, node: string): string {
  return node === '' ? `records.${program}` : `records.${program}.body[${node}]`
}

function touchProblem(cell: OpenCell, gap: ProgramGap): Problem {
  const { program, node, robot, part, link, other, gapM, atS, kind } = gap
  const what = partName(part, link)
  const depthMm = Math.round(-gapM * 1000)
  const timeS = Math.round(atS * 100) / 100
  const [xM, yM, zM] = mix(gap.points.own, gap.points.other, 0.5).map(toCentimetre) as [
    number,
    number,
    number,
  ]
  const whom = kind === 'self' ? 'itself' : `"${other}"`
  const both = kind === 'self' ? `${what} and ${gap.otherPart ?? 'another link'}` : what
  const canPlan = isPlainMove(cell, gap)
  return {
    code: canPlan ? 'program.moveTouches' : TOUCH_CODES[part],
    severity: 'warning',
    message: `Robot "${robot}" touches ${whom} at "${node}": ${both}, ${depthMm} mm deep, ${timeS} s into the motion, at x ${xM}, y ${yM}, z ${zM} m.`,
    where: { record: program, path: pathOf(program, node) },
    hint: canPlan
      ? 'Give this move `plan: true` and it goes round; or move one of them, or put a move in between.'
      : 'Move one of them, choose a higher approach, or put a move (with `plan: true`) in between. Bodies are coarse: look at it in the picture.',
    values: { robot, other, node, part, link, depthMm, timeS, xM, yM, zM },
  }
}

function toCentimetre(value: number): number {
  return Math.round(value * 100) / 100
}

const TOUCH_CODES = {
  link: 'program.touches',
  tool: 'program.toolTouches',
  held: 'program.partTouches',
} as const

function partName(part: ProgramGap['part'], link: number): string {
  return part === 'link' ? `link ${link}` : part === 'tool' ? 'the tool' : 'the part it holds'
}

/** A joint move that a person wrote as such and that may not go round things yet. */
function isPlainMove({ programs, context }: OpenCell, { program, motion, node }: ProgramGap): boolean {
  const code = programs.find(({ id }) => id === program)
  const instruction = code?.instructions[instructionOf(motion)]
  if (instruction?.op !== 'motion' || instruction.shape !== 'joint' || instruction.detour) return false
  const record = findRecordOfType(context.document, 'program', program)
  return record?.body.some((one) => one.id === node && one.kind === 'move') ?? false
}

/** What a program is run for, as far as bodies matter. */
interface Load {
  readonly part: OpenCell['parts'][number] | undefined
  readonly placed: GuardedStops
  readonly elsewhere: OtherRobots
}

class ProgramSweep {
  private readonly code: ProgramCode
  private readonly plan: ProgramPlan
  private readonly crew: Crew
  private readonly guard: ProgramGuard
  private readonly zones: readonly WatchedZone[]
  private readonly empty: readonly MovingBody[]
  private readonly loaded: readonly MovingBody[]
  private readonly best = new Map<string, ProgramGap>()

  constructor(cell: OpenCell, code: ProgramCode, plan: ProgramPlan, { part, placed, elsewhere }: Load) {
    const { bodies, units } = cell
    this.code = code
    this.plan = plan
    this.crew = new Crew(code, units)
    const held = code.doesPick ? part : undefined
    this.guard = new ProgramGuard(code, this.crew, units, bodies, held, placed, elsewhere)
    this.zones = watchedZones(cell.context)
    const bodiesWith = (one: typeof part) =>
      this.crew.members.map(({ unit, first }) => ({ body: bodies.bodyOf(units.indexOf(unit), one), first }))
    this.empty = bodiesWith(undefined)
    this.loaded = bodiesWith(held)
  }

  gaps(): ProgramGap[] {
    for (const [key, { law }] of this.plan.motions) {
      const instruction = this.code.instructions[instructionOf(key)]!
      if (instruction.op !== 'motion' || law.durationS === 0) continue
      const bodies = instruction.holding ? this.loaded : this.empty
      bodies.forEach((_, member) => {
        this.sweep({ law, motion: key, node: instruction.node }, member, bodies)
      })
    }
    return [...this.best.values()].sort((a, b) => a.gapM - b.gapM || (a.node < b.node ? -1 : 1))
  }

  private sweep(at: SweptMotion, member: number, bodies: readonly MovingBody[]): void {
    const robot = this.crew.members[member]!
    const moving = bodies[member]!
    const { capsules, system } = moving.body
    const isEnd = (capsule: number) => capsules[capsule]!.link > system.arm.linkCount
    const isMoving = (capsule: number) => capsules[capsule]!.link > 0
    const look = (
      other: string,
      kind: ProgramGap['kind'],
      counterpart: Counterpart,
      looks: PairFilter,
      otherAt?: OtherPosture,
    ) => {
      const gap = sweptPair(at.law, moving, counterpart, looks)
      const pointsOf = () => gapPoints(at.law, moving, counterpart, gap)
      this.note({ at, moving, robot: robot.unit, other, kind, otherAt, pointsOf }, gap)
    }
    const view = this.guard.viewOf(robot, instructionOf(at.motion))
    for (const solid of view.solids) {
      const minds = view.toolSolids.includes(solid)
      const looks = (capsule: number) => isMoving(capsule) && (minds || !isEnd(capsule))
      look(solid.record, 'cell', { kind: 'box', box: solid.box }, looks)
    }
    for (const { record, box } of this.zones) look(record, 'person', { kind: 'box', box }, isMoving)
    view.others.forEach((other, index) => {
      look(other.id, 'robot', { kind: 'still', body: view.bodiesAtHome()[index]! }, isMoving)
    })
    const met = this.guard.meetsAlong(robot, instructionOf(at.motion), at.law, robot.first)
    if (met !== undefined) look(met.record, 'robot', { kind: 'still', body: met.body }, isMoving, met)
    bodies.slice(member + 1).forEach((other, index) => {
      const { id } = this.crew.members[member + 1 + index]!.unit
      // both hold the part: it is no obstacle to them
      const isHeld = (body: ArmBody, capsule: number) => body.capsules[capsule]!.held === true
      const looks: PairFilter = (a, b) => isMoving(a) && !isHeld(moving.body, a) && !isHeld(other.body, b)
      look(id, 'robot', { kind: 'moving', other }, looks)
    })
    const own = new Set(selfPairs(moving.body, robot.unit.homeJoints).map(([a, b]) => `${a}-${b}`))
    look(robot.unit.id, 'self', { kind: 'self' }, (a, b) => own.has(`${a}-${b}`))
    // the first link turns on the base plate and never leaves it
    look(
      'floor',
      'floor',
      { kind: 'floor', z: 0 },
      (capsule) => capsules[capsule]!.link > 1 && !isEnd(capsule),
    )
  }

  /** Keeps the nearest of every node, robot and other body. */
  private note(
    { at, moving, robot, other, kind, otherAt, pointsOf }: SweptQuestion,
    { gapM, atS, capsule, otherCapsule }: SweptGap,
  ) {
    if (gapM > LISTED_M) return
    const key = `${at.node}|${robot.id}|${other}|${otherAt === undefined ? 'home' : 'way'}`
    const known = this.best.get(key)
    if (known !== undefined && known.gapM <= gapM) return
    const { capsules } = moving.body
    const part = partOf(moving.body, capsule)
    this.best.set(key, {
      program: this.code.id,
      node: at.node,
      robot: robot.id,
      part,
      link: capsules[capsule]!.link,
      other,
      kind,
      ...(otherAt && { otherAt: { program: otherAt.program, node: otherAt.node } }),
      gapM,
      atS,
      motion: at.motion,
      points: pointsOf(),
      ...(kind === 'self' && {
        otherPart: partName(partOf(moving.body, otherCapsule), capsules[otherCapsule]?.link ?? 0),
      }),
    })
  }
}

interface SweptMotion {
  readonly law: MotionLaw
  readonly motion: number
  readonly node: string
}

interface SweptQuestion {
  readonly at: SweptMotion
  readonly moving: MovingBody
  readonly robot: RobotUnit
  readonly other: string
  readonly kind: ProgramGap['kind']
  readonly otherAt: OtherPosture | undefined
  readonly pointsOf: () => GapPoints
}

function partOf({ capsules, system }: ArmBody, capsule: number): ProgramGap['part'] {
  const one = capsules[capsule]
  if (one?.held) return 'held'
  return one !== undefined && one.link > system.arm.linkCount ? 'tool' : 'link'
}
