// The drawing surface of a mounted view: makes it once in its frame, keeps its size, notices when it cannot be had or is lost.
import { type RefObject, useEffect, useRef, useState } from 'react'
import { CellRoot } from './CellRoot'
import type { Unavailable } from './CellViewHandle'
import type { ViewQuality } from './stage/ViewQuality'

type Report = ((reason: Unavailable | undefined) => void) | undefined

export function useCellRoot(frame: RefObject<HTMLDivElement | null>, label: string, onUnavailable: Report) {
  const [root, setRoot] = useState<CellRoot>()
  const [unavailable, setUnavailable] = useState<Unavailable>()
  const report = useRef(onUnavailable)
  useEffect(() => {
    report.current = onUnavailable
  })
  useEffect(() => {
    const canvas = makeCanvas(frame.current)
    const tell = (reason: Unavailable | undefined) => {
      setUnavailable(reason)
      report.current?.(reason)
    }
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault()
      tell('contextLost')
    })
    canvas.addEventListener('webglcontextrestored', () => tell(undefined))
    const made = CellRoot.on(canvas)
    setRoot(made)
    if (!made) tell('noWebgl')
    return () => {
      canvas.remove()
      made?.dispose()
    }
  }, [frame])
  useEffect(() => root?.canvas.setAttribute('aria-label', label), [root, label])
  return { root, unavailable }
}

/** A canvas of its own for every mount: a context that was released cannot be had again from the same canvas. */
function makeCanvas(frame: HTMLDivElement | null): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.style.cssText = 'display:block;touch-action:none'
  // No native element is a 3D picture that is steered by keys.
  canvas.setAttribute('role', 'application')
  canvas.tabIndex = 0
  frame?.append(canvas)
  return canvas
}

export function useSize(
  frame: RefObject<HTMLDivElement | null>,
  root: CellRoot | undefined,
  quality: ViewQuality,
): void {
  useEffect(() => {
    const element = frame.current
    if (!element || !root) return
    const measure = () => root.configure(element.clientWidth, element.clientHeight, quality)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame, root, quality])
}
