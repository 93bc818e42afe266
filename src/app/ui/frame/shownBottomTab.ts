// Which tab the panel under the run bar shows. The process is edited while building; a run shows its timeline there, and building the process again.
import type { BottomTab } from './frameStore'

export function shownBottomTab(chosen: BottomTab, building: boolean): BottomTab {
  return chosen === 'process' && !building ? 'timeline' : chosen
}
