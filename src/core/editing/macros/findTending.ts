// Finds a robot with a machine and two places for parts round it, for which nobody wrote a program yet: what a loading and unloading program can
// be made for. Looks at distance only; whether the robot reaches is judged afterwards, as for any program.
import type { Vec3 } from '../../math/frames'
import { worldFromRecord, worldFromRobotBase } from '../../model/resolvePlacement'
import { recordsOfType, type SceneDocument } from '../../model/SceneDocument'
import type { RecordOf } from '../../model/sceneRecord'

export interface Tending {
  readonly robot: string
  readonly station: string
  /** Parts are taken from here … */
  readonly from: string
  /** … and laid here. */
  readonly to: string
}

/** A robot among `preferred` goes first; undefined when something is missing. */
export function findTending(document: SceneDocument, preferred: readonly string[] = []): Tending | undefined {
  const idle = recordsOfType(document, 'robot').filter((robot) => robot.tool && !isUsed(document, robot.id))
  const robot = idle.find(({ id }) => preferred.includes(id)) ?? idle[0]
  const foot = robot && worldFromRobotBase(document, robot.id, robot.poses.home)
  if (robot === undefined || foot === undefined) return undefined
  const at: Vec3 = [foot[3]!, foot[7]!, foot[11]!]
  const [station] = nearest(document, recordsOfType(document, 'station'), at, 1)
  const buffers = recordsOfType(document, 'buffer').filter(({ look }) => look !== 'none')
  const places = nearest(document, buffers, at, 2)
  if (station === undefined || places.length < 2) return undefined
  // Where parts come out of the machine is no place they come from; else the one that was there first is.
  const isExit = (buffer: RecordOf<'buffer'>) => buffer.placement?.parent === station
  const [from, to] = [...buffers.filter((one) => !isExit(one)), ...buffers.filter(isExit)]
    .map(({ id }) => id)
    .filter((id) => places.includes(id))
  return { robot: robot.id, station, from: from!, to: to! }
}

function isUsed(document: SceneDocument, robot: string): boolean {
  return recordsOfType(document, 'program').some(({ robots }) => robots.some((one) => one.robot === robot))
}

function nearest(
  document: SceneDocument,
  records: readonly RecordOf<'station' | 'buffer'>[],
  [x, y]: Vec3,
  count: number,
): string[] {
  return records
    .flatMap(({ id }) => {
      const world = worldFromRecord(document, id)
      if (world === undefined) return []
      const [dx, dy] = [world[3]! - x, world[7]! - y]
      return [{ id, squaredM2: dx * dx + dy * dy }]
    })
    .sort((a, b) => a.squaredM2 - b.squaredM2)
    .slice(0, count)
    .map(({ id }) => id)
}
