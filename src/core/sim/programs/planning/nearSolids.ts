// Which boxes of a cell a robot can come near at all: those within its reach from anywhere its carrier takes it. What is farther away neither costs time nor
// makes a plan made anew when it moves.
import { lengthOf } from '../../../math/vectors'
import { type Box, segmentBoxDistance } from '../../../robotics/collision/segmentBoxDistance'
import { segmentDistance } from '../../../robotics/collision/segmentDistance'
import type { ProgramCode } from '../ProgramCode'
import type { RobotUnit } from '../RobotUnit'
import type { CellSolid } from './CellBodies'

/** A robot is bolted to what stands this near to its base, m. */
const STANDS_ON_M = 0.08
/** Beyond the arm: a long part in the tool. */
const PART_M = 1.5

export function solidsNear(solids: readonly CellSolid[], unit: RobotUnit): CellSolid[] {
  const reachM = armLengthM(unit) + PART_M
  const way = carrierWay(unit)
  return solids.filter(({ box }) => segmentBoxDistance(way, 0, box) < reachM && !standsOn(unit, box))
}

/** Robots outside a program that could come within each other's reach. */
export function neighboursOf(units: readonly RobotUnit[], code: ProgramCode, unit: RobotUnit): RobotUnit[] {
  const way = carrierWay(unit)
  const reachM = armLengthM(unit) + PART_M
  return units.filter(
    (other, robot) =>
      !other.isPositioner &&
      !code.robots.includes(robot) &&
      segmentDistance(way, 0, carrierWay(other), 0) < reachM + armLengthM(other),
  )
}

function standsOn(unit: RobotUnit, box: Box): boolean {
  const base = unit.system.worldFromArm(unit.homeJoints)
  const point = [base[3]!, base[7]!, base[11]!]
  return segmentBoxDistance([...point, ...point], 0, box) < STANDS_ON_M
}

function armLengthM({ system }: RobotUnit): number {
  let sum = lengthOf([system.flangeFromTool[3]!, system.flangeFromTool[7]!, system.flangeFromTool[11]!])
  for (const frame of system.arm.fixedFrames) sum += lengthOf([frame[3]!, frame[7]!, frame[11]!])
  return sum
}

/** The base from one end of its carrier's ranges to the other: the diagonal of what it can cover. */
function carrierWay({ system, homeJoints }: RobotUnit): number[] {
  const { lower, upper } = system.limits
  const ends = [lower, upper].map((limit) => {
    const q = homeJoints.slice()
    for (let axis = 0; axis < system.carrierDof; axis++) q[axis] = limit[axis]!
    const base = system.worldFromArm(q)
    return [base[3]!, base[7]!, base[11]!]
  })
  return ends.flat()
}
