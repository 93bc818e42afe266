// A number with its unit, typed as a person writes it. Alone or as one of a row; the field around it shows what is wrong.
import type { NumberShape } from '../../../../core/model/shape/FieldShape'
import { useBuildText } from '../../build/useBuildText'
import { useLanguage } from '../../parts/useText'
import { DraftInput } from './DraftInput'
import { type FieldQuantity, quantityText, readNumber } from './fieldQuantity'
import { faultText } from './numberFaultText'

interface NumberProps {
  readonly id?: string | undefined
  readonly label?: string | undefined
  readonly value: number | undefined
  readonly quantity: FieldQuantity
  readonly shape?: NumberShape | undefined
  readonly mixed?: boolean | undefined
  /** What holds when it is left out. */
  readonly standard?: number | undefined
  readonly invalid?: boolean | undefined
  readonly describedBy?: string | undefined
  /** Undefined when the field was emptied. Answers whether it was taken. */
  readonly onValue: (value: number | undefined) => boolean
  readonly onFault: (fault: string | undefined) => void
}

export function NumberControl(props: NumberProps) {
  const { id, label, value, quantity, shape, mixed, standard, invalid, describedBy, onValue, onFault } = props
  const language = useLanguage()
  const text = useBuildText().edit
  const commit = (typed: string): boolean => {
    if (typed.trim() === '') return onValue(undefined)
    const read = readNumber(typed, quantity, shape, language)
    if (read.ok) return onValue(read.value)
    onFault(faultText(read, quantity, text, language))
    return false
  }
  const shownStandard = standard === undefined ? text.notSet : quantityText(standard, quantity, language)
  return (
    <DraftInput
      id={id}
      label={label}
      className="number-input"
      value={value === undefined ? '' : quantityText(value, quantity, language)}
      placeholder={mixed ? text.mixed : shownStandard}
      invalid={invalid}
      describedBy={describedBy}
      onCommit={commit}
      onCancel={() => onFault(undefined)}
    />
  )
}
