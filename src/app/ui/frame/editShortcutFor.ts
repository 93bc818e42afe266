// Which change of the cell a key press means. Pure. Copying and pasting are events of their own and not here.

export type EditShortcut =
  | { readonly verb: 'undo' | 'redo' | 'remove' | 'duplicate' | 'selectAll' | 'group' | 'ungroup' | 'hide' }
  | { readonly verb: 'nudge'; readonly deltaM: readonly [number, number, number] }

export interface EditKeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** One line of the grid, and a fine step. */
const STEP_M = 0.1
const FINE_STEP_M = 0.01

const WITH_CONTROL: Readonly<Record<string, 'undo' | 'redo' | 'duplicate' | 'selectAll' | 'group'>> = {
  z: 'undo',
  y: 'redo',
  d: 'duplicate',
  a: 'selectAll',
  g: 'group',
}
const WITH_CONTROL_AND_SHIFT: Readonly<Record<string, 'redo' | 'ungroup'>> = { z: 'redo', g: 'ungroup' }
const ALONE: Readonly<Record<string, 'remove' | 'hide'>> = {
  Delete: 'remove',
  Backspace: 'remove',
  h: 'hide',
}
const NUDGES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** `onCell`: the focus is on the picture or on nothing, where arrow keys have no other meaning. */
export function editShortcutFor(press: EditKeyPress, onCell: boolean): EditShortcut | undefined {
  if (press.altKey) return undefined
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  if (press.ctrlKey || press.metaKey) {
    const verb = (press.shiftKey ? WITH_CONTROL_AND_SHIFT : WITH_CONTROL)[key]
    return verb && { verb }
  }
  const nudge = onCell ? NUDGES[key] : undefined
  if (nudge !== undefined) {
    const stepM = press.shiftKey ? FINE_STEP_M : STEP_M
    return { verb: 'nudge', deltaM: [nudge[0] * stepM, nudge[1] * stepM, 0] }
  }
  const verb = press.shiftKey ? undefined : ALONE[key]
  return verb && { verb }
}
