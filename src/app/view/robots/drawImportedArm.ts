// An imported arm from the shapes its file gave, in the colours of the file; undefined when none of them can be read, so that it is drawn
// from its joints like any other.

import { readPackedMesh } from '../../../core/model/assets/readPackedMesh'
import type { RobotModel } from '../../../core/model/catalog/robots/RobotModel'
import { addMesh, paintGroups } from '../geometry/addMesh'
import { SolidBuilder } from '../geometry/SolidBuilder'
import type { RobotLivery } from './robotLivery'

type LinkShapes = NonNullable<RobotModel['linkShapes']>

/** One solid for the base and each link, in the link's own frame. */
export function drawImportedArm(
  shapes: LinkShapes,
  dof: number,
  livery: RobotLivery,
): SolidBuilder[] | undefined {
  const solids = Array.from({ length: dof + 1 }, () => new SolidBuilder())
  for (const { link, data } of shapes) {
    const solid = solids[link]
    const mesh = readPackedMesh(data)
    if (solid && mesh) addMesh(solid, mesh, paintGroups(solid, link === 0 ? livery.base : livery.main))
  }
  return solids.some(({ triangles }) => triangles > 0) ? solids : undefined
}
