// The stretch of time that the timeline shows: follows the clock, or stands still some way back. Pure.
import type { TickWindow } from './ganttBars'

export const WINDOW_MINUTES: readonly number[] = [1, 5, 15, 60]
/** The clock's line stands this far into the window, so that one sees that time goes on. */
const CURSOR_AT = 0.96
const US_PER_MINUTE = 60e6

export interface GanttSpan {
  readonly firstTick: number
  readonly lastTick: number
}

/** `minutes` Infinity is the whole run; `backUs` how far the window stands behind the clock. */
export function ganttWindow({ firstTick, lastTick }: GanttSpan, minutes: number, backUs: number): TickWindow {
  if (!Number.isFinite(minutes)) {
    const length = Math.max(US_PER_MINUTE, lastTick - firstTick)
    return { fromTick: firstTick, toTick: firstTick + length / CURSOR_AT }
  }
  const length = minutes * US_PER_MINUTE
  // A run younger than the window fills it from the left.
  const toTick = Math.max(firstTick + length, lastTick - backUs + length * (1 - CURSOR_AT))
  return { fromTick: toTick - length, toTick }
}

/** Furthest one can look back without leaving the history. */
export function clampBack({ firstTick, lastTick }: GanttSpan, minutes: number, backUs: number): number {
  if (!Number.isFinite(minutes)) return 0
  const most = lastTick - firstTick - minutes * US_PER_MINUTE * CURSOR_AT
  return Math.min(Math.max(0, most), Math.max(0, backUs))
}
