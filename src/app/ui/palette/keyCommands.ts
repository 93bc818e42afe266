// The commands that have a key, by the words of the sheet of keys.
import type { Messages } from '../../text/messages'
import type { PaletteCommand } from './PaletteCommand'
import { type KeyStroke, keyWords, pressKey } from './pressKey'

const KEYS: Readonly<Partial<Record<keyof Messages['start']['keys'], KeyStroke>>> = {
  play: { key: ' ' },
  stepEvent: { key: '.' },
  stepPart: { key: '>' },
  slower: { key: '-' },
  faster: { key: '+' },
  frame: { key: 'f' },
  home: { key: 'Home' },
  front: { key: '1' },
  right: { key: '3' },
  top: { key: '7' },
  clear: { key: 'Escape' },
  left: { key: '[' },
  rightPanel: { key: ']' },
  beamer: { key: 'b' },
  search: { key: '/' },
  help: { key: '?' },
}

type EditVerb = Exclude<keyof Messages['palette']['edit'], 'build' | 'run'>

const EDIT_KEYS: Readonly<Record<EditVerb, KeyStroke>> = {
  undo: { key: 'z', ctrl: true },
  redo: { key: 'z', ctrl: true, shift: true },
  selectAll: { key: 'a', ctrl: true },
  duplicate: { key: 'd', ctrl: true },
  remove: { key: 'Delete' },
  group: { key: 'g', ctrl: true },
  ungroup: { key: 'g', ctrl: true, shift: true },
  hide: { key: 'h' },
  move: { key: 'g' },
  turn: { key: 'r' },
}

/** `building`: changes of the cell only exist in build mode. */
export function keyCommands(text: Messages, building: boolean): PaletteCommand[] {
  const commands = Object.entries(KEYS).map(([name, stroke]) =>
    keyCommand('command', `key-${name}`, text.start.keys[name as keyof typeof KEYS], stroke, text),
  )
  if (!building) return commands
  const edits = Object.entries(EDIT_KEYS).map(([verb, stroke]) =>
    keyCommand('edit', `edit-${verb}`, text.palette.edit[verb as EditVerb], stroke, text),
  )
  return [...edits, ...commands]
}

function keyCommand(
  group: PaletteCommand['group'],
  id: string,
  label: string,
  stroke: KeyStroke,
  text: Messages,
): PaletteCommand {
  return { id, group, label, key: keyWords(stroke, text.start.space), run: () => pressKey(stroke) }
}
