// A small record inside a record: its fields one under another.
import type { SchemaField } from '../../../../core/model/shape/FieldShape'
import { childOf, type FieldPlace } from './EditTarget'
import { FieldEditor } from './FieldEditor'
import type { ShapeOf, ValueProps } from './ValueProps'

export function GroupValue({ shape, place }: ValueProps<ShapeOf<'group'>>) {
  return <FieldRows fields={shape.fields} place={place} />
}

export function FieldRows({
  fields,
  place,
}: {
  readonly fields: readonly SchemaField[]
  readonly place: FieldPlace
}) {
  return (
    <div className="group-value">
      {fields
        .filter(({ shape }) => shape.kind !== 'fixed')
        .map((field) => (
          <FieldEditor key={field.key} field={field} place={childOf(place, field.key)} />
        ))}
    </div>
  )
}
