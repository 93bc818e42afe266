// One line of the command palette. Types only.

export type PaletteGroup = 'command' | 'edit' | 'show' | 'add' | 'open'

export interface PaletteCommand {
  /** Unique in the list. */
  readonly id: string
  readonly group: PaletteGroup
  readonly label: string
  /** Shown at the end of the line. */
  readonly key?: string | undefined
  /** Other words it is found by. */
  readonly words?: string | undefined
  readonly run: () => void
}
