// Where a part of the workbench stands, kept true while panels open and the window changes.
import { useEffect, useState } from 'react'

export interface TargetBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Undefined while nothing matches. */
export function useTargetBox(selector: string): TargetBox | undefined {
  const [box, setBox] = useState<TargetBox>()
  useEffect(() => {
    let frame = 0
    const look = () => {
      const found = document.querySelector(selector)?.getBoundingClientRect()
      setBox((before) => {
        if (found === undefined || found.width === 0) return undefined
        const { left, top, width, height } = found
        const same =
          before?.left === left && before.top === top && before.width === width && before.height === height
        return same ? before : { left, top, width, height }
      })
      frame = requestAnimationFrame(look)
    }
    look()
    return () => cancelAnimationFrame(frame)
  }, [selector])
  return box
}
