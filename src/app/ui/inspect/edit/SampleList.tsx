// The measured values of an empirical time as one line of text, and whether values between them occur too.

import { parseQuantity } from '../../../../core/math/units'
import type { Distribution, Time } from '../../../../core/model/fields/time'
import { fieldName } from '../../../text/fieldText'
import { formatNumber } from '../../../text/formatNumber'
import { useBuildText } from '../../build/useBuildText'
import { useLanguage } from '../../parts/useText'
import { DraftInput } from './DraftInput'
import type { Field } from './useField'

interface SampleProps {
  readonly id: string
  readonly time: Extract<Distribution, { kind: 'empirical' }>
  readonly field: Field<Time>
}

export function SampleList({ id, time, field }: SampleProps) {
  const language = useLanguage()
  const text = useBuildText().edit
  const take = (typed: string): boolean => {
    const values = typed
      .split(';')
      .filter((part) => part.trim() !== '')
      .map((part) => parseQuantity(part, 'number', language))
    if (values.length === 0 || values.some((value) => !value.ok)) {
      field.setFault(text.notValues)
      return false
    }
    const { weights: _, ...rest } = time
    return field.set({ ...rest, values: values.map((value) => (value.ok ? value.value : 0)) })
  }
  return (
    <>
      <DraftInput
        id={`${id}-values`}
        label={text.valuesIn(time.unit)}
        value={time.values.map((value) => formatNumber(value, language, 6)).join('; ')}
        invalid={field.fault !== undefined}
        onCommit={take}
      />
      <label className="yes-no">
        <input
          type="checkbox"
          checked={time.interpolate}
          onChange={(event) => field.set({ ...time, interpolate: event.target.checked })}
        />
        {fieldName('interpolate', language)}
      </label>
    </>
  )
}
