// Reads measured cycle times: a stopwatch list (one number a line) or a robot's log as CSV with a heading. Text in, seconds out; says which line
// it cannot read.
import { CYCLE_CAUSES, type CycleCause } from '../../results/states'

export interface MeasuredList {
  readonly cause: CycleCause | 'cycle'
  readonly seconds: readonly number[]
}

export type CycleLog =
  | { readonly ok: true; readonly lists: readonly MeasuredList[] }
  /** `line` counts from 1; 0 = nothing usable at all. */
  | { readonly ok: false; readonly line: number; readonly text: string }

/**
 * Headings: `seconds` (or `cycle_s`, `duration_s`), with an optional `cause` (travel, approach, settle, grip, process, cycle) and an optional
 * `program`, of which only the asked one counts; or `time` (s, at the start of each cycle), whose differences are the cycles.
 */
export function readCycleLog(text: string, program?: string): CycleLog {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim())
  const first = lines.findIndex((line) => line !== '' && !line.startsWith('#'))
  if (first < 0) return { ok: false, line: 0, text: '' }
  const separator = separatorOf(lines.filter((line) => line !== '' && !line.startsWith('#')))
  const heading = lines[first]!.split(separator).map((word) => word.trim().toLowerCase())
  return heading.some((word) => readNumber(word, separator) === undefined)
    ? readTable(lines, first + 1, heading, separator, program)
    : readList(lines, first, separator)
}

/** One number with a decimal comma, as a Dutch stopwatch list has on every line. */
const DECIMAL_COMMA = /^\d+,\d+$/

/** A list of nothing but decimal commas has one number a line: no comma separates there. */
function separatorOf(lines: readonly string[]): string {
  const [heading = ''] = lines
  if (heading.includes(';')) return ';'
  if (heading.includes('\t')) return '\t'
  // A heading of one word names the only column.
  const numbers = /^[^,\d]+$/.test(heading) ? lines.slice(1) : lines
  const isDutchList = numbers.some((line) => DECIMAL_COMMA.test(line)) && numbers.every(isOneNumber)
  return isDutchList ? '\t' : ','
}

function isOneNumber(line: string): boolean {
  return DECIMAL_COMMA.test(line) || /^\d+$/.test(line)
}

function readList(lines: readonly string[], first: number, separator: string): CycleLog {
  const seconds: number[] = []
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]!
    if (line === '' || line.startsWith('#')) continue
    for (const word of line.split(separator)) {
      const value = readNumber(word.trim(), separator)
      if (value === undefined || value <= 0) return { ok: false, line: at + 1, text: line }
      seconds.push(value)
    }
  }
  return { ok: true, lists: [{ cause: 'cycle', seconds }] }
}

function readTable(
  lines: readonly string[],
  first: number,
  heading: readonly string[],
  separator: string,
  program: string | undefined,
): CycleLog {
  const column = (...names: string[]) => heading.findIndex((word) => names.includes(word))
  const duration = column('seconds', 'cycle_s', 'duration_s', 'cycle', 'duration')
  const time = column('time', 'time_s', 't')
  const causeAt = column('cause', 'phase')
  const programAt = column('program')
  if (duration < 0 && time < 0) return { ok: false, line: first, text: heading.join(separator) }
  const byCause = new Map<MeasuredList['cause'], number[]>()
  let before: number | undefined
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]!
    if (line === '' || line.startsWith('#')) continue
    const words = line.split(separator).map((word) => word.trim())
    if (programAt >= 0 && program !== undefined && words[programAt] !== program) continue
    const value = readNumber(words[duration < 0 ? time : duration] ?? '', separator)
    const cause = causeAt < 0 ? 'cycle' : causeOf(words[causeAt])
    if (value === undefined || cause === undefined) return { ok: false, line: at + 1, text: line }
    const seconds = duration >= 0 ? value : before === undefined ? undefined : value - before
    before = value
    if (seconds === undefined) continue
    if (!(seconds > 0)) return { ok: false, line: at + 1, text: line }
    byCause.set(cause, [...(byCause.get(cause) ?? []), seconds])
  }
  const lists = [...byCause].map(([cause, seconds]) => ({ cause, seconds }))
  return lists.length > 0 ? { ok: true, lists } : { ok: false, line: 0, text: '' }
}

function causeOf(word: string | undefined): MeasuredList['cause'] | undefined {
  if (word === 'cycle' || word === undefined || word === '') return 'cycle'
  return CYCLE_CAUSES.find((cause) => cause === word)
}

/** A decimal comma may stand where it does not separate. */
function readNumber(word: string, separator: string): number | undefined {
  const plain = separator === ',' ? word : word.replace(',', '.')
  const value = plain === '' ? Number.NaN : Number(plain)
  return Number.isFinite(value) ? value : undefined
}
