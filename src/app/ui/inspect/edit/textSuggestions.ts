// Names that a text field most likely wants: poses of the robots, steps of the route, halts of its belts, points of a path. Pure; anything else may be typed too.
import { findRecordOfType } from '../../../../core/model/SceneDocument'
import type { EditTarget } from './EditTarget'

/** Words a route knows besides its steps. */
const WAYS_OUT = ['out', 'scrap']

export function textSuggestions(target: EditTarget, pattern: string): readonly string[] | undefined {
  const record = target.records[0]
  if (record?.type === 'program' && /(^startPose|^endPose|\.pose)$/.test(pattern)) {
    const robots = record.robots.map(({ robot }) => findRecordOfType(target.document, 'robot', robot))
    return [...new Set(robots.flatMap((robot) => Object.keys(robot?.poses ?? {})))]
  }
  if (record?.type === 'route' && pattern.endsWith('.to'))
    return [...record.steps.map(({ id }) => id), ...WAYS_OUT]
  if (record?.type === 'route' && /\.(enterAt|leaveAt)$/.test(pattern)) {
    const places = new Set(record.steps.flatMap(({ at }) => at ?? []))
    const belts = [...places].map((id) => findRecordOfType(target.document, 'conveyor', id))
    return [...new Set(belts.flatMap((belt) => belt?.halts?.map(({ id }) => id) ?? []))]
  }
  if (record?.type === 'aisle' && /\.(from|to)$/.test(pattern)) return record.nodes.map(({ id }) => id)
  if (record?.type === 'vehicle' && /^(home|battery\.chargers)\[\]$/.test(pattern))
    return findRecordOfType(target.document, 'aisle', record.aisle ?? '')?.nodes.map(({ id }) => id)
  return undefined
}
