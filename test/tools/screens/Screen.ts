// What a screen is: where a visitor stands after a few steps, and the screens that are a few steps further on in the same visit.
import type { Page } from 'playwright-core'
import type { Visitor } from '../openWorkbench'

export interface Stop {
  name: string
  enter: (page: Page) => Promise<void>
  /** Texts that are somebody's names for things, so of no language. */
  named?: readonly string[]
}

export interface Screen extends Stop {
  visitor?: Visitor
  /** Further screens, each reached from the one before: a visit costs more than a step. */
  next?: readonly Stop[]
}

/** Somebody who has been here before, so that no card lies over the cell. */
export const returning: Visitor = { preferences: { startCardSeen: true } }
/** For screens in which the cell is in the background. */
export const unpictured: Visitor = { ...returning, withoutWebGl: true }
/** The small cell of the lathe with its cobot. */
export const LATHE = '#voorbeeld=cnc-machine-tending'
