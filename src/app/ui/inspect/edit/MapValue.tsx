// Values by name or by record: one line or block for each, with a way to add one for a name that has none yet.
import X from 'lucide-react/icons/x'
import { useState } from 'react'
import { referenceTypes } from '../../../../core/model/shape/referenceTypes'
import { useBuildText } from '../../build/useBuildText'
import { useLanguage } from '../../parts/useText'
import { blankValue } from './blankValue'
import { useReferenceOptions } from './ChoiceValue'
import { DraftInput } from './DraftInput'
import { entryOf, type FieldPlace, useEditTarget } from './EditTarget'
import { FaultLine } from './FaultLine'
import { NestedValue } from './NestedValue'
import { SelectControl } from './SelectControl'
import { summariseValue } from './summariseValue'
import { useField } from './useField'
import type { ShapeOf, ValueProps } from './ValueProps'

export function MapValue({ shape, place, id }: ValueProps<ShapeOf<'map'>>) {
  const text = useBuildText().edit
  const language = useLanguage()
  const target = useEditTarget()
  const { value, fault, set } = useField<Readonly<Record<string, unknown>>>(place)
  const entries = Object.entries(value ?? {})
  const add = (key: string): boolean => {
    if (key.trim() === '' || value?.[key] !== undefined) return false
    const at = { document: target.document, type: target.type, pattern: `${place.pattern}{}` }
    return set({ ...value, [key]: blankValue(shape.value, at) })
  }
  const remove = (key: string) => set(Object.fromEntries(entries.filter(([other]) => other !== key)))
  return (
    <div className="map-value">
      {entries.map(([key]) => (
        <fieldset key={key} className="map-entry" aria-label={key}>
          <span className="list-line">
            <span className="list-control">{summariseValue(key, target.document, language)}</span>
            <button
              type="button"
              className="icon-button mini"
              aria-label={text.removeNamed(key)}
              title={text.removeNamed(key)}
              onClick={() => remove(key)}
            >
              <X size={12} aria-hidden="true" />
            </button>
          </span>
          <NestedValue shape={shape.value} place={entryOf(place, key)} id={`${id}-${key}`} label={key} />
        </fieldset>
      ))}
      <NewKey place={place} id={`${id}-new`} taken={entries.map(([key]) => key)} onAdd={add} />
      <FaultLine id={id} fault={fault} />
    </div>
  )
}

interface NewKeyProps {
  readonly place: FieldPlace
  readonly id: string
  readonly taken: readonly string[]
  readonly onAdd: (key: string) => boolean
}

/** Records that have no entry yet, or a name to type. */
function NewKey({ place, id, taken, onAdd }: NewKeyProps) {
  const text = useBuildText().edit
  const { type } = useEditTarget()
  const [round, setRound] = useState(0)
  const wanted = referenceTypes(type, `${place.pattern}{key}`)
  const options = useReferenceOptions(wanted ?? [], place.pattern).filter(
    ({ value }) => !taken.includes(value),
  )
  const add = (key: string): boolean => {
    const taken = onAdd(key)
    if (taken) setRound(round + 1)
    return taken
  }
  if (wanted === undefined)
    return (
      <DraftInput
        key={round}
        id={id}
        label={text.addNamed}
        value=""
        placeholder={text.addNamed}
        onCommit={add}
      />
    )
  if (options.length === 0) return null
  return (
    <SelectControl
      id={id}
      label={text.addFor}
      value={undefined}
      options={[{ value: '', label: text.addFor }, ...options]}
      onChoose={(key) => add(key)}
    />
  )
}
