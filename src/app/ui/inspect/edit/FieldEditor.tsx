// One field with its name: shown when it is there, offered when it may be left out and is.
import Plus from 'lucide-react/icons/plus'
import { useId } from 'react'
import type { FieldShape, SchemaField } from '../../../../core/model/shape/FieldShape'
import { hasFieldName } from '../../../text/fieldText'
import { useBuildText } from '../../build/useBuildText'
import { blankValue } from './blankValue'
import { catalogDefault } from './catalogDefault'
import { type FieldPlace, useEditTarget } from './EditTarget'
import { FaultLine } from './FaultLine'
import { FieldFrame } from './FieldFrame'
import { NestedValue } from './NestedValue'
import { useField } from './useField'

/** Kinds that need the whole width. */
const WIDE: ReadonlySet<FieldShape['kind']> = new Set([
  'list',
  'map',
  'group',
  'variants',
  'placement',
  'pose',
  'time',
])
/** Kinds whose controls are several. */
const GROUPED: ReadonlySet<FieldShape['kind']> = new Set([...WIDE, 'vector', 'rotation'])
/** Kinds that show nothing of themselves while they are left out. */
const ADDED: ReadonlySet<FieldShape['kind']> = new Set([...GROUPED].filter((kind) => kind !== 'time'))

export function FieldEditor({ field, place }: { readonly field: SchemaField; readonly place: FieldPlace }) {
  const id = useId()
  const { records, document } = useEditTarget()
  const { value, mixed, reset } = useField<unknown>(place)
  const { shape, optional, key } = field
  const fallback = catalogDefault(document, records[0]!, place)
  const standard = field.standard ?? fallback?.value
  const origin =
    records.length === 1
      ? (originOf(records[0]!.provenance, place) ?? usedOrigin(value, fallback))
      : undefined
  const absent = value === undefined && !mixed
  const changed = !absent && (optional || (field.standard !== undefined && !same(value, field.standard)))
  return (
    <FieldFrame
      id={id}
      name={hasFieldName(place.pattern) ? place.pattern : key}
      origin={origin}
      wide={isWide(shape) && !(absent && ADDED.has(shape.kind))}
      group={GROUPED.has(shape.kind)}
      onReset={changed ? reset : undefined}
    >
      {absent && ADDED.has(shape.kind) ? (
        <AddField field={field} place={place} standard={standard} id={id} />
      ) : (
        <NestedValue shape={shape} place={place} id={id} optional={optional} standard={standard} />
      )}
    </FieldFrame>
  )
}

interface AddProps {
  readonly field: SchemaField
  readonly place: FieldPlace
  readonly standard: unknown
  readonly id: string
}

function AddField({ field, place, standard, id }: AddProps) {
  const text = useBuildText().edit
  const { document, type } = useEditTarget()
  const { fault, set } = useField<unknown>(place)
  const add = () => {
    const blank = blankValue(field.shape, { document, type, pattern: place.pattern })
    const needsOne = field.shape.kind === 'list' && (blank as unknown[]).length === 0
    const first =
      needsOne && field.shape.kind === 'list'
        ? [blankValue(field.shape.item, { document, type, pattern: `${place.pattern}[]` })]
        : blank
    set(standard ?? first)
  }
  return (
    <>
      <button type="button" id={id} className="add-item" onClick={add}>
        <Plus size={12} aria-hidden="true" /> {text.addField}
      </button>
      <FaultLine id={id} fault={fault} />
    </>
  )
}

/** Three numbers beside each other leave no room for a name. */
function isWide(shape: FieldShape): boolean {
  return WIDE.has(shape.kind) || (shape.kind === 'vector' && shape.size > 2)
}

type Origins = Parameters<typeof FieldFrame>[0]['origin']

/** As provenance writes paths: steps and stops by their id would need the item, so only plain paths are looked up. */
function originOf(
  provenance: Readonly<Record<string, NonNullable<Origins>>> | undefined,
  place: FieldPlace,
): Origins {
  return provenance?.[place.path.join('.')]
}

function usedOrigin(value: unknown, fallback: ReturnType<typeof catalogDefault>): Origins {
  return value === undefined ? fallback?.origin : undefined
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
