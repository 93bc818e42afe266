// Pointer and keys over the canvas: hover, click, double click, camera keys. Says what is meant; selecting is the session's.
import { type KeyboardEvent, type PointerEvent, type RefObject, useMemo, useRef } from 'react'
import { Vector2 } from 'three'
import type { CellRoot } from '../CellRoot'
import type { CellViewHandle, CellViewProps } from '../CellView'
import type { CellModel } from '../stage/CellModel'

/** A press that moves farther is a drag of the camera, px. */
const CLICK_PX = 4

type Reports = Pick<CellViewProps, 'onSelect' | 'onHover' | 'selection'>

export function usePointing(
  reports: Reports,
  root: CellRoot | undefined,
  model: RefObject<CellModel | undefined>,
  camera: CellViewHandle,
) {
  const latest = useRef(reports)
  latest.current = reports
  return useMemo(() => pointing(latest, root, model, camera), [root, model, camera])
}

function pointing(
  latest: RefObject<Reports>,
  root: CellRoot | undefined,
  model: RefObject<CellModel | undefined>,
  camera: CellViewHandle,
) {
  const down = new Vector2(Number.NaN, Number.NaN)
  const at = new Vector2()
  let waiting = false
  let hovered: string | undefined
  const pickAt = (x: number, y: number) => {
    if (!root || !model.current) return undefined
    const box = root.canvas.getBoundingClientRect()
    at.set(((x - box.left) / box.width) * 2 - 1, 1 - ((y - box.top) / box.height) * 2)
    return model.current.pick(at, root.camera)
  }
  const tellHover = (id: string | undefined) => {
    if (id === hovered) return
    hovered = id
    if (root) root.canvas.style.cursor = id === undefined ? '' : 'pointer'
    latest.current.onHover?.(id)
  }
  return {
    onPointerDown: (event: PointerEvent) => void down.set(event.clientX, event.clientY),
    onPointerUp: (event: PointerEvent) => {
      const moved = Math.hypot(event.clientX - down.x, event.clientY - down.y)
      if (event.button === 0 && moved <= CLICK_PX) latest.current.onSelect?.(pickAt(event.clientX, event.clientY))
    },
    onPointerMove: ({ clientX, clientY, buttons }: PointerEvent) => {
      // Once a frame is enough, and a drag of the camera points at nothing.
      if (waiting || buttons !== 0) return
      waiting = true
      requestAnimationFrame(() => {
        waiting = false
        tellHover(pickAt(clientX, clientY))
      })
    },
    onPointerLeave: () => tellHover(undefined),
    onDoubleClick: (event: { clientX: number; clientY: number }) => camera.frame(pickAt(event.clientX, event.clientY)),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (cameraKey(event, root, camera, latest.current.selection)) event.preventDefault()
    },
  }
}

function cameraKey(
  { key, shiftKey }: KeyboardEvent,
  root: CellRoot | undefined,
  camera: CellViewHandle,
  selection: string | undefined,
): boolean {
  switch (key) {
    case 'f':
    case 'F':
      camera.frame(selection)
      return true
    case '1':
      camera.preset('front')
      return true
    case '3':
      camera.preset('side')
      return true
    case '7':
      camera.preset('top')
      return true
    case 'Home':
      camera.preset('home')
      return true
    default:
      return root?.rig.key(key, shiftKey) ?? false
  }
}
