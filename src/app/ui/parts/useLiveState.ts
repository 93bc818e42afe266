// The present state of one resource and how long it has lasted, for labels and dots. Not for drawing frames.
import { useMemo } from 'react'
import { RESOURCE_STATES, type ResourceState } from '../../../core/results/states'
import type { GanttHistory, GanttSegment } from '../../session/GanttHistory'
import { useSession } from '../../session/sessionStore'
import { useSlowly } from './useSlowly'

/** Undefined for records that are no resource, and before the run has started. */
export function useLiveState(id: string): ResourceState | undefined {
  const entity = useEntityIndex(id)
  const state = useSlowly((history) => currentSegment(history, entity)?.state)
  return state === undefined ? undefined : RESOURCE_STATES[state]
}

/** µs since the present state began, in steps of a tenth of a second. */
export function useLiveStateAge(id: string): number | undefined {
  const entity = useEntityIndex(id)
  return useSlowly((history) => {
    const segment = currentSegment(history, entity)
    return segment && Math.round((history.lastTick - segment.startTick) / 1e5) * 1e5
  })
}

function useEntityIndex(id: string): number {
  const entities = useSession((state) => state.topology?.entities)
  // Not in the selector: that is asked at every change of the session, in every row.
  return useMemo(() => entities?.indexOf(id) ?? -1, [entities, id])
}

function currentSegment(history: GanttHistory, entity: number): GanttSegment | undefined {
  if (entity < 0) return undefined
  return history.segments(entity, history.lastTick, history.lastTick).at(-1)
}
