// Turns records about a vertical or given axis, together about one point or each about its own origin.
import type { Vec3 } from '../../math/frames'
import { frameFromAxisAngle } from '../../math/rotations'
import { worldFromRecord } from '../../model/resolvePlacement'
import type { SceneDocument } from '../../model/SceneDocument'
import { boundsOfAll } from '../bounds/boundsOf'
import { centreOf } from '../bounds/OrientedBox'
import type { EditCommand } from '../EditHistory'
import { aboutPoint, transformRecords } from '../records/transformRecords'

export interface TurnOptions {
  /** Unit axis in the world; default straight up. */
  readonly axis?: Vec3
  /** Point that stays; default the origin of one record, the middle of several. */
  readonly pivotM?: Vec3
  /** Each about its own origin. */
  readonly each?: boolean
}

const UP: Vec3 = [0, 0, 1]

export function turnRecords(
  ids: readonly string[],
  angleRad: number,
  options: TurnOptions = {},
): EditCommand {
  return (edit) => {
    const { document } = edit
    const rotation = frameFromAxisAngle(options.axis ?? UP, angleRad)
    const common = options.pivotM ?? pivotOf(document, ids)
    transformRecords(edit, ids, ({ id }) =>
      aboutPoint(rotation, options.each === true ? (originOf(document, id) ?? common) : common),
    )
  }
}

/** Where a turn of these records is about when nothing else is said. */
export function pivotOf(document: SceneDocument, ids: readonly string[]): Vec3 {
  const [only] = ids
  const own = ids.length === 1 && only !== undefined ? originOf(document, only) : undefined
  const bounds = boundsOfAll(document, ids)
  return own ?? (bounds === undefined ? [0, 0, 0] : centreOf(bounds))
}

function originOf(document: SceneDocument, id: string): Vec3 | undefined {
  const world = worldFromRecord(document, id)
  return world && [world[3]!, world[7]!, world[11]!]
}
