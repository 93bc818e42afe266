// Draws the timeline on a canvas: axis, rows, bars by state, the clock's line. Holds no state and reads no input.
import type { GanttHistory } from '../../session/GanttHistory'
import { type AxisTicks, axisTicks } from './axisTicks'
import { ganttBars, pixelsPerTick, type TickWindow } from './ganttBars'
import type { GanttRow } from './ganttRows'
import { type StatePattern, slidePattern } from './statePatterns'

export const AXIS_PX = 20
/** Equals --gantt-row of the style sheet, which lays out the names. */
export const ROW_PX = globalThis.matchMedia?.('(pointer: coarse)').matches ? 24 : 18
const BAR_INSET_PX = 3
const LABEL_PX = 76

export interface GanttInk {
  readonly patterns: readonly StatePattern[]
  readonly line: string
  readonly muted: string
  readonly accent: string
  readonly panel: string
  readonly selected: string
  readonly font: string
}

export interface GanttPicture {
  readonly context: CanvasRenderingContext2D
  readonly widthPx: number
  readonly heightPx: number
  readonly ratio: number
  readonly scrollPx: number
  readonly ink: GanttInk
  readonly rows: readonly GanttRow[]
  readonly history: GanttHistory
  readonly window: TickWindow
  readonly selection: string | undefined
  readonly hover: string | undefined
  /** Time of day of tick 0, µs, and how a tick is written on the axis. */
  readonly dayOffsetUs: number
  readonly label: (tick: number, stepS: number) => string
}

export function drawGantt(picture: GanttPicture): void {
  const { context, widthPx, heightPx, ratio } = picture
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, widthPx, heightPx)
  const axis = axisTicks(picture.window, widthPx, LABEL_PX, picture.dayOffsetUs)
  drawGrid(picture, axis)
  drawRows(picture)
  drawCursor(picture)
  drawAxis(picture, axis)
}

function drawGrid({ context, ink, heightPx, widthPx, window }: GanttPicture, { ticks }: AxisTicks): void {
  const scale = pixelsPerTick(window, widthPx)
  context.fillStyle = ink.line
  for (const tick of ticks)
    context.fillRect(Math.round((tick - window.fromTick) * scale), AXIS_PX, 1, heightPx)
}

function drawRows(picture: GanttPicture): void {
  const { rows, scrollPx, heightPx, ink, window, widthPx, ratio, context } = picture
  const offset = -window.fromTick * pixelsPerTick(window, widthPx)
  for (const pattern of ink.patterns) slidePattern(pattern, offset, ratio)
  const first = Math.max(0, Math.floor(scrollPx / ROW_PX))
  const last = Math.min(rows.length, Math.ceil((scrollPx + heightPx - AXIS_PX) / ROW_PX))
  context.save()
  context.beginPath()
  context.rect(0, AXIS_PX, widthPx, heightPx - AXIS_PX)
  context.clip()
  for (let index = first; index < last; index++)
    drawRow(picture, rows[index]!, AXIS_PX + index * ROW_PX - scrollPx)
  context.restore()
}

function drawRow(picture: GanttPicture, row: GanttRow, y: number): void {
  const { context, ink, widthPx, window, history } = picture
  if (row.id === picture.selection || row.id === picture.hover) {
    context.fillStyle = ink.selected
    context.globalAlpha = row.id === picture.selection ? 1 : 0.5
    context.fillRect(0, y, widthPx, ROW_PX)
    context.globalAlpha = 1
  }
  const segments = history.segments(row.entity, window.fromTick, window.toTick)
  const height = ROW_PX - 2 * BAR_INSET_PX
  for (const bar of ganttBars(segments, window, widthPx)) {
    const pattern = ink.patterns[bar.state]
    if (pattern) drawBar(context, pattern, bar.x0, y + BAR_INSET_PX, bar.x1 - bar.x0, height)
  }
}

function drawBar(
  context: CanvasRenderingContext2D,
  { colour, fill }: StatePattern,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  if (fill !== undefined) {
    context.fillStyle = fill
    context.fillRect(x, y, width, height)
  }
  if (fill === colour || width < 3) return
  context.strokeStyle = colour
  context.lineWidth = 1
  context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1)
}

function drawCursor({ context, ink, heightPx, widthPx, window, history }: GanttPicture): void {
  const x = (history.lastTick - window.fromTick) * pixelsPerTick(window, widthPx)
  if (x < 0 || x > widthPx) return
  context.fillStyle = ink.accent
  context.fillRect(Math.round(x) - 1, 0, 2, heightPx)
}

function drawAxis(picture: GanttPicture, { ticks, stepS }: AxisTicks): void {
  const { context, ink, widthPx, window, label } = picture
  const scale = pixelsPerTick(window, widthPx)
  context.font = ink.font
  context.textBaseline = 'middle'
  context.fillStyle = ink.muted
  for (const tick of ticks) {
    const x = Math.round((tick - window.fromTick) * scale)
    if (x < widthPx - 40) context.fillText(label(tick, stepS), x + 4, AXIS_PX / 2)
  }
  context.fillStyle = ink.line
  context.fillRect(0, AXIS_PX - 1, widthPx, 1)
}
