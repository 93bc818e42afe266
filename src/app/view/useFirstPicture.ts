// Tells once that the first picture stands, or that none will: what can wait for the picture is started by it.
import { useEffect, useMemo, useRef } from 'react'

export interface FirstPicture {
  /** Call from the frame loop. */
  readonly drawn: () => void
}

export function useFirstPicture(tell: (() => void) | undefined, unavailable: boolean): FirstPicture {
  const told = useRef(false)
  const latest = useRef(tell)
  latest.current = tell
  const first = useMemo(() => {
    const once = () => {
      if (told.current) return
      told.current = true
      latest.current?.()
    }
    // The frame loop runs before the renderer draws; the task after it finds the picture drawn.
    return { drawn: () => void setTimeout(once), once }
  }, [])
  useEffect(() => {
    if (unavailable) first.once()
  }, [unavailable, first])
  return first
}
