// From stretches of time to bars in pixels: clipped to the window, and what is narrower than a pixel gathered per pixel under
// the state that lasted longest there. Pure; colours and canvas are drawGantt's.
import type { GanttSegment } from '../../session/GanttHistory'

export interface GanttBar {
  readonly x0: number
  readonly x1: number
  readonly state: number
}

export interface TickWindow {
  readonly fromTick: number
  readonly toTick: number
}

export function ganttBars(
  segments: readonly GanttSegment[],
  window: TickWindow,
  widthPx: number,
): GanttBar[] {
  const scale = pixelsPerTick(window, widthPx)
  const bars: GanttBar[] = []
  const crumbs = new PixelCrumbs(bars)
  for (const { startTick, endTick, state } of segments) {
    const x0 = Math.max(0, (startTick - window.fromTick) * scale)
    const x1 = Math.min(widthPx, (endTick - window.fromTick) * scale)
    if (x1 <= x0) continue
    if (x1 - x0 < 1) crumbs.add(x0, x1 - x0, state)
    else {
      crumbs.flush()
      push(bars, { x0, x1, state })
    }
  }
  crumbs.flush()
  return bars
}

export function pixelsPerTick(window: TickWindow, widthPx: number): number {
  return widthPx / Math.max(1, window.toTick - window.fromTick)
}

export function tickAt(x: number, window: TickWindow, widthPx: number): number {
  return window.fromTick + x / pixelsPerTick(window, widthPx)
}

/** Stretches narrower than a pixel, summed by state until the next pixel begins. */
class PixelCrumbs {
  readonly #bars: GanttBar[]
  #pixel = -1
  readonly #widths: number[] = []

  constructor(bars: GanttBar[]) {
    this.#bars = bars
  }

  add(x: number, width: number, state: number): void {
    const pixel = Math.floor(x)
    if (pixel !== this.#pixel) this.flush()
    this.#pixel = pixel
    this.#widths[state] = (this.#widths[state] ?? 0) + width
  }

  flush(): void {
    if (this.#pixel < 0) return
    let longest = -1
    this.#widths.forEach((width, state) => {
      if (longest < 0 || width > (this.#widths[longest] ?? 0)) longest = state
    })
    push(this.#bars, { x0: this.#pixel, x1: this.#pixel + 1, state: longest })
    this.#pixel = -1
    this.#widths.length = 0
  }
}

/** Joins a bar to the one before it when they touch and say the same. */
function push(bars: GanttBar[], bar: GanttBar): void {
  const last = bars[bars.length - 1]
  if (last !== undefined && last.state === bar.state && bar.x0 - last.x1 < 0.5) {
    bars[bars.length - 1] = { ...last, x1: Math.max(last.x1, bar.x1) }
  } else bars.push(bar)
}
