// Reads the schema of a record type into field shapes. The only place that looks inside the schema library's definitions;
// judges no values.
import type * as z from 'zod/mini'
import { placementSchema, poseSchema, quaternionSchema } from '../fields/geometryFields'
import { localTextSchema } from '../fields/recordFields'
import { distributionSchema, timeSchema } from '../fields/time'
import { RECORD_SCHEMAS, type RecordType } from '../sceneRecord'
import type { FieldShape, NumberShape, SchemaField, ShapeVariant } from './FieldShape'

/** The parts of a definition that are read here, of whichever type it is. */
interface Definition {
  readonly type: string
  readonly format?: string
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>
  readonly innerType?: z.ZodMiniType
  readonly defaultValue?: unknown
  readonly options?: readonly z.ZodMiniType[]
  readonly discriminator?: string
  readonly element?: z.ZodMiniType
  readonly items?: readonly z.ZodMiniType[]
  readonly valueType?: z.ZodMiniType
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
  readonly getter?: () => z.ZodMiniType
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[]
}

interface Check {
  readonly check: string
  readonly value?: number
  readonly inclusive?: boolean
  readonly minimum?: number
  readonly pattern?: RegExp
}

/** Fields of a record type in the order of its schema, `id` and `type` left out. */
export function recordShape(type: RecordType): readonly SchemaField[] {
  return fieldsOf(RECORD_SCHEMAS[type]).filter(({ key }) => key !== 'id' && key !== 'type')
}

/** Schemas that have an editor of their own, known by identity. */
const KNOWN: ReadonlyMap<unknown, FieldShape> = new Map<unknown, FieldShape>([
  [placementSchema, { kind: 'placement' }],
  [poseSchema, { kind: 'pose' }],
  [quaternionSchema, { kind: 'rotation' }],
  [localTextSchema, { kind: 'localText' }],
  [timeSchema, { kind: 'time', byRef: true }],
  [distributionSchema, { kind: 'time', byRef: false }],
])

function definitionOf(schema: z.ZodMiniType): Definition {
  return schema._zod.def as unknown as Definition
}

function checksOf(definition: Definition): readonly Check[] {
  return (definition.checks ?? []).map((check) => check._zod.def)
}

function fieldsOf(schema: z.ZodMiniType): SchemaField[] {
  return Object.entries(definitionOf(schema).shape ?? {}).map(([key, field]) => fieldOf(key, field))
}

/** The shape is made when it is asked for: a program contains programs' steps without end. */
function fieldOf(key: string, schema: z.ZodMiniType): SchemaField {
  const { type, defaultValue } = definitionOf(schema)
  return {
    key,
    optional: type === 'optional',
    standard: type === 'default' ? defaultValue : undefined,
    get shape() {
      return shapeOf(schema)
    },
  }
}

function shapeOf(schema: z.ZodMiniType): FieldShape {
  const known = KNOWN.get(schema)
  if (known !== undefined) return known
  const definition = definitionOf(schema)
  switch (definition.type) {
    case 'number':
      return numberShape(definition)
    case 'string':
      return { kind: 'text', pattern: checksOf(definition).find(({ pattern }) => pattern)?.pattern }
    case 'boolean':
      return { kind: 'yesNo' }
    case 'enum':
      return { kind: 'choice', options: Object.values(definition.entries ?? {}) }
    case 'literal':
      return { kind: 'fixed', value: String(definition.values?.[0]) }
    case 'tuple':
      return { kind: 'vector', size: definition.items?.length ?? 0 }
    case 'object':
      return { kind: 'group', fields: fieldsOf(schema) }
    case 'lazy':
      return shapeOf(definition.getter!())
    case 'optional':
    case 'default':
      return shapeOf(definition.innerType!)
    default:
      return manyShape(definition)
  }
}

function manyShape(definition: Definition): FieldShape {
  switch (definition.type) {
    case 'array': {
      const fewest = checksOf(definition).find(({ minimum }) => minimum !== undefined)?.minimum ?? 0
      const item = definition.element!
      return {
        kind: 'list',
        fewest,
        get item() {
          return shapeOf(item)
        },
      }
    }
    case 'record': {
      const value = definition.valueType!
      return {
        kind: 'map',
        get value() {
          return shapeOf(value)
        },
      }
    }
    case 'union':
      return unionShape(definition)
    default:
      throw new Error(`no editor for a schema of type "${definition.type}"`)
  }
}

/** A text with another way to write it is a localText; a choice of groups keeps its variants. */
function unionShape({ options = [], discriminator }: Definition): FieldShape {
  if (options.some((option) => definitionOf(option).type === 'string')) return { kind: 'localText' }
  const variants = options.flatMap((option): ShapeVariant[] => {
    const nested = definitionOf(option)
    if (nested.type === 'union') return [...(unionVariants(nested) ?? [])]
    const fields = fieldsOf(option)
    const telling = fields.find(({ key }) => key === discriminator)?.shape
    return [{ word: telling?.kind === 'fixed' ? telling.value : (fields[0]?.key ?? ''), fields }]
  })
  return { kind: 'variants', by: discriminator, variants }
}

function unionVariants(definition: Definition): readonly ShapeVariant[] | undefined {
  const shape = unionShape(definition)
  return shape.kind === 'variants' ? shape.variants : undefined
}

function numberShape(definition: Definition): NumberShape {
  const checks = checksOf(definition)
  const low = checks.find(({ check }) => check === 'greater_than')
  const high = checks.find(({ check }) => check === 'less_than')
  return {
    kind: 'number',
    whole: definition.format === 'safeint',
    min: low?.value,
    max: high?.value,
    above: low?.inclusive === false,
  }
}
