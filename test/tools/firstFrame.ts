// What the page needs before its first frame with geometry, and how heavy that may be. A journey checks that the browser
// asks for nothing else before that frame.
import type { EarlyEntries } from './bundleSize'

export const firstFrameEntries: EarlyEntries = { worker: 'sim', chunks: ['LiveCell', 'FiguresPanel'] }

/** Page and simulation worker together, gzip; wasm and lazy chunks apart. Set by issue 2 ("Must show"). */
export const firstFrameBudgetKb = 450
