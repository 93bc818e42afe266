// Which verb a key press means. Pure. The 3D view has its own keys while it has the focus.

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
  | 'frame'
  | 'home'
  | 'front'
  | 'side'
  | 'top'

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
  f: 'frame',
  Home: 'home',
  1: 'front',
  3: 'side',
  7: 'top',
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
