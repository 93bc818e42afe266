// JSON text to a value; what is wrong with the text says its line and column. Knows nothing of what the value should be.
import type { Outcome } from '../../results/problem'
import { type ReadingProblemCode, readingProblem } from '../problems/readingProblem'
import { type JsonFault, lineAndColumn, scanJson } from './scanJson'

const BYTE_ORDER_MARK = 0xfeff

/** A byte order mark in front, as some editors write it, is skipped. Keys that are written twice are a problem. */
export function readJson(written: string): Outcome<unknown> {
  const text = written.charCodeAt(0) === BYTE_ORDER_MARK ? written.slice(1) : written
  const { fault, repeated } = scanJson(text)
  if (fault) {
    const values = { ...lineAndColumn(text, fault.offset), found: fault.found }
    return { ok: false, problems: [readingProblem(codeOf(fault, text), { path: '' }, values)] }
  }
  const problems = repeated.map(({ path, offset }) => {
    const key = String(path.at(-1))
    return readingProblem(
      'file.repeatedKey',
      { path: path.join('.') },
      { key, ...lineAndColumn(text, offset) },
    )
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: JSON.parse(text) as unknown }
}

function codeOf({ kind, offset, found }: JsonFault, text: string): ReadingProblemCode {
  if (kind === 'end') return 'file.truncated'
  if (kind === 'deep') return 'file.tooDeep'
  // {"mass": 2,5}: after the comma a key should follow.
  return /^\d/.test(found) && /\d,\s*$/.test(text.slice(Math.max(0, offset - 8), offset))
    ? 'file.decimalComma'
    : 'file.notJson'
}
