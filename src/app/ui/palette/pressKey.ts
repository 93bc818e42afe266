// Does what a key does, for commands that are found by name: the same listeners hear it, so a command and its key never differ.

export interface KeyStroke {
  readonly key: string
  readonly ctrl?: boolean
  readonly shift?: boolean
}

/** After the palette has closed: keys are not heard while a dialog is open. */
export function pressKey({ key, ctrl = false, shift = false }: KeyStroke): void {
  const target = document.activeElement ?? document.body
  const press = { key, ctrlKey: ctrl, shiftKey: shift, bubbles: true, cancelable: true }
  target.dispatchEvent(new KeyboardEvent('keydown', press))
}

export function keyWords({ key, ctrl = false, shift = false }: KeyStroke, space: string): string {
  const shown = key === ' ' ? space : key.length === 1 ? key.toUpperCase() : key
  return [...(ctrl ? ['Ctrl'] : []), ...(shift ? ['Shift'] : []), shown].join('+')
}
