// The first value of a field, list item or variant that a person adds: the smallest that fits the schema. References are to the first
// record that fits. Pure.
import { recordsOfType, type SceneDocument } from '../../../../core/model/SceneDocument'
import type { RecordType } from '../../../../core/model/sceneRecord'
import type {
  FieldShape,
  NumberShape,
  SchemaField,
  ShapeVariant,
} from '../../../../core/model/shape/FieldShape'
import { referenceTypes } from '../../../../core/model/shape/referenceTypes'

export interface BlankPlace {
  readonly document: SceneDocument
  readonly type: RecordType
  /** Path with `[]` and `{}`, as referenceTypes takes it. */
  readonly pattern: string
}

/** What most bends are. */
const RIGHT_ANGLE_RAD = Math.PI / 2

export function blankValue(shape: FieldShape, at: BlankPlace): unknown {
  switch (shape.kind) {
    case 'number':
      return at.pattern.endsWith('.angleRad') ? RIGHT_ANGLE_RAD : blankNumber(shape)
    case 'text':
      return blankText(shape.pattern, at)
    case 'localText':
      return ''
    case 'yesNo':
      return false
    case 'choice':
      return shape.options[0]
    case 'fixed':
      return shape.value
    case 'time':
      return { kind: 'constant', value: 1, unit: 's' }
    case 'placement':
    case 'pose':
      return { position: [0, 0, 0], quaternion: [0, 0, 0, 1] }
    case 'rotation':
      return [0, 0, 0, 1]
    default:
      return blankWhole(shape, at)
  }
}

function blankWhole(shape: FieldShape, at: BlankPlace): unknown {
  switch (shape.kind) {
    case 'vector':
      return Array<number>(shape.size).fill(at.pattern.endsWith('sizeM') ? 1 : 0)
    case 'list': {
      const inner = { ...at, pattern: `${at.pattern}[]` }
      return Array.from({ length: shape.fewest }, () => blankValue(shape.item, inner))
    }
    case 'map':
      return {}
    case 'group':
      return blankFields(shape.fields, at)
    case 'variants':
      return blankVariant(shape.variants[0]!, shape.by, at)
    default:
      return undefined
  }
}

/** A variant with the fields it cannot be without. */
export function blankVariant(
  variant: ShapeVariant,
  by: string | undefined,
  at: BlankPlace,
): Record<string, unknown> {
  const filled = blankFields(variant.fields, at)
  return by === undefined ? filled : { ...filled, [by]: variant.word }
}

function blankFields(fields: readonly SchemaField[], at: BlankPlace): Record<string, unknown> {
  return Object.fromEntries(
    fields
      .filter(({ optional }) => !optional)
      .map((field) => [field.key, blankField(field, { ...at, pattern: `${at.pattern}.${field.key}` })]),
  )
}

function blankField(field: SchemaField, at: BlankPlace): unknown {
  if (field.standard !== undefined) return field.standard
  return blankValue(field.shape, at)
}

function blankNumber({ whole, min, above, max }: NumberShape): number {
  if (min === undefined) return 0
  if (!above) return min
  return whole ? min + 1 : Math.min(1, max ?? 1)
}

/** Clock fields want an hour, ids a name, references a record. */
function blankText(pattern: RegExp | undefined, at: BlankPlace): string {
  const wanted = referenceTypes(at.type, at.pattern)
  if (wanted !== undefined) return wanted.flatMap((type) => recordsOfType(at.document, type))[0]?.id ?? ''
  if (pattern?.test('08:00')) return at.pattern.endsWith('to') ? '17:00' : '08:00'
  return at.pattern.endsWith('.id') ? 'new' : ''
}
