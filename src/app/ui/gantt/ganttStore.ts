// What the timeline shows: how many minutes, how far back, as a drawing or as a table. Local to this page.
import { createUiStore } from '../parts/createUiStore'

export interface GanttSettings {
  /** Infinity is the whole run. */
  readonly minutes: number
  /** How far the window stands behind the clock, µs; 0 follows it. */
  readonly backUs: number
  readonly asTable: boolean
}

export const ganttStore = createUiStore<GanttSettings>({ minutes: 5, backUs: 0, asTable: false })
