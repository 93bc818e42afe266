// What floats over the cell while building: the bar for the selection, live consequences, the menu.
import { useEffect } from 'react'
import { useSession } from '../../session/sessionStore'
import { useController } from '../parts/sessionContext'
import './build.css'
import { BeltOffer } from './BeltOffer'
import { ContextMenu } from './ContextMenu'
import { contextMenuStore } from './contextMenuStore'
import { EditToolbar } from './EditToolbar'
import { LiveStrip } from './LiveStrip'
import { TendingOffer } from './TendingOffer'

/** The right button orbits and pans too: only a press without a movement asks for the menu. */
const STILL_PX = 5
/** A finger that stays so long asks for the menu. */
const HELD_MS = 550

export function BuildOverlay() {
  useJudgement()
  useCellMenu()
  return (
    <>
      <EditToolbar />
      <TendingOffer />
      <BeltOffer />
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
    const cell = document.querySelector<HTMLElement>('.cell-view')
    if (cell === null) return
    const stop = new AbortController()
    const { signal } = stop
    let from: { x: number; y: number } | undefined
    let held: ReturnType<typeof setTimeout> | undefined
    const isStill = ({ clientX, clientY }: MouseEvent) =>
      from === undefined || Math.hypot(clientX - from.x, clientY - from.y) <= STILL_PX
    const onDown = ({ button, pointerType, isPrimary, clientX: x, clientY: y }: PointerEvent) => {
      if (button === 2) from = { x, y }
      clearTimeout(held)
      if (pointerType !== 'touch' || !isPrimary) return
      from = { x, y }
      // Not every browser tells of a finger that stays.
      held = setTimeout(() => contextMenuStore.set({ at: { x, y } }), HELD_MS)
    }
    const onMove = (event: PointerEvent) => {
      if (!isStill(event)) clearTimeout(held)
    }
    const onMenu = (event: MouseEvent) => {
      event.preventDefault()
      if (isStill(event)) contextMenuStore.set({ at: { x: event.clientX, y: event.clientY } })
    }
    cell.addEventListener('pointerdown', onDown, { capture: true, signal })
    cell.addEventListener('pointermove', onMove, { capture: true, signal })
    for (const end of ['pointerup', 'pointercancel'] as const)
      cell.addEventListener(end, () => clearTimeout(held), { capture: true, signal })
    cell.addEventListener('contextmenu', onMenu, { signal })
    return () => {
      stop.abort()
      clearTimeout(held)
    }
  }, [])
}
