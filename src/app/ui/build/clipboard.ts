// What was copied from a cell: on the system's clipboard, so that it can go to another tab, and kept here for a browser that refuses that.
import { isCopiedText } from '../../../core/editing/commands/pasteRecords'

let kept: string | undefined

export const clipboard = {
  put(text: string): void {
    if (text === '') return
    kept = text
    // Refused without permission: pasting in this page then still works.
    navigator.clipboard?.writeText(text).catch(() => undefined)
  },

  /** Undefined when nothing of a cell was copied. */
  async get(): Promise<string | undefined> {
    const text = await navigator.clipboard?.readText?.().catch(() => undefined)
    return text !== undefined && isCopiedText(text) ? text : kept
  },
}
