// Names the resource with the highest working share: the likely bottleneck. A hint from utilisation, not a proof.

import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { RunResults } from '../../../core/results/RunResults'

export interface Bottleneck {
  readonly id: string
  /** Working and set-up share of the time it could work (off shift left out), 0..1. */
  readonly share: number
}

/** A resource that hardly ever had a shift says nothing. */
const LEAST_AVAILABLE = 0.02
/** Below this nothing in the cell is busy enough to be a bottleneck. */
const LEAST_SHARE = 0.2

export function findBottleneck(results: RunResults, document: SceneDocument): Bottleneck | undefined {
  let best: Bottleneck | undefined
  for (const [id, { states }] of Object.entries(results.entities)) {
    const type = document.records[id]?.type
    if (type !== 'robot' && type !== 'station' && type !== 'operator' && type !== 'vehicle') continue
    const available = 1 - states.off
    if (available < LEAST_AVAILABLE) continue
    const share = Math.min(1, (states.working + states.setup) / available)
    if (share >= LEAST_SHARE && (best === undefined || share > best.share)) best = { id, share }
  }
  return best
}
