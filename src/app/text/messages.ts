// All words of the workbench by language. Texts live in one file per part of the screen; problems have a file of their own.
import { editText } from './editText'
import { frameText } from './frameText'
import { kindText } from './kindText'
import type { Language } from './Language'
import { paletteText } from './paletteText'
import { panelText } from './panelText'
import { runText } from './runText'
import { startText } from './startText'
import { stateText } from './stateText'
import { tourText } from './tourText'
import { workText } from './workText'

const parts = {
  edit: editText,
  frame: frameText,
  run: runText,
  state: stateText,
  kind: kindText,
  panel: panelText,
  start: startText,
  work: workText,
  palette: paletteText,
  tour: tourText,
}

type Parts = typeof parts
export type Messages = { readonly [K in keyof Parts]: Parts[K][Language] }

function messagesIn(language: Language): Messages {
  const entries = Object.entries(parts).map(([key, part]) => [key, part[language]])
  return Object.fromEntries(entries) as Messages
}

export const MESSAGES: Readonly<Record<Language, Messages>> = { nl: messagesIn('nl'), en: messagesIn('en') }
