// Document to text: always the same order and layout for the same content, short things on one line, so that files compare well.
import { DOCUMENT_FORMAT, type SceneDocument } from './SceneDocument'
import { RECORD_SCHEMAS, type SceneRecordUnion } from './sceneRecord'

/** Where editors find the JSON Schema, relative to the scenes folder. */
export const SCHEMA_REFERENCE = '../public/schema/proefcel-scene-1.schema.json'

/** Records are written by type (in the order of the record list), then by id. */
export function serialiseScene(document: SceneDocument): string {
  const { format: _format, version, records, $schema, ...others } = document
  const order = Object.keys(RECORD_SCHEMAS)
  const sorted = Object.values(records).sort(
    (a, b) => order.indexOf(a.type) - order.indexOf(b.type) || (a.id < b.id ? -1 : 1),
  )
  const ordered = Object.fromEntries(sorted.map((record) => [record.id, inSchemaOrder(record)]))
  const head = { $schema: $schema ?? SCHEMA_REFERENCE, format: DOCUMENT_FORMAT, version }
  return `${formatJson({ ...head, ...others, records: ordered })}\n`
}

/** Reading a record through its schema puts the fields in the schema's order; an invalid one is kept as it is. */
function inSchemaOrder(record: SceneRecordUnion): unknown {
  const { id, type, ...rest } = record
  const parsed = RECORD_SCHEMAS[record.type].safeParse(record)
  return { id, type, ...(parsed.success ? parsed.data : rest) }
}

const LINE_WIDTH = 110

/** JSON with two spaces of indent, where whatever fits on a line stands on one. Refuses NaN and Infinity, which JSON would turn into null. */
export function formatJson(value: unknown, indent = '', usedWidth = 0): string {
  const flat = flatJson(value)
  if (flat.length <= LINE_WIDTH - indent.length - usedWidth || typeof value !== 'object' || value === null)
    return flat
  const inner = `${indent}  `
  const isList = Array.isArray(value)
  const lines = isList
    ? value.map((item) => inner + formatJson(item, inner))
    : entriesOf(value).map(([key, item]) => {
        const label = `${JSON.stringify(key)}: `
        return inner + label + formatJson(item, inner, label.length + 1)
      })
  const [open, close] = isList ? '[]' : '{}'
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`
}

function flatJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`serialiseScene: ${value} cannot be written in a scene`)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(flatJson).join(', ')}]`
  const entries = entriesOf(value)
  if (entries.length === 0) return '{}'
  return `{ ${entries.map(([key, item]) => `${JSON.stringify(key)}: ${flatJson(item)}`).join(', ')} }`
}

function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined)
}
