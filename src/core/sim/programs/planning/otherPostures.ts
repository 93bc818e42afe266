// Where the robots of a planned program can be, for the programs that are planned after it: at every stop, and at a few moments of every
// motion between. Each with the zones that keep others away meanwhile. Poses at home are left out: those count anyway.
import type { StandingBody } from '../../../robotics/collision/cellClearance'
import type { CompiledPart } from '../CompiledPart'
import type { ProgramCode } from '../ProgramCode'
import { instructionOf, type ProgramPlan, STOP_LIMIT } from '../ProgramPlan'
import type { CellBodies } from './CellBodies'
import type { Crew, CrewMember } from './Crew'
import { heldZones } from './heldZones'

export interface OtherPosture {
  /** Number of the robot, and its record. */
  readonly robot: number
  readonly record: string
  /** Which track it rides: carriages of one track keep apart by themselves; −1 for none. */
  readonly track: number
  readonly program: string
  readonly node: string
  /** Zones it holds there, ascending. */
  readonly zones: readonly number[]
  readonly body: StandingBody
}

/** Moments of a motion, as shares of its time; its ends are stops. */
const BETWEEN = [1 / 3, 2 / 3]
/** Of one robot in one program; stops first. More cost time and say little. */
const MOST_POSTURES = 80
/** Joints that differ by less (rad, m) are one posture. */
const SAME = 1e-6

export function otherPostures(
  code: ProgramCode,
  crew: Crew,
  plan: ProgramPlan,
  cell: CellBodies,
  part: CompiledPart | undefined,
): OtherPosture[] {
  const moments = momentsOf(code, crew, plan)
  return crew.members.flatMap((member, at) => {
    const robot = code.robots[at]!
    const kept: { q: Float64Array; moment: Moment }[] = []
    for (const moment of moments) {
      const q = crew.jointsOf(member, moment.joints)
      if (kept.length >= MOST_POSTURES || isAtHome(member, q)) continue
      if (kept.some((one) => alike(one, moment, q))) continue
      kept.push({ q: q.slice(), moment })
    }
    return kept.map(({ q, moment }): OtherPosture => {
      const body = cell.bodyOf(robot, moment.holding ? part : undefined)
      body.place(q)
      return {
        robot,
        record: member.unit.id,
        track: member.unit.track,
        program: code.id,
        node: moment.node,
        zones: moment.zones,
        body: { capsules: body.capsules, ends: body.ends.slice() },
      }
    })
  })
}

interface Moment {
  readonly node: string
  readonly joints: Float64Array
  readonly zones: readonly number[]
  readonly holding: boolean
}

function momentsOf(code: ProgramCode, crew: Crew, plan: ProgramPlan): Moment[] {
  const zones = heldZones(code)
  const stops: Moment[] = []
  const between: Moment[] = []
  for (const [key, { law }] of plan.motions) {
    const at = instructionOf(key)
    const motion = code.instructions[at]!
    if (motion.op !== 'motion') continue
    const { node, holding } = motion
    // it stands where the motion begins with the zones that it still holds then
    const from = plan.stopJoints[key % STOP_LIMIT]!
    stops.push({ node, joints: from, zones: zones[at]!, holding })
    stops.push({ node, joints: plan.stopJoints[motion.to]!, zones: zones[at]!, holding })
    for (const share of BETWEEN) {
      const joints = law.sample(share * law.durationS, new Float64Array(crew.axes))
      between.push({ node, joints: Float64Array.from(joints), zones: zones[at]!, holding })
    }
  }
  return [...stops, ...between]
}

function isAtHome({ unit }: CrewMember, q: Float64Array): boolean {
  return q.every((value, axis) => Math.abs(value - unit.homeJoints[axis]!) < SAME)
}

function alike(
  one: { readonly q: Float64Array; readonly moment: Moment },
  b: Moment,
  q: Float64Array,
): boolean {
  const { moment: a } = one
  return (
    a.holding === b.holding &&
    a.zones.join(' ') === b.zones.join(' ') &&
    q.every((value, axis) => Math.abs(value - one.q[axis]!) < SAME)
  )
}
