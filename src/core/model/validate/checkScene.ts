// Rules about the document as a whole: one scene record, ids that are keys, dates that exist, spans of time that fit.
import { isDate } from './isDate'
import type { SceneScope } from './SceneScope'

export function checkScene(scope: SceneScope): void {
  const scenes = scope.all('scene')
  if (scenes.length === 0) scope.add('scene.missing', 'scene', '')
  for (const extra of scenes.slice(1))
    scope.add('scene.another', extra.id, '', { first: scenes[0]?.id ?? '' })
  for (const scene of scenes) {
    if (!isDate(scene.startAt.slice(0, 10)))
      scope.add('date.none', scene.id, 'startAt', { date: scene.startAt })
    if (scene.warmupS >= scene.horizonS)
      scope.add('scene.warmupTooLong', scene.id, 'warmupS', {
        warmup: scene.warmupS,
        horizon: scene.horizonS,
      })
  }
  for (const [key, record] of Object.entries(scope.document.records)) {
    if (record.id !== key) scope.add('record.idDiffers', key, 'id', { id: record.id, key })
  }
}
