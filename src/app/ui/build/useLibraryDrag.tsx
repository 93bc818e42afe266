// Dragging a card of the library into the cell, with mouse, pen or finger: a small picture follows the pointer, the cell shows where it
// would stand. Escape gives up. A press without a movement is a click, and the card's own.
import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { LibraryItem } from '../../../core/editing/library/LibraryItem'
import type { Vec3 } from '../../../core/math/frames'
import { floorUnder } from './cellDrop'
import { announceItem, hideGhost, showGhost } from './cellGhost'
import { ItemPicture } from './LibraryCard'

/** A hand is never quite still. */
const THRESHOLD_PX = 6

interface Carried {
  readonly item: LibraryItem
  readonly x: number
  readonly y: number
}

interface LibraryDrag {
  readonly start: (item: LibraryItem, event: PointerEvent) => void
  readonly carried: ReactNode
}

export function useLibraryDrag(onDrop: (item: LibraryItem, at: Vec3) => void): LibraryDrag {
  const [carried, setCarried] = useState<Carried | undefined>(undefined)
  const drop = useRef(onDrop)
  drop.current = onDrop
  const stop = useRef<() => void>(() => undefined)
  useEffect(() => () => stop.current(), [])
  const start = (item: LibraryItem, down: PointerEvent) => {
    if (down.button !== 0) return
    stop.current()
    const card = down.currentTarget
    const [x, y] = [down.clientX, down.clientY]
    let moving = false
    const onMove = (event: globalThis.PointerEvent) => {
      if (!moving && Math.hypot(event.clientX - x, event.clientY - y) < THRESHOLD_PX) return
      // A finger that goes up or down scrolls the list; sideways it takes the card.
      if (
        !moving &&
        event.pointerType === 'touch' &&
        Math.abs(event.clientY - y) > Math.abs(event.clientX - x)
      ) {
        end()
        return
      }
      if (!moving) announceItem(item)
      moving = true
      const at = floorUnder(event.clientX, event.clientY)
      // Over the cell the thing itself is seen.
      setCarried(at === undefined ? { item, x: event.clientX, y: event.clientY } : undefined)
      showGhost(item, at)
    }
    const onUp = (event: globalThis.PointerEvent) => {
      const at = moving ? floorUnder(event.clientX, event.clientY) : undefined
      if (moving) swallowClick(card)
      end()
      if (at !== undefined) drop.current(item, at)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      if (moving) swallowClick(card)
      end()
    }
    const end = () => {
      removeEventListener('pointermove', onMove)
      removeEventListener('pointerup', onUp)
      removeEventListener('pointercancel', end)
      removeEventListener('keydown', onKey, true)
      hideGhost()
      setCarried(undefined)
    }
    stop.current = end
    addEventListener('pointermove', onMove)
    addEventListener('pointerup', onUp)
    addEventListener('pointercancel', end)
    addEventListener('keydown', onKey, true)
  }
  return { start, carried: carried && <CarriedCard {...carried} /> }
}

/** The click that the browser makes of a drag that ends on its card. */
function swallowClick(card: Element): void {
  const swallow = (event: Event) => event.stopPropagation()
  card.addEventListener('click', swallow, { capture: true, once: true })
  requestAnimationFrame(() => card.removeEventListener('click', swallow, true))
}

function CarriedCard({ item, x, y }: Carried) {
  return (
    <div className="carried-card" style={{ translate: `${x}px ${y}px` }}>
      <ItemPicture item={item} />
    </div>
  )
}
