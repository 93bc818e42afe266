// The mouse over the timeline: what lies under it, selecting with a click, looking back by dragging or with Shift and wheel.
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { GanttSegment } from '../../session/GanttHistory'
import { useController } from '../parts/sessionContext'
import { AXIS_PX, ROW_PX } from './drawGantt'
import { tickAt } from './ganttBars'
import type { GanttRow } from './ganttRows'
import { ganttStore } from './ganttStore'
import { clampBack, ganttWindow } from './ganttWindow'

/** What the tooltip tells, and where it stands in the window. */
export interface GanttSpot {
  readonly row: GanttRow
  readonly segment: GanttSegment
  readonly clientX: number
  readonly clientY: number
  /** Whether the stretch is the one that lasts still. */
  readonly ongoing: boolean
}

const DRAG_STARTS_PX = 4

export function useGanttPointer(
  canvas: RefObject<HTMLCanvasElement | null>,
  scroller: RefObject<HTMLDivElement | null>,
  rows: readonly GanttRow[],
) {
  const controller = useController()
  const [spot, setSpot] = useState<GanttSpot | undefined>(undefined)
  const drag = useRef<{ x: number; backUs: number; moved: boolean } | undefined>(undefined)
  useWheelBack(canvas)

  const rowAt = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    const y = event.clientY - box.top - AXIS_PX + (scroller.current?.scrollTop ?? 0)
    return event.clientY - box.top < AXIS_PX ? undefined : rows[Math.floor(y / ROW_PX)]
  }
  const spotAt = (event: PointerEvent): GanttSpot | undefined => {
    const row = rowAt(event)
    const box = event.currentTarget.getBoundingClientRect()
    const { minutes, backUs } = ganttStore.get()
    const history = controller.gantt
    const tick = tickAt(event.clientX - box.left, ganttWindow(history, minutes, backUs), box.width)
    if (row === undefined || tick > history.lastTick) return undefined
    const segment = history.segments(row.entity, tick, tick).at(-1)
    if (segment === undefined || segment.startTick > tick) return undefined
    const ongoing = segment.endTick >= history.lastTick
    return { row, segment, clientX: event.clientX, clientY: event.clientY, ongoing }
  }
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      drag.current = { x: event.clientX, backUs: ganttStore.get().backUs, moved: false }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent) => {
      const from = drag.current
      if (from !== undefined && Math.abs(event.clientX - from.x) > DRAG_STARTS_PX) from.moved = true
      if (from?.moved) {
        setSpot(undefined)
        lookBack(controller.gantt, from.backUs, event.clientX - from.x, event.currentTarget.clientWidth)
        return
      }
      const found = spotAt(event)
      setSpot(found)
      controller.hover(found?.row.id)
    },
    onPointerUp: (event: PointerEvent) => {
      const row = drag.current?.moved ? undefined : rowAt(event)
      drag.current = undefined
      if (row) controller.select(row.id)
    },
    onPointerLeave: () => {
      setSpot(undefined)
      controller.hover(undefined)
    },
  }
  return { spot, handlers }
}

function lookBack(
  history: Parameters<typeof clampBack>[0],
  fromUs: number,
  dx: number,
  widthPx: number,
): void {
  const { minutes } = ganttStore.get()
  if (!Number.isFinite(minutes)) return
  const backUs = clampBack(history, minutes, fromUs + (dx / Math.max(1, widthPx)) * minutes * 60e6)
  ganttStore.set({ backUs })
}

/** Sideways wheel, or Shift with the wheel: through time. The plain wheel scrolls the rows. */
function useWheelBack(canvas: RefObject<HTMLCanvasElement | null>): void {
  const { gantt } = useController()
  useEffect(() => {
    const element = canvas.current
    const onWheel = (event: WheelEvent) => {
      const dx = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX
      if (dx === 0 || element === null) return
      event.preventDefault()
      lookBack(gantt, ganttStore.get().backUs, -dx, element.clientWidth)
    }
    element?.addEventListener('wheel', onWheel, { passive: false })
    return () => element?.removeEventListener('wheel', onWheel)
  }, [canvas, gantt])
}
