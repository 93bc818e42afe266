// The newest entries of the trace, read anew whenever the run has shown something: after every step, and a few times a second
// while it runs.
import { useEffect, useState } from 'react'
import type { NumberedEntry } from '../../../core/results/TraceEntry'
import { useController } from '../parts/sessionContext'
import { useSlowly } from '../parts/useSlowly'

/** More than a person reads; the ring itself holds some thousands. */
const KEPT = 300

export interface ShownTrace {
  readonly entries: readonly NumberedEntry[]
  /** Entries from this number on are new since the reading before. */
  readonly newFrom: number
  /** Frames that had come when it was read. */
  readonly frame: number
}

const NOTHING: ShownTrace = { entries: [], newFrom: 0, frame: -1 }

export function useTrace(): ShownTrace {
  const controller = useController()
  // A step within one moment brings a frame too, though the clock stands still.
  const frame = useSlowly(() => controller.framesReceived)
  const [shown, setShown] = useState(NOTHING)
  useEffect(() => {
    let isStale = false
    void controller.debug.trace(0, KEPT).then((entries) => {
      if (!isStale) setShown((before) => follow(before, entries, frame))
    })
    return () => {
      isStale = true
    }
  }, [controller, frame])
  return shown
}

/** What was new stays new until something else happens; a new run begins at zero again. */
function follow(before: ShownTrace, entries: readonly NumberedEntry[], frame: number): ShownTrace {
  const last = before.entries.at(-1)?.sequence ?? -1
  const newest = entries.at(-1)?.sequence ?? -1
  if (newest === last) return { ...before, frame }
  return { entries, frame, newFrom: last > newest ? 0 : last + 1 }
}
