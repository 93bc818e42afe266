// Rules about positioners and the steps that turn them: ranges with 0 in them, one angle for each axis, inside its range. What only planning can
// know (a path that turns the plate too far) is found there.
import { POSITIONER_MODELS } from '../catalog/equipment/positionerModels'
import { positionerAxes } from '../positionerAxes'
import type { RecordOf } from '../sceneRecord'
import type { SceneScope } from './SceneScope'
import { visitNodes } from './visitNodes'

/** Angles are typed with a few digits; a limit may be touched. */
const LIMIT_TOLERANCE_RAD = 1e-4

export function checkPositioners(scope: SceneScope): void {
  for (const positioner of scope.all('positioner')) checkPositioner(scope, positioner)
  for (const program of scope.all('program'))
    visitNodes(program.body, (node, path) => {
      if (node.kind === 'turn') checkTurn(scope, program.id, path, node)
    })
}

function checkPositioner(scope: SceneScope, positioner: RecordOf<'positioner'>): void {
  for (const { name, lowerRad, upperRad } of positionerAxes(positioner)) {
    const values = { lowDeg: degrees(lowerRad), highDeg: degrees(upperRad) }
    if (lowerRad >= upperRad) scope.add('positioner.emptyRange', positioner.id, `${name}Rad`, values)
    else if (lowerRad > 0 || upperRad < 0)
      scope.add('positioner.zeroOutside', positioner.id, `${name}Rad`, values)
  }
  const { model } = positioner
  const known = POSITIONER_MODELS.map(({ id }) => id)
  if (model === undefined || known.includes(model)) return
  const suggestion = scope.nearest(model, () => known, known.join(', '))
  scope.add('positioner.unknownModel', positioner.id, 'model', { model, suggestion })
}

function checkTurn(
  scope: SceneScope,
  program: string,
  path: string,
  { positioner: id, toRad }: { readonly positioner: string; readonly toRad: readonly number[] },
): void {
  const positioner = scope.findOf('positioner', id)
  if (positioner === undefined) return
  const axes = positionerAxes(positioner)
  if (toRad.length !== axes.length) {
    const values = { positioner: id, given: toRad.length, axes: axes.length }
    scope.add('program.turnAngles', program, `${path}.toRad`, values)
    return
  }
  axes.forEach(({ name, lowerRad, upperRad }, axis) => {
    const asked = toRad[axis]!
    if (asked >= lowerRad - LIMIT_TOLERANCE_RAD && asked <= upperRad + LIMIT_TOLERANCE_RAD) return
    scope.add('program.turnOutside', program, `${path}.toRad[${axis}]`, {
      positioner: id,
      axis: name,
      askedDeg: degrees(asked),
      lowDeg: degrees(lowerRad),
      highDeg: degrees(upperRad),
    })
  })
}

function degrees(rad: number): number {
  return Math.round((rad * 1800) / Math.PI) / 10
}
