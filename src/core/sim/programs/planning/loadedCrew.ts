// The robots of a program while they carry a part: slower to speed up where the load is heavy for them. The same crew where it is not.
import { accelerationShare } from '../accelerationShare'
import type { CompiledPart } from '../CompiledPart'
import type { ProgramCode } from '../ProgramCode'
import type { RobotUnit } from '../RobotUnit'
import { Crew } from './Crew'

/** What each robot of the program keeps of the acceleration it has with its tool alone. */
export function loadShares(
  code: ProgramCode,
  units: readonly RobotUnit[],
  part: CompiledPart | undefined,
): number[] {
  return code.robots.map((robot) => {
    const { slowsUnderLoad, toolMassKg, payloadKg } = units[robot]!
    if (!slowsUnderLoad || part === undefined || !code.doesPick) return 1
    const loadKg = toolMassKg + part.massKg / code.robots.length
    return accelerationShare(loadKg, payloadKg) / accelerationShare(toolMassKg, payloadKg)
  })
}

/** `factor` on top, for all. */
export function crewWithShares(
  code: ProgramCode,
  units: readonly RobotUnit[],
  shares: readonly number[],
  factor = 1,
): Crew {
  const slowed = units.map((unit, robot) => {
    const at = code.robots.indexOf(robot)
    const share = at < 0 ? 1 : shares[at]! * factor
    return share === 1 ? unit : { ...unit, system: unit.system.withArmAcceleration(share) }
  })
  return new Crew(code, slowed)
}
