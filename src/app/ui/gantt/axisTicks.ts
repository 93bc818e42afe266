// Where the time axis has its marks: the smallest round step that leaves room for the labels. Pure.
import type { TickWindow } from './ganttBars'

const STEPS_S: readonly number[] = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400, 172_800, 604_800,
]

export interface AxisTicks {
  readonly stepS: number
  readonly ticks: readonly number[]
}

/** `offsetUs` is the time of day of tick 0, so that marks fall on round clock times. */
export function axisTicks(window: TickWindow, widthPx: number, labelPx: number, offsetUs: number): AxisTicks {
  const lengthS = (window.toTick - window.fromTick) / 1e6
  const room = Math.max(1, Math.floor(widthPx / labelPx))
  const stepS = STEPS_S.find((step) => lengthS / step <= room) ?? STEPS_S[STEPS_S.length - 1]!
  const stepUs = stepS * 1e6
  const ticks: number[] = []
  const first = Math.ceil((window.fromTick + offsetUs) / stepUs) * stepUs - offsetUs
  for (let tick = first; tick <= window.toTick; tick += stepUs) ticks.push(tick)
  return { stepS, ticks }
}
