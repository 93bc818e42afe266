// What floats over the cell while building: the bar for the selection, live consequences, the menu.
import { useEffect } from 'react'
import './build.css'
import { ContextMenu } from './ContextMenu'
import { contextMenuStore } from './contextMenuStore'
import { EditToolbar } from './EditToolbar'
import { LiveStrip } from './LiveStrip'

/** The right button orbits and pans too: only a press without a movement asks for the menu. */
const STILL_PX = 5

export function BuildOverlay() {
  useCellMenu()
  return (
    <>
      <EditToolbar />
      <LiveStrip />
      <ContextMenu />
    </>
  )
}

function useCellMenu(): void {
  useEffect(() => {
    const cell = document.querySelector('.cell-view')
    let from: { x: number; y: number } | undefined
    const onDown = (event: Event) => {
      const { button, clientX: x, clientY: y } = event as PointerEvent
      if (button === 2) from = { x, y }
    }
    const onMenu = (event: Event) => {
      const { clientX: x, clientY: y } = event as MouseEvent
      const moved = from !== undefined && Math.hypot(x - from.x, y - from.y) > STILL_PX
      event.preventDefault()
      if (!moved) contextMenuStore.set({ at: { x, y } })
    }
    cell?.addEventListener('pointerdown', onDown, true)
    cell?.addEventListener('contextmenu', onMenu)
    return () => {
      cell?.removeEventListener('pointerdown', onDown, true)
      cell?.removeEventListener('contextmenu', onMenu)
    }
  }, [])
}
