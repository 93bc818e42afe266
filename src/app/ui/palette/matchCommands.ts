// Which commands answer to what somebody types: every typed word must begin a word of the line, accents, capitals and signs aside. Pure.
import type { PaletteCommand } from './PaletteCommand'

/** More lines than anybody reads would only slow the typing. */
const MOST_LINES = 60

/** Best first: the label that is the query, labels that begin with it, then those that hold its words; without a query in their own order. */
export function matchCommands(commands: readonly PaletteCommand[], query: string): PaletteCommand[] {
  const wanted = wordsOf(plain(query))
  if (wanted.length === 0) return commands.slice(0, MOST_LINES)
  const start = plain(query).trim().replace(/\s+/g, ' ')
  const found: PaletteCommand[][] = [[], [], [], []]
  for (const command of commands) {
    const label = plain(command.label)
    if (label === start) found[0]!.push(command)
    else if (label.startsWith(start)) found[1]!.push(command)
    else if (holdsAll(label, wanted)) found[2]!.push(command)
    else if (holdsAll(`${label} ${plain(command.words ?? '')}`, wanted)) found[3]!.push(command)
  }
  return found.flat().slice(0, MOST_LINES)
}

function holdsAll(text: string, wanted: readonly string[]): boolean {
  const words = wordsOf(text)
  return wanted.every((part) => words.some((word) => word.startsWith(part)))
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
