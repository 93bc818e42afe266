// Reads the run's history four times a second, for labels and dots that need no more. Re-renders only when the value changed.
import { useSyncExternalStore } from 'react'
import type { GanttHistory } from '../../session/GanttHistory'
import { useController } from './sessionContext'

const EVERY_MS = 250
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    for (const each of listeners) each()
  }, EVERY_MS)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** `read` must give a primitive, or the same object while nothing changed. */
export function useSlowly<T>(read: (history: GanttHistory) => T): T {
  const { gantt } = useController()
  const snapshot = () => read(gantt)
  return useSyncExternalStore(subscribe, snapshot, snapshot)
}
