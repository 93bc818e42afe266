// Which commands answer to what somebody types: every typed word must begin a word of the line, accents and capitals aside. Pure.
import type { PaletteCommand } from './PaletteCommand'

/** More lines than anybody reads would only slow the typing. */
const MOST_LINES = 60

/** Best first: labels that begin with the query, then those that hold its words; without a query in their own order. */
export function matchCommands(commands: readonly PaletteCommand[], query: string): PaletteCommand[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return commands.slice(0, MOST_LINES)
  const start = wanted.join(' ')
  const found: PaletteCommand[][] = [[], [], []]
  for (const command of commands) {
    const label = plain(command.label)
    if (label.startsWith(start)) found[0]!.push(command)
    else if (holdsAll(label, wanted)) found[1]!.push(command)
    else if (holdsAll(`${label} ${plain(command.words ?? '')}`, wanted)) found[2]!.push(command)
  }
  return found.flat().slice(0, MOST_LINES)
}

function holdsAll(text: string, wanted: readonly string[]): boolean {
  const words = text.split(/[^\p{L}\p{N}]+/u)
  return wanted.every((part) => words.some((word) => word.startsWith(part)))
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
