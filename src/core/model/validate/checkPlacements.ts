// Where things stand: parents without a cycle, frames that exist, rotations that are rotations, sizes above zero.
import { localPose, MOST_PARENTS, placementOf } from '../resolvePlacement'
import type { SceneRecordUnion } from '../sceneRecord'
import type { SceneScope } from './SceneScope'

/** Rounding to three digits leaves this much; more is a typing error. */
const UNIT_TOLERANCE = 2e-3
const SMALLEST_LENGTH = 1e-6

export function checkPlacements(scope: SceneScope): void {
  for (const record of Object.values(scope.document.records)) {
    checkParents(scope, record)
    checkQuaternions(scope, record.id, record, '')
    checkVectors(scope, record)
  }
}

function checkParents(scope: SceneScope, record: SceneRecordUnion): void {
  const placement = placementOf(record)
  const parent = placement?.parent === undefined ? undefined : scope.find(placement.parent)
  if (!placement || !parent) return
  if (placement.frame !== undefined && localPose(parent, placement.frame) === undefined)
    scope.add('placement.unknownFrame', record.id, 'placement.frame', {
      frame: placement.frame,
      parent: parent.id,
    })
  if (parent.type !== 'hall' && !placementOf(parent))
    scope.add('placement.parentNowhere', record.id, 'placement.parent', { parent: parent.id })
  const chain = [record.id]
  for (let at: SceneRecordUnion | undefined = parent; at; at = parentOf(scope, at)) {
    if (at.id === record.id) {
      scope.add('placement.cycle', record.id, 'placement.parent', {
        chain: [...chain, at.id].join(' → '),
      })
      return
    }
    chain.push(at.id)
    if (chain.length > MOST_PARENTS) {
      scope.add('placement.tooDeep', record.id, 'placement.parent', { most: MOST_PARENTS })
      return
    }
  }
}

function parentOf(scope: SceneScope, record: SceneRecordUnion): SceneRecordUnion | undefined {
  const parent = placementOf(record)?.parent
  return parent === undefined ? undefined : scope.find(parent)
}

/** Every field called `quaternion`, at any depth. */
function checkQuaternions(scope: SceneScope, id: string, value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      checkQuaternions(scope, id, item, `${path}[${index}]`)
    })
    return
  }
  for (const [key, item] of Object.entries(value)) {
    if (typeof item !== 'object') continue
    const here = path === '' ? key : `${path}.${key}`
    if (key === 'quaternion' && Array.isArray(item)) checkQuaternion(scope, id, here, item)
    else checkQuaternions(scope, id, item, here)
  }
}

function checkQuaternion(scope: SceneScope, id: string, path: string, quaternion: readonly number[]): void {
  const length = Math.sqrt(quaternion.reduce((sum, part) => sum + part * part, 0))
  if (length < SMALLEST_LENGTH) {
    scope.add('placement.noRotation', id, path)
    return
  }
  if (Math.abs(length - 1) <= UNIT_TOLERANCE) return
  const unit = quaternion.map((part) => Number((part / length).toFixed(6))).join(', ')
  scope.add('placement.notUnit', id, path, { length, unit })
}

function checkVectors(scope: SceneScope, record: SceneRecordUnion): void {
  const vectors: [string, unknown][] = [['sizeM', 'sizeM' in record ? record.sizeM : undefined]]
  if (record.type === 'gantry')
    vectors.push(['speedMps', record.speedMps], ['accelerationMps2', record.accelerationMps2])
  for (const [field, vector] of vectors) {
    if (!Array.isArray(vector)) continue
    vector.forEach((value, index) => {
      if (value <= 0) scope.add('place.notPositive', record.id, `${field}[${index}]`, { value })
    })
  }
}
