// Every place in a record that names another record: by the table of reference fields, parents, program nodes and times by
// reference. Finds only; judging is validation's, mending is the commands'.
import { REFERENCE_FIELDS, TASK_TARGETS } from '../../model/referenceFields'
import type { SceneRecordUnion } from '../../model/sceneRecord'
import { visitNodes } from '../../model/validate/visitNodes'
import { type FieldPath, parseFieldPath } from '../fieldPath'

export interface Reference {
  readonly id: string
  /** Where the id stands; for a map key: the entry of that key. */
  readonly path: FieldPath
  readonly isKey: boolean
}

export function referencesOf(record: SceneRecordUnion): Reference[] {
  const found: Reference[] = []
  const take = (id: unknown, path: FieldPath, isKey = false) => {
    if (typeof id === 'string') found.push({ id, path, isKey })
  }
  for (const pattern of Object.keys(REFERENCE_FIELDS[record.type] ?? {}))
    followPattern(record, pattern.split('.'), [], take)
  if ('placement' in record && record.placement !== undefined)
    take((record.placement as { parent?: unknown }).parent, ['placement', 'parent'])
  if (record.type === 'program')
    visitNodes(record.body, (node, path) => visitNodeFields(node, parseFieldPath(path), take))
  visitTimes(record, [], take)
  return found
}

type Take = (id: unknown, path: FieldPath, isKey?: boolean) => void

function followPattern(value: unknown, parts: readonly string[], path: FieldPath, take: Take): void {
  const [part, ...rest] = parts
  if (part === undefined) {
    take(value, path)
    return
  }
  if (typeof value !== 'object' || value === null) return
  const [, name = '', many] = /^(\w+)(\[\]|\{\}|\{key\})?$/.exec(part) ?? []
  const field = (value as Record<string, unknown>)[name]
  if (many === undefined) {
    followPattern(field, rest, [...path, name], take)
    return
  }
  if (typeof field !== 'object' || field === null) return
  for (const [key, item] of Object.entries(field)) {
    const here = [...path, name, many === '[]' ? Number(key) : key]
    if (many === '{key}') take(key, here, true)
    else followPattern(item, rest, here, take)
  }
}

/** Fields of a program node, and of the targets inside it, that hold a record's id. */
const NODE_FIELDS = new Set(['of', 'signal', 'zone', 'station', 'positioner', 'program', 'robot', 'tool'])
/** Nodes inside a node are visited on their own. */
const NODE_BODIES = new Set(['body', 'otherwise'])

function visitNodeFields(value: unknown, path: FieldPath, take: Take): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, item] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key]
    if (NODE_FIELDS.has(key) && typeof item === 'string') {
      if (!TASK_TARGETS.includes(item)) take(item, here)
    } else if (!NODE_BODIES.has(key)) visitNodeFields(item, here, take)
  }
}

/** `{ref: id}` wherever a time may stand. */
function visitTimes(value: unknown, path: FieldPath, take: Take): void {
  if (typeof value !== 'object' || value === null) return
  const { ref } = value as { ref?: unknown }
  if (typeof ref === 'string' && !Array.isArray(value)) {
    take(ref, [...path, 'ref'])
    return
  }
  for (const [key, item] of Object.entries(value))
    if (key !== 'provenance') visitTimes(item, [...path, Array.isArray(value) ? Number(key) : key], take)
}
