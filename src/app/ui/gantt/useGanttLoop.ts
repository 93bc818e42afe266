// Redraws the timeline when frames come in or something about it changed, at most twenty times a second and never so often
// that drawing takes more than a twelfth of the time.
import { type RefObject, useEffect, useRef } from 'react'
import { useController } from '../parts/sessionContext'

const SHORTEST_MS = 50
const REST_FACTOR = 12
/** One slow drawing (fonts, first patterns) must not freeze the timeline. */
const LONGEST_MS = 500

/** `draw` is called with a laid-out canvas: after frames, after its size changed, and whenever its component rendered. */
export function useGanttLoop(canvas: RefObject<HTMLCanvasElement | null>, draw: () => void): void {
  const controller = useController()
  const latest = useRef(draw)
  latest.current = draw
  const dirty = useRef(true)
  useEffect(() => {
    dirty.current = true
  })
  useEffect(() => {
    const element = canvas.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => {
      dirty.current = true
    })
    observer.observe(element)
    const stopFrames = controller.onFrame(() => {
      dirty.current = true
    })
    const stopLoop = drawWhenDirty(dirty, () => latest.current())
    return () => {
      observer.disconnect()
      stopFrames()
      stopLoop()
    }
  }, [canvas, controller])
}

function drawWhenDirty(dirty: { current: boolean }, draw: () => void): () => void {
  let notBefore = 0
  let request = 0
  const turn = () => {
    request = requestAnimationFrame(turn)
    const now = performance.now()
    if (!dirty.current || now < notBefore) return
    dirty.current = false
    draw()
    notBefore = now + Math.min(LONGEST_MS, Math.max(SHORTEST_MS, REST_FACTOR * (performance.now() - now)))
  }
  request = requestAnimationFrame(turn)
  return () => cancelAnimationFrame(request)
}
