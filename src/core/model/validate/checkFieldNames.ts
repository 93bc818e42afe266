// Fields that look mistyped, at any depth. Unknown fields are kept and may belong to another program; one that is nearly a known one
// is a slip. Parameters of times are checkTimes' business.
import { closestName } from '../reading/closestName'
import type { SceneRecordUnion } from '../sceneRecord'
import type { FieldShape, SchemaField } from '../shape/FieldShape'
import { recordShape } from '../shape/recordShape'
import type { SceneScope } from './SceneScope'

/** Of every record; the shape leaves them out. */
const EVERYWHERE = ['id', 'type']

export function checkFieldNames(scope: SceneScope): void {
  for (const [key, record] of Object.entries(scope.document.records)) {
    const add = (path: string, suggestion: string) =>
      scope.add('field.unknown', key, path, { type: record.type, suggestion })
    visitGroup(record, recordShape(record.type), EVERYWHERE, '', add)
  }
}

type Add = (path: string, suggestion: string) => void

function visitGroup(
  group: SceneRecordUnion | Readonly<Record<string, unknown>>,
  fields: readonly SchemaField[],
  others: readonly string[],
  path: string,
  add: Add,
): void {
  for (const [key, value] of Object.entries(group)) {
    const at = path === '' ? key : `${path}.${key}`
    const field = fields.find((one) => one.key === key)
    if (field !== undefined) {
      if (typeof value === 'object' && value !== null) visit(value, field.shape, at, add)
      continue
    }
    if (others.includes(key)) continue
    const suggestion = closestName(key, [...others, ...fields.map((one) => one.key)])
    if (suggestion !== undefined) add(at, suggestion)
  }
}

function visit(value: object, shape: FieldShape, path: string, add: Add): void {
  const inside = value as Readonly<Record<string, unknown>>
  if (shape.kind === 'group') visitGroup(inside, shape.fields, [], path, add)
  else if (shape.kind === 'list' && Array.isArray(value)) {
    value.forEach((item, index) => {
      if (typeof item === 'object' && item !== null) visit(item, shape.item, `${path}[${index}]`, add)
    })
  } else if (shape.kind === 'map') {
    for (const [key, item] of Object.entries(inside))
      if (typeof item === 'object' && item !== null) visit(item, shape.value, `${path}.${key}`, add)
  } else if (shape.kind === 'variants') {
    const { by } = shape
    const chosen = shape.variants.find(({ word }) =>
      by === undefined ? word in inside : inside[by] === word,
    )
    if (chosen !== undefined) visitGroup(inside, chosen.fields, [], path, add)
  }
}
