// A length that is typed with its unit, beside what can also be pointed at: the way in without a mouse.
import { useId, useState } from 'react'
import { parseQuantity } from '../../../core/math/units'
import { formatNumber } from '../../text/formatNumber'
import { useLanguage } from '../parts/useText'
import { useImportText } from './useImportText'

interface LengthFieldProps {
  readonly label: string
  readonly valueM: number
  /** What is below this is refused, m. */
  readonly leastM?: number
  readonly onChange: (valueM: number) => void
}

/** Taken with Enter or when the field is left; what is no length stays, with what would be one beside it. */
export function LengthField({
  label,
  valueM,
  leastM = Number.NEGATIVE_INFINITY,
  onChange,
}: LengthFieldProps) {
  const text = useImportText()
  const language = useLanguage()
  const problem = useId()
  const [typed, setTyped] = useState<string>()
  const [isWrong, setWrong] = useState(false)
  const take = () => {
    if (typed === undefined) return
    const length = parseQuantity(typed, 'length', language, 'm')
    const isRight = length.ok && length.value >= leastM
    setWrong(!isRight)
    if (!isRight) return
    setTyped(undefined)
    onChange(length.value)
  }
  return (
    <label>
      {label}{' '}
      <input
        className="import-length"
        value={typed ?? `${formatNumber(valueM, language, 3)} m`}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? problem : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
      {isWrong && (
        <span className="field-error" role="alert" id={problem}>
          {text.badLength}
        </span>
      )}
    </label>
  )
}
