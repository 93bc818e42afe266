// What the arrow keys do to the window of the timeline: a quarter of its width, or to an end. Pure.
import { clampBack, type GanttSpan } from './ganttWindow'

const QUARTER = 0.25 * 60e6

/** How far back the window then stands, µs; undefined when the key means nothing here. */
export function moveWindow(
  key: string,
  span: GanttSpan,
  minutes: number,
  backUs: number,
): number | undefined {
  const step = Number.isFinite(minutes) ? minutes * QUARTER : 0
  switch (key) {
    case 'ArrowLeft':
      return clampBack(span, minutes, backUs + step)
    case 'ArrowRight':
      return clampBack(span, minutes, backUs - step)
    case 'Home':
      return clampBack(span, minutes, Number.MAX_SAFE_INTEGER)
    case 'End':
      return 0
    default:
      return undefined
  }
}
