// Which panels are open and what they show. Survives a reload; forgets quietly where storage is refused.
import { createUiStore } from '../parts/createUiStore'
import { keepMode } from './keepMode'

export type BottomTab = 'timeline' | 'problems' | 'history' | 'debug' | 'process'
/** The program is there while building. */
export type RightTab = 'properties' | 'program' | 'figures'
export type LeftTab = 'library' | 'outline'

export interface FrameState {
  readonly left: boolean
  readonly right: boolean
  readonly bottom: boolean
  readonly bottomTab: BottomTab
  readonly rightTab: RightTab
  /** Of the left panel while building. */
  readonly leftTab: LeftTab
  readonly bottomHeightPx: number
  /** Only the cell, for a beamer. */
  readonly beamer: boolean
  readonly help: boolean
}

const KEY = 'proefcel.frame'
export const BOTTOM_MIN_PX = 96
export const BOTTOM_MAX_PX = 480

const FIRST: FrameState = {
  left: true,
  right: true,
  bottom: true,
  bottomTab: 'timeline',
  rightTab: 'figures',
  leftTab: 'library',
  bottomHeightPx: 180,
  beamer: false,
  help: false,
}

type Kept = Pick<FrameState, 'left' | 'right' | 'bottom' | 'bottomHeightPx'>

function load(): Partial<Kept> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Kept>
  } catch {
    return {}
  }
}

export const frameStore = createUiStore<FrameState>({ ...FIRST, ...load() })

/** Remembers the panels from now on; called once by the page. */
export function keepFrame(): () => void {
  keepMode()
  return frameStore.subscribe(() => {
    const { left, right, bottom, bottomHeightPx } = frameStore.get()
    try {
      localStorage.setItem(KEY, JSON.stringify({ left, right, bottom, bottomHeightPx } satisfies Kept))
    } catch {
      // A private window refuses storage: the panels then keep their place until the page closes.
    }
  })
}
