// Turns what the schema library found into problems a person can mend: path in the file, what stands there, what should.
import type * as z from 'zod/mini'
import { parseQuantity } from '../../math/units'
import type { Problem } from '../../results/problem'
import { readingProblem } from '../problems/readingProblem'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** Problems of one record, whose raw value is `input`. */
export function schemaProblems(id: string, input: unknown, issues: readonly Issue[]): Problem[] {
  return issues.flatMap((issue) => explain(issue, [], { id, input }))
}

interface Context {
  readonly id: string
  readonly input: unknown
}

function explain(issue: Issue, base: Path, context: Context): Problem[] {
  const path = [...base, ...issue.path]
  const got = valueAt(context.input, path)
  if (issue.code === 'invalid_union') return explainUnion(issue, path, got, context)
  const tell = teller(context.id, path)
  if (got === undefined) return [tell('field.missing', { expected: expectedWord(issue, path) })]
  switch (issue.code) {
    case 'invalid_type':
      return [wrongKind(tell, issue, path, got)]
    case 'too_small':
    case 'too_big':
      return [outOfRange(tell, issue, got)]
    case 'invalid_value':
      return [tell('field.notOneOf', { got: describe(got), options: issue.values.map(show).join(', ') })]
    case 'invalid_format':
      return [tell('field.badText', { got: String(got), expected: exampleFor(path) })]
    default:
      return [tell('field.wrongKind', { got: describe(got), expected: '@value' })]
  }
}

/** Explains the alternative that was most likely meant: fewest missing fields, then fewest issues, then the first. */
function explainUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  got: unknown,
  context: Context,
): Problem[] {
  const tell = teller(context.id, path)
  if ('options' in issue && Array.isArray(issue.options)) {
    const options = issue.options.map(show).join(', ')
    if (got === undefined) return [tell('field.missing', { expected: `@oneOf:${options}` })]
    return [tell('field.notOneOf', { got: describe(got), options })]
  }
  const kinds = issue.errors.map((branch) => kindWanted(branch))
  if (kinds.every((kind) => kind !== undefined)) return [noAlternative(tell, path, got, kinds)]
  const ranked = issue.errors
    .filter((_, index) => kinds[index] === undefined)
    .map((branch) => ({ branch, missing: branch.filter((one) => isMissing(one, path, context)).length }))
    .sort((a, b) => a.missing - b.missing || a.branch.length - b.branch.length)
  return (ranked[0]?.branch ?? []).flatMap((one) => explain(one, path, context))
}

/** The kind of value an alternative wanted, when it was the kind itself that did not fit. */
function kindWanted(branch: readonly Issue[]): string | undefined {
  const [first] = branch
  return branch.length === 1 && first?.code === 'invalid_type' && first.path.length === 0
    ? first.expected
    : undefined
}

function noAlternative(tell: Tell, path: Path, got: unknown, kinds: readonly string[]): Problem {
  const expected = kinds.includes('string') ? '@localText' : isTargetField(path) ? '@aTarget' : '@aTime'
  if (got === undefined) return tell('field.missing', { expected })
  if (expected === '@aTime' && typeof got === 'number') return tell('field.bareTime', { got: show(got) })
  return tell('field.wrongKind', { got: describe(got), expected })
}

function isTargetField(path: Path): boolean {
  return path[0] === 'body' && (path.at(-1) === 'to' || path.at(-1) === 'at')
}

function isMissing(issue: Issue, base: Path, context: Context): boolean {
  return valueAt(context.input, [...base, ...issue.path]) === undefined
}

function wrongKind(
  tell: Tell,
  issue: Extract<Issue, { code: 'invalid_type' }>,
  path: Path,
  got: unknown,
): Problem {
  if (typeof got === 'number' && !Number.isFinite(got)) return tell('field.notFinite', { got: String(got) })
  if (typeof got === 'number' && issue.expected === 'int') return tell('field.notWhole', { got })
  if (typeof got === 'string' && (issue.expected === 'number' || issue.expected === 'int'))
    return textForNumber(tell, got)
  return tell('field.wrongKind', { got: describe(got), expected: expectedWord(issue, path) })
}

/** "350 mm" in a file is a slip of somebody who knows the workbench: say which number it stands for. */
function textForNumber(tell: Tell, got: string): Problem {
  if (/^[+-]?(?:nan|inf(?:inity)?)$/i.test(got.trim())) return tell('field.notFinite', { got: `"${got}"` })
  const meant = parseQuantity(got, undefined, got.includes(',') ? 'nl' : 'en')
  if (!meant.ok) return tell('field.wrongKind', { got: `"${got}"`, expected: '@number' })
  return tell('field.textForNumber', { got, suggestion: show(meant.value) })
}

function outOfRange(
  tell: Tell,
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
  got: unknown,
): Problem {
  const small = issue.code === 'too_small'
  const bound = String(small ? issue.minimum : issue.maximum)
  if (Array.isArray(got))
    return tell('field.wrongLength', {
      got: got.length,
      bound: `@${small ? 'itemsAtLeast' : 'itemsAtMost'}:${bound}`,
    })
  if (typeof got === 'string')
    return tell('field.badText', { got: `${got.slice(0, 40)}…`, expected: `@charactersAtMost:${bound}` })
  const word = small ? (issue.inclusive ? 'atLeast' : 'above') : issue.inclusive ? 'atMost' : 'below'
  return tell(small ? 'field.tooSmall' : 'field.tooLarge', {
    got: typeof got === 'number' ? got : describe(got),
    bound: `@${word}:${bound}`,
  })
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  number: '@number',
  int: '@whole',
  string: '@text',
  boolean: '@boolean',
  object: '@object',
  record: '@object',
  array: '@list',
  tuple: '@list',
}

function expectedWord(issue: Issue, path: Path): string {
  if (issue.code === 'invalid_type') return KIND_WORDS[issue.expected] ?? '@value'
  if (issue.code === 'invalid_value') return `@oneOf:${issue.values.map(show).join(', ')}`
  if (issue.code === 'invalid_format') return exampleFor(path)
  return '@value'
}

/** What a text with a fixed form looks like, by the field it is in. */
function exampleFor(path: Path): string {
  switch (path.at(-1)) {
    case 'startAt':
      return '2026-11-23T06:00:00'
    case 'from':
    case 'to':
      return '06:00'
    default:
      return 'mould-1'
  }
}

function describe(value: unknown): string {
  if (value === null) return '@null'
  if (Array.isArray(value)) return '@list'
  if (typeof value === 'object') return '@object'
  return show(value)
}

/** A value as the file writes it. */
function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

type Tell = (code: Parameters<typeof readingProblem>[0], values: Record<string, string | number>) => Problem

function teller(record: string, path: Path): Tell {
  const where = { record, path: `records.${record}${pathText(path)}` }
  const field = pathText(path).replace(/^\./, '') || record
  return (code, values) => readingProblem(code, where, { field, ...values })
}

/** `.placement.position[2]` */
function pathText(path: Path): string {
  return path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    input,
  )
}
