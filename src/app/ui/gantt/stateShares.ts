// How much of a window a resource spent in each state, for the table that says what the drawing shows. Pure.
import { STATE_COUNT } from '../../../core/results/states'
import type { GanttSegment } from '../../session/GanttHistory'
import type { TickWindow } from './ganttBars'

/** Fractions by state number; all 0 when nothing of the window is known. */
export function stateShares(segments: readonly GanttSegment[], window: TickWindow): number[] {
  const shares = new Array<number>(STATE_COUNT).fill(0)
  let total = 0
  for (const { startTick, endTick, state } of segments) {
    const length = Math.min(endTick, window.toTick) - Math.max(startTick, window.fromTick)
    if (length <= 0) continue
    shares[state] = (shares[state] ?? 0) + length
    total += length
  }
  return total === 0 ? shares : shares.map((length) => length / total)
}
