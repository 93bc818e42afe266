// What the page needs before its first frame with geometry, and how heavy that may be. A journey checks that the browser
// asks for nothing else before that frame.
import type { EarlyEntries } from './bundleSize'

/** The 3D view is a chunk of its own; the engine is fetched after the first picture, which is drawn from the document. */
export const firstFrameEntries: EarlyEntries = {
  worker: 'sim',
  chunks: ['LiveCell', 'FiguresPanel', 'samxl-composite-line.scene'],
}

/** Page and simulation worker together, gzip; wasm and lazy chunks apart. Set by issue 2 ("Must show"). */
export const firstFrameBudgetKb = 450
