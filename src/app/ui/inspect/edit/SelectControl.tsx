// A list to choose one from, as the browser gives it: works by keyboard and touch. A value that is not in the list is shown as it is.
import { useBuildText } from '../../build/useBuildText'

export interface SelectOption {
  readonly value: string
  readonly label: string
}

interface SelectProps {
  readonly id?: string | undefined
  readonly label?: string | undefined
  readonly value: string | undefined
  readonly mixed?: boolean | undefined
  readonly options: readonly SelectOption[]
  /** May be none. */
  readonly optional?: boolean | undefined
  readonly describedBy?: string | undefined
  /** '' for none. */
  readonly onChoose: (value: string) => void
}

export function SelectControl(props: SelectProps) {
  const { id, label, value, mixed, options, optional, describedBy, onChoose } = props
  const text = useBuildText().edit
  const unknown = value !== undefined && !options.some((option) => option.value === value)
  return (
    <select
      id={id}
      className="field-select"
      aria-label={label}
      aria-describedby={describedBy}
      title={options.find((option) => option.value === value)?.label}
      value={value ?? ''}
      onChange={(event) => onChoose(event.target.value)}
    >
      {mixed && <option value="">{text.mixed}</option>}
      {!mixed && (optional || value === undefined) && <option value="">{text.none}</option>}
      {unknown && <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
