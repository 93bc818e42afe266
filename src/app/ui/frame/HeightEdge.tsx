// The upper edge of the bottom panel: drag it, or use the arrow keys, to give the timeline more or less room.
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useText } from '../parts/useText'
import { BOTTOM_MAX_PX, BOTTOM_MIN_PX, frameStore } from './frameStore'

const KEY_STEP_PX = 20

export function HeightEdge() {
  const label = useText().run.resize
  const height = frameStore.use((frame) => frame.bottomHeightPx)
  const grabbed = useRef<{ y: number; height: number } | undefined>(undefined)
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowUp') setHeight(height + KEY_STEP_PX)
    else if (event.key === 'ArrowDown') setHeight(height - KEY_STEP_PX)
    else return
    event.preventDefault()
  }
  const onMove = (event: PointerEvent) => {
    const from = grabbed.current
    if (from) setHeight(from.height + from.y - event.clientY)
  }
  return (
    <hr
      className="height-edge"
      aria-orientation="horizontal"
      aria-label={label}
      aria-valuemin={BOTTOM_MIN_PX}
      aria-valuemax={BOTTOM_MAX_PX}
      aria-valuenow={height}
      tabIndex={0}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        grabbed.current = { y: event.clientY, height }
      }}
      onPointerMove={onMove}
      onPointerUp={() => {
        grabbed.current = undefined
      }}
    />
  )
}

function setHeight(px: number): void {
  frameStore.set({ bottomHeightPx: Math.round(Math.min(BOTTOM_MAX_PX, Math.max(BOTTOM_MIN_PX, px))) })
}
