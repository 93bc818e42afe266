// Camera moves in terms of the document: its own first view, presets around everything, framing of a record, story stops.
import { type RefObject, useCallback, useMemo, useRef } from 'react'
import { Box3, Vector3 } from 'three'
import { recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { CellRoot } from '../CellRoot'
import type { CellViewHandle } from '../CellViewHandle'
import type { CellModel } from '../stage/CellModel'

export type CameraMoves = Omit<CellViewHandle, 'floorPointAt' | 'showGhost'>

type ModelRef = RefObject<CellModel | undefined>

export function useCameraMoves(
  root: CellRoot | undefined,
  model: ModelRef,
  document: SceneDocument,
): CameraMoves {
  return useMemo(
    () => ({
      frame: (id) => {
        if (root && model.current) root.rig.frame(model.current.bounds(id), performance.now())
      },
      lookAt: ([x, y, z], aboutM) => {
        const about = new Vector3(aboutM, aboutM, aboutM).multiplyScalar(2)
        root?.rig.frame(new Box3().setFromCenterAndSize(new Vector3(x, y, z), about), performance.now())
      },
      preset: (preset) => {
        if (!root || !model.current) return
        if (preset === 'home') goHome(root, document, model.current, performance.now())
        else root.rig.preset(preset, model.current.bounds(), performance.now())
      },
      goTo: (stop) => root?.rig.goTo(stop, performance.now()),
      capture: () => root?.capture() ?? Promise.resolve(null),
      cost: () => root?.cost(),
      stop: () => root && { position: root.camera.position.toArray(), target: root.rig.target.toArray() },
      glb: async () => {
        if (!model.current) return undefined
        const { exportGlb } = await import('../exportGlb')
        return exportGlb(model.current)
      },
    }),
    [root, model, document],
  )
}

/** Takes each new picture; another scene is shown from its own view, an edited one from where the camera is. */
export function useHome(root: CellRoot | undefined, document: SceneDocument, model: ModelRef) {
  const scene = recordsOfType(document, 'scene')[0]?.id
  const shown = useRef<{ readonly root: CellRoot; readonly scene: string | undefined } | undefined>(undefined)
  return useCallback(
    (made: CellModel) => {
      model.current = made
      if (!root || (shown.current?.root === root && shown.current.scene === scene)) return
      shown.current = { root, scene }
      goHome(root, document, made)
    },
    [root, scene, document, model],
  )
}

function goHome(root: CellRoot, document: SceneDocument, model: CellModel, nowMs?: number): void {
  const views = recordsOfType(document, 'view')
  const view = views.find(({ id }) => /overview|overzicht|home/i.test(id)) ?? views[0]
  if (view) root.rig.goTo(view, nowMs)
  else root.rig.preset('home', model.bounds(), nowMs)
}
