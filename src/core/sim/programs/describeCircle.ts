// A circle of waiting as a problem that a person can mend: who waits for which zone and who is inside.
import type { Problem } from '../../results/problem'
import { blockOfToken } from '../flow/claimToken'
import type { WaitLink } from '../kernel/WaitGraph'
import { NOBODY, type RobotFleet } from './RobotFleet'

export function describeCircle(
  circle: readonly WaitLink[],
  fleet: RobotFleet,
  zoneNames: ReadonlyMap<number, string>,
  tick: number,
): Problem {
  const links = circle.map(({ token, resource, holder }) => {
    const zone = zoneNames.get(resource)
    const what = zone === undefined ? 'people' : `zone "${zone}"`
    return `${nameOf(fleet, token)} waits for ${what}, held by ${nameOf(fleet, holder)}`
  })
  const lead = fleet.robotOf(blockOfToken(circle[0]!.token))
  const code = lead === NOBODY ? undefined : fleet.codeOf(lead)
  const node = code?.instructions[fleet.runs[lead]!.pc]?.node ?? ''
  const path = code === undefined ? 'records' : `records.${code.id}.body[${node}]`
  return {
    code: 'run.zoneDeadlock',
    severity: 'error',
    message: `Deadlock: ${links.join('; ')}.`,
    where: code === undefined ? { path } : { record: code.id, path },
    hint: 'Enter shared zones in the same order in all programs, or leave the first before entering the second.',
    values: { circle: arrows(circle, fleet, zoneNames), tick },
  }
}

/** The circle without words, for any language: who → what it waits for → who has that … back to the first. */
function arrows(
  circle: readonly WaitLink[],
  fleet: RobotFleet,
  zoneNames: ReadonlyMap<number, string>,
): string {
  const stations = circle.flatMap(({ token, resource }) => {
    const zone = zoneNames.get(resource)
    return zone === undefined ? [shortName(fleet, token)] : [shortName(fleet, token), `"${zone}"`]
  })
  return [...stations, stations[0]].join(' → ')
}

function shortName(fleet: RobotFleet, token: number): string {
  const lead = fleet.robotOf(blockOfToken(token))
  return lead === NOBODY ? `block ${blockOfToken(token)}` : `"${fleet.units[lead]!.id}"`
}

/** Robot and program of a token; tokens of other blocks (people) by number. */
function nameOf(fleet: RobotFleet, token: number): string {
  const lead = fleet.robotOf(blockOfToken(token))
  if (lead === NOBODY) return `block ${blockOfToken(token)}`
  return `"${fleet.units[lead]!.id}" (program "${fleet.codeOf(lead).id}")`
}
