// The stops of the tour: what is shown, and what must be open to show it.

import type { WorkMode } from '../../session/sessionStore'
import type { Messages } from '../../text/messages'

export interface TourStep {
  readonly name: keyof Messages['tour']['steps']
  /** First match is outlined; none: the card stands alone. */
  readonly target: string
  readonly mode?: WorkMode
}

export const TOUR_STEPS: readonly TourStep[] = [
  { name: 'cell', target: '.cell-view', mode: 'run' },
  { name: 'run', target: '#run-bar' },
  { name: 'figures', target: '.kpi-strip' },
  { name: 'build', target: '.modes', mode: 'build' },
  { name: 'library', target: '.left-panel', mode: 'build' },
  { name: 'inspector', target: '.right-panel', mode: 'build' },
  { name: 'share', target: '.share-button' },
  { name: 'help', target: '.top-bar-end' },
]
