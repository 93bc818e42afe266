// A value that is one number.
import { useBuildText } from '../../build/useBuildText'
import { namesOf } from './EditTarget'
import { describedBy, FaultLine } from './FaultLine'
import { fieldQuantity } from './fieldQuantity'
import { NumberControl } from './NumberControl'
import { useField } from './useField'
import type { ShapeOf, ValueProps } from './ValueProps'

export function NumberValue({ shape, place, id, label, optional, standard }: ValueProps<ShapeOf<'number'>>) {
  const text = useBuildText().edit
  const { value, mixed, fault, set, reset, setFault } = useField<number>(place)
  const mayBeEmpty = optional || standard !== undefined
  const take = (typed: number | undefined): boolean => {
    if (typed !== undefined) return set(typed)
    if (mayBeEmpty) reset()
    else setFault(text.needsNumber)
    return mayBeEmpty === true
  }
  return (
    <>
      <NumberControl
        id={id}
        label={label}
        value={value}
        mixed={mixed}
        quantity={fieldQuantity(namesOf(place), shape)}
        shape={shape}
        standard={standard as number | undefined}
        invalid={fault !== undefined}
        describedBy={describedBy(id, fault)}
        onFault={setFault}
        onValue={take}
      />
      <FaultLine id={id} fault={fault} />
    </>
  )
}
