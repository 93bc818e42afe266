// Row names and canvas side by side in one scrolling area; the canvas stays in place and draws the rows in sight.
import { type RefObject, useMemo, useRef, useState } from 'react'
import { useSession } from '../../session/sessionStore'
import { useController } from '../parts/sessionContext'
import { useLanguage, useText } from '../parts/useText'
import { useStartAt } from '../run/RunClock'
import { axisLabel, dayOffsetUs } from './axisLabel'
import { drawGantt } from './drawGantt'
import { GanttLabels } from './GanttLabels'
import { GanttTip } from './GanttTip'
import type { GanttRow } from './ganttRows'
import { ganttStore } from './ganttStore'
import { ganttWindow } from './ganttWindow'
import { readInk } from './readInk'
import { useGanttLoop } from './useGanttLoop'
import { useGanttPointer } from './useGanttPointer'

export function GanttDrawing({ rows }: { readonly rows: readonly GanttRow[] }) {
  const label = useText().run.gantt
  const scroller = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  // Scrolling draws anew, because the canvas stays in place.
  const [, setScrolled] = useState(0)
  const tip = useGanttPointer(canvas, scroller, rows)
  useGanttPicture(canvas, scroller, rows)
  return (
    <div
      className="gantt-scroller"
      ref={scroller}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
    >
      <GanttLabels rows={rows} />
      <div className="gantt-lane">
        <canvas ref={canvas} className="gantt-canvas" role="img" aria-label={label} {...tip.handlers} />
      </div>
      {tip.spot && <GanttTip spot={tip.spot} />}
    </div>
  )
}

function useGanttPicture(
  canvas: RefObject<HTMLCanvasElement | null>,
  scroller: RefObject<HTMLDivElement | null>,
  rows: readonly GanttRow[],
): void {
  const { gantt: history } = useController()
  const language = useLanguage()
  const startAt = useStartAt()
  const settings = ganttStore.use((value) => value)
  const selection = useSession((state) => state.selection)
  const hover = useSession((state) => state.hover)
  const offset = useMemo(() => dayOffsetUs(startAt), [startAt])
  const draw = () => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (!element || !context) return
    const ratio = Math.min(2, window.devicePixelRatio || 1)
    const { clientWidth: widthPx, clientHeight: heightPx } = element
    fitCanvas(element, widthPx * ratio, heightPx * ratio)
    drawGantt({
      context,
      widthPx,
      heightPx,
      ratio,
      scrollPx: scroller.current?.scrollTop ?? 0,
      ink: readInk(element, ratio),
      rows,
      history,
      window: ganttWindow(history, settings.minutes, settings.backUs),
      selection,
      hover,
      dayOffsetUs: offset,
      label: (tick, stepS) => axisLabel(startAt, tick, stepS, language),
    })
  }
  useGanttLoop(canvas, draw)
}

/** Setting a canvas's size empties it, so only when it changed. */
function fitCanvas(element: HTMLCanvasElement, width: number, height: number): void {
  const [wide, high] = [Math.round(width), Math.round(height)]
  if (element.width !== wide) element.width = wide
  if (element.height !== high) element.height = high
}
