// Pointer and keys over the canvas: hover, click, double click, camera keys. Says what is meant; selecting is the session's.
import { type RefObject, useEffect, useRef } from 'react'
import { Vector2 } from 'three'
import type { CellRoot } from '../CellRoot'
import type { CellModel } from '../stage/CellModel'
import type { CameraMoves } from './useCameraMoves'

export interface PointingReports {
  readonly selection?: string | undefined
  /** `add`: besides what is selected already. */
  readonly onSelect?: ((id: string | undefined, add: boolean) => void) | undefined
  readonly onHover?: ((id: string | undefined) => void) | undefined
}

/** A press that moves farther is a drag of the camera, px. */
const CLICK_PX = { mouse: 4, finger: 12 }
/** A finger that stays longer asks for the menu, and is no tap. */
const TAP_MS = 450

export function usePointing(
  reports: PointingReports,
  root: CellRoot | undefined,
  model: RefObject<CellModel | undefined>,
  camera: CameraMoves,
): void {
  const latest = useRef(reports)
  useEffect(() => {
    latest.current = reports
  })
  useEffect(() => {
    if (!root) return
    const pointer = new CanvasPointer(root, model, latest, camera)
    return () => pointer.release()
  }, [root, model, camera])
}

class CanvasPointer {
  private readonly root: CellRoot
  private readonly model: RefObject<CellModel | undefined>
  private readonly reports: RefObject<PointingReports>
  private readonly camera: CameraMoves
  private readonly down = new Vector2(Number.NaN, Number.NaN)
  private readonly stop = new AbortController()
  private downMs = 0
  private waiting = false
  private hovered: string | undefined

  constructor(
    root: CellRoot,
    model: RefObject<CellModel | undefined>,
    reports: RefObject<PointingReports>,
    camera: CameraMoves,
  ) {
    this.root = root
    this.model = model
    this.reports = reports
    this.camera = camera
    const { canvas } = root
    const { signal } = this.stop
    canvas.addEventListener('pointerdown', (event) => this.press(event), { signal })
    canvas.addEventListener('pointerup', (event) => this.click(event), { signal })
    canvas.addEventListener('pointermove', (event) => this.move(event), { signal })
    canvas.addEventListener('pointerleave', () => this.hover(undefined), { signal })
    canvas.addEventListener('dblclick', (event) => camera.frame(this.pick(event.clientX, event.clientY)), {
      signal,
    })
    canvas.addEventListener('keydown', (event) => this.key(event), { signal })
  }

  release(): void {
    this.stop.abort()
  }

  private pick(x: number, y: number): string | undefined {
    return this.model.current?.hit(this.root.castAt(x, y))?.id
  }

  /** A second finger makes it a pinch: nothing is pointed at. */
  private press({ isPrimary, clientX, clientY, timeStamp }: PointerEvent): void {
    if (isPrimary) this.down.set(clientX, clientY)
    else this.down.set(Number.NaN, Number.NaN)
    this.downMs = timeStamp
  }

  private click(event: PointerEvent): void {
    const { button, clientX, clientY, pointerType, timeStamp } = event
    const moved = Math.hypot(clientX - this.down.x, clientY - this.down.y)
    const isFinger = pointerType === 'touch'
    if (button !== 0 || !(moved <= CLICK_PX[isFinger ? 'finger' : 'mouse'])) return
    if (isFinger && timeStamp - this.downMs > TAP_MS) return
    if (this.root.clickTaker) {
      this.root.clickTaker(event)
      return
    }
    const id = this.pick(clientX, clientY)
    const add = event.shiftKey || event.ctrlKey || event.metaKey
    // Missing a thing while adding to the selection does not lose the rest.
    if (id !== undefined || !add) this.reports.current.onSelect?.(id, add)
  }

  /** Once a frame is enough, and a drag of the camera points at nothing. */
  private move({ buttons, clientX, clientY }: PointerEvent): void {
    if (this.waiting || buttons !== 0) return
    this.waiting = true
    requestAnimationFrame(() => {
      this.waiting = false
      if (!this.stop.signal.aborted) this.hover(this.pick(clientX, clientY))
    })
  }

  private hover(id: string | undefined): void {
    if (id === this.hovered) return
    this.hovered = id
    this.root.canvas.style.cursor = id === undefined ? '' : 'pointer'
    this.reports.current.onHover?.(id)
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (!this.meant(event.key, event.shiftKey)) return
    event.preventDefault()
    event.stopPropagation()
  }

  private meant(key: string, shift: boolean): boolean {
    switch (key.toLowerCase()) {
      case 'f':
        this.camera.frame(this.reports.current.selection)
        return true
      case '1':
        this.camera.preset('front')
        return true
      case '3':
        this.camera.preset('side')
        return true
      case '7':
        this.camera.preset('top')
        return true
      case 'home':
        this.camera.preset('home')
        return true
      default:
        return this.root.rig.key(key, shift)
    }
  }
}
