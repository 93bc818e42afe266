// What hangs on the wrist of a robot of the cell: its tool, and what it carries of a part. The judgement is robotics'.
import { type WristLoad, wristLoad } from '../../../robotics/load/wristLoad'
import type { CompiledPart } from '../CompiledPart'
import type { RobotUnit } from '../RobotUnit'

/** `shareKg`: what this robot carries of the part. */
export function wristLoadOf(unit: RobotUnit, part: CompiledPart | undefined, shareKg: number): WristLoad {
  const { system, payloadKg, jointTorqueNm, toolMassKg, toolSizeM } = unit
  return wristLoad(
    { arm: system.arm, payloadKg, jointTorqueNm },
    system.flangeFromTool,
    { massKg: toolMassKg, sizeM: toolSizeM },
    part && { massKg: shareKg, sizeM: part.sizeM },
  )
}
