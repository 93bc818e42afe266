// Which verb a key press means. Pure; keys for the camera (F, 1, 3, 7) are the view's own.

export type Shortcut =
  | 'togglePlay'
  | 'stepEvent'
  | 'stepPart'
  | 'slower'
  | 'faster'
  | 'clear'
  | 'left'
  | 'right'
  | 'beamer'
  | 'search'
  | 'help'

const KEYS: Readonly<Record<string, Shortcut>> = {
  ' ': 'togglePlay',
  '.': 'stepEvent',
  '>': 'stepPart',
  '-': 'slower',
  '+': 'faster',
  '=': 'faster',
  Escape: 'clear',
  '[': 'left',
  ']': 'right',
  b: 'beamer',
  '/': 'search',
  '?': 'help',
}

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** What has the focus decides whether a key is typing or a command. */
export type FocusKind = 'text' | 'control' | 'page'

export function shortcutFor(press: KeyPress, focus: FocusKind): Shortcut | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || focus === 'text') return undefined
  // A focused button or slider keeps its own space bar.
  if (press.key === ' ' && focus === 'control') return undefined
  return KEYS[press.key.length === 1 ? press.key.toLowerCase() : press.key]
}

export function focusKind(element: { readonly tagName: string; readonly type?: string } | null): FocusKind {
  if (element === null) return 'page'
  const { tagName, type } = element
  if (tagName === 'TEXTAREA') return 'text'
  if (tagName === 'INPUT')
    return type === 'range' || type === 'checkbox' || type === 'radio' ? 'control' : 'text'
  return ['BUTTON', 'SELECT', 'A', 'SUMMARY'].includes(tagName) ? 'control' : 'page'
}
