// What a program asks of a positioner and cannot have, with the axis and the angles: past its limit, not flat, no plate under the work.
import type { FlatChoice } from '../../../robotics/external/flatAngles'
import type { PlanFault } from '../ProgramPlan'
import type { CrewPlate } from './Crew'

export function pastLimit(
  node: string,
  { unit, positioner }: CrewPlate,
  angles: Float64Array,
  { axis, excessRad }: { readonly axis: number; readonly excessRad: number },
): PlanFault {
  const name = positioner.chain.jointNames[axis]!
  const [askedDeg, excessDeg] = [degrees(angles[axis]!), degrees(excessRad)]
  const lowerDeg = degrees(positioner.chain.limits.lower[axis]!)
  const upperDeg = degrees(positioner.chain.limits.upper[axis]!)
  return {
    severity: 'error',
    node,
    code: 'program.plateLimit',
    message: `Positioner "${unit.id}" would have to turn its axis "${name}" to ${askedDeg}° at "${node}": ${excessDeg}° past its limit (${lowerDeg}° to ${upperDeg}°).`,
    hint: 'Ask for an angle inside the limits, begin the path elsewhere on the part, or widen the range of the axis.',
    values: { positioner: unit.id, target: node, axis: name, askedDeg, excessDeg, lowerDeg, upperDeg },
  }
}

export function notFlat(
  node: string,
  { unit, positioner }: CrewPlate,
  { offRad, limited }: FlatChoice,
): PlanFault {
  const offDeg = degrees(offRad)
  const axis = limited < 0 ? '' : positioner.chain.jointNames[limited]!
  const why = limited < 0 ? 'its axes cannot turn it farther up' : `its axis "${axis}" is at its limit`
  return {
    severity: 'warning',
    node,
    code: limited < 0 ? 'program.notFlat' : 'program.notFlatLimit',
    message: `Positioner "${unit.id}" cannot bring the work at "${node}" flat: ${offDeg}° from the vertical remain, ${why}.`,
    hint: 'Take a positioner with two axes or a wider range, or put the part on the plate another way.',
    values: { positioner: unit.id, target: node, offDeg, axis },
  }
}

export function plateNotThere(node: string): PlanFault {
  return {
    severity: 'warning',
    node,
    code: 'program.noPlate',
    message: `"${node}" asks for a turned plate, but its work lies on no positioner here.`,
    hint: 'Put the station or fixture on the plate of a positioner (placement.parent and frame "plate"), or leave the wish out.',
    values: { target: node },
  }
}

function degrees(rad: number): number {
  return Math.round((rad * 1800) / Math.PI) / 10
}
