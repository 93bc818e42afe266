// Rules about the document as a whole: one scene record, ids that are keys, spans of time that fit, fields that look mistyped.
import { closestName } from '../reading/closestName'
import { RECORD_SCHEMAS } from '../sceneRecord'
import type { SceneScope } from './SceneScope'

export function checkScene(scope: SceneScope): void {
  const scenes = scope.all('scene')
  if (scenes.length === 0) scope.add('scene.missing', 'scene', '')
  for (const extra of scenes.slice(1))
    scope.add('scene.another', extra.id, '', { first: scenes[0]?.id ?? '' })
  for (const scene of scenes)
    if (scene.warmupS >= scene.horizonS)
      scope.add('scene.warmupTooLong', scene.id, 'warmupS', {
        warmup: scene.warmupS,
        horizon: scene.horizonS,
      })
  for (const [key, record] of Object.entries(scope.document.records)) {
    if (record.id !== key) scope.add('record.idDiffers', key, 'id', { id: record.id, key })
    checkFields(scope, key, record.type, Object.keys(record))
  }
}

/** Unknown fields are kept and may belong to another program; one that is nearly a known one is a slip. */
function checkFields(
  scope: SceneScope,
  id: string,
  type: keyof typeof RECORD_SCHEMAS,
  fields: readonly string[],
): void {
  const known = RECORD_SCHEMAS[type].shape
  for (const field of fields) {
    if (Object.hasOwn(known, field)) continue
    const suggestion = closestName(field, Object.keys(known))
    if (suggestion !== undefined) scope.add('field.unknown', id, field, { type, suggestion })
  }
}
