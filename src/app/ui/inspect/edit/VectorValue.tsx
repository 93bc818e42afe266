// A value of two, three or more numbers: a size, a point, a range. Each number is a field of its own, so that several records can be
// given the same height and keep their lengths.
import { useBuildText } from '../../build/useBuildText'
import { type FieldPlace, itemOf, namesOf } from './EditTarget'
import { FaultLine } from './FaultLine'
import { type FieldQuantity, fieldQuantity } from './fieldQuantity'
import { NumberControl } from './NumberControl'
import { useField } from './useField'
import type { ShapeOf, ValueProps } from './ValueProps'

export function VectorValue({ shape, place, id, label }: ValueProps<ShapeOf<'vector'>>) {
  const text = useBuildText().edit
  const names = namesOf(place)
  const isSize = names.at(-1) === 'sizeM'
  const parts = shape.size === 2 && !isPoint(place) ? text.pair : isSize ? text.sizes : text.axes
  return (
    <fieldset className="number-row" aria-label={label}>
      {parts.slice(0, shape.size).map((part, index) => (
        <VectorPart
          key={part}
          id={index === 0 ? id : `${id}-${part}`}
          label={part}
          place={itemOf(place, index)}
          quantity={fieldQuantity(names)}
        />
      ))}
    </fieldset>
  )
}

/** Two numbers are a range, unless they are a point of a line. */
function isPoint({ pattern }: FieldPlace): boolean {
  return pattern.includes('[]') || pattern.endsWith('position') || pattern.endsWith('sizeM')
}

interface PartProps {
  readonly id: string
  readonly label: string
  readonly place: FieldPlace
  readonly quantity: FieldQuantity
}

export function VectorPart({ id, label, place, quantity }: PartProps) {
  const text = useBuildText().edit
  const { value, mixed, fault, set, setFault } = useField<number>(place)
  return (
    <span className="number-part">
      <span className="part-name" aria-hidden="true">
        {label}
      </span>
      <NumberControl
        id={id}
        label={label}
        value={value}
        mixed={mixed}
        quantity={quantity}
        invalid={fault !== undefined}
        describedBy={fault === undefined ? undefined : `${id}-fault`}
        onFault={setFault}
        onValue={(typed) => {
          if (typed !== undefined) return set(typed)
          setFault(text.needsNumber)
          return false
        }}
      />
      <FaultLine id={id} fault={fault} />
    </span>
  )
}
