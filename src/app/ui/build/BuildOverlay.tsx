// What floats over the cell while building: the bar for the selection, live consequences, the menu.
import { useEffect } from 'react'
import { useSession } from '../../session/sessionStore'
import { useController } from '../parts/sessionContext'
import './build.css'
import { ContextMenu } from './ContextMenu'
import { contextMenuStore } from './contextMenuStore'
import { EditToolbar } from './EditToolbar'
import { LiveStrip } from './LiveStrip'
import { TendingOffer } from './TendingOffer'

/** The right button orbits and pans too: only a press without a movement asks for the menu. */
const STILL_PX = 5

export function BuildOverlay() {
  useJudgement()
  useCellMenu()
  return (
    <>
      <EditToolbar />
      <TendingOffer />
      <LiveStrip />
      <ContextMenu />
    </>
  )
}

/** A cell that is opened while building, or by a visitor who was building last time, is judged as it is. */
function useJudgement(): void {
  const controller = useController()
  const opened = useSession((state) => state.opened)
  useEffect(() => {
    if (opened > 0) controller.setMode('build')
  }, [controller, opened])
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
