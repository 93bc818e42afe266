// What the page needs before its first frame with geometry, and how heavy that may be. A journey checks that the browser
// asks for nothing else before that frame.
import type { EarlyEntries } from './bundleSize'

/**
 * The engine and the 3D view are asked for at once and lazily, so that neither waits for the other; a visitor downloads
 * both before the cell stands on the screen.
 */
export const firstFrameEntries: EarlyEntries = {
  worker: 'sim',
  chunks: ['LiveCell', 'FiguresPanel', 'samxl-composite-line.scene'],
}

/** Page and simulation worker together, gzip; wasm and lazy chunks apart. Set by issue 2 ("Must show"). */
export const firstFrameBudgetKb = 450
