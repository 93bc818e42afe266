// Which fields the inspector shows: of one record all, of several those they share and that can be set for all at once. Pure.
import type { SceneRecordUnion } from '../../../../core/model/sceneRecord'
import type { FieldShape, SchemaField } from '../../../../core/model/shape/FieldShape'
import { recordShape } from '../../../../core/model/shape/recordShape'

/** Shown elsewhere in the panel or by other means, or not for people. */
const ELSEWHERE = new Set(['name', 'provenance', 'group', 'locked', 'hidden', 'template'])

/** Kinds that several records can be given at once. */
const TOGETHER: ReadonlySet<FieldShape['kind']> = new Set([
  'number',
  'text',
  'localText',
  'yesNo',
  'choice',
  'time',
  'placement',
  'vector',
])

/** Kinds whose numbers are set one by one: what does not have the field at all cannot be given a part of it. */
const OF_PARTS: ReadonlySet<FieldShape['kind']> = new Set(['placement', 'vector'])

/** In the order of the schema, remarks last. */
export function editableFields(records: readonly SceneRecordUnion[]): readonly SchemaField[] {
  const [first, ...others] = records
  if (first === undefined) return []
  const own = fieldsOf(first)
  if (others.length === 0) return own
  return own.filter(
    ({ key, shape }) =>
      TOGETHER.has(shape.kind) &&
      others.every((other) => has(other, key, shape)) &&
      (!OF_PARTS.has(shape.kind) || records.every((record) => key in record)),
  )
}

function fieldsOf({ type }: SceneRecordUnion): readonly SchemaField[] {
  const fields = recordShape(type).filter(({ key }) => !ELSEWHERE.has(key))
  const isRemark = ({ key }: SchemaField) => key === 'notes'
  return [...fields.filter((field) => !isRemark(field)), ...fields.filter(isRemark)]
}

function has({ type }: SceneRecordUnion, key: string, shape: FieldShape): boolean {
  return fieldsOf({ type } as SceneRecordUnion).some(
    (field) => field.key === key && nature(field.shape) === nature(shape),
  )
}

/** Two numbers may differ in their bounds: a value that one of the records does not allow is refused when it is set. */
function nature(shape: FieldShape): string {
  if (shape.kind === 'number') return `number ${shape.whole}`
  return JSON.stringify(shape)
}
