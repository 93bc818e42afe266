// Repeats the selection in rows and columns: how many, and how far apart, as a person types it.
import { type FormEvent, useState } from 'react'
import { boundsOfAll } from '../../../core/editing/bounds/boundsOf'
import { arrayRecords } from '../../../core/editing/commands/arrayRecords'
import { parseQuantity } from '../../../core/math/units'
import { useSession } from '../../session/sessionStore'
import { formatNumber } from '../../text/formatNumber'
import { useController } from '../parts/sessionContext'
import { useLanguage } from '../parts/useText'
import { useBuildText } from './useBuildText'

/** Room between copies when nothing else is said. */
const AISLE_M = 0.5

const FIELDS = ['columns', 'rows', 'stepX', 'stepY'] as const
type Typed = Readonly<Record<(typeof FIELDS)[number], string>>

export function ArrayForm({ onDone }: { readonly onDone: () => void }) {
  const text = useBuildText()
  const language = useLanguage()
  const controller = useController()
  const selected = useSession((state) => state.selected)
  const [typed, setTyped] = useState<Typed>(() => firstValues(selected, language))
  const numbers = FIELDS.map((field) =>
    parseQuantity(
      typed[field],
      field.startsWith('step') ? 'length' : 'number',
      language,
      field.startsWith('step') ? 'm' : undefined,
    ),
  )
  const [columns, rows, stepX, stepY] = numbers.map((number) => (number.ok ? number.value : Number.NaN))
  const wrong = numbers.some((number) => !number.ok) || !(columns! >= 1) || !(rows! >= 1)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (wrong) return
    const pattern = { columns: columns!, rows: rows!, stepM: [stepX!, stepY!] as const }
    controller.edit.apply({ verb: 'array', records: selected }, arrayRecords(selected, pattern))
    onDone()
  }
  return (
    <form className="array-form" onSubmit={submit}>
      {FIELDS.map((field, index) => (
        <label key={field}>
          <span>{text.tools[field]}</span>
          <input
            className="field-input"
            value={typed[field]}
            aria-invalid={!numbers[index]!.ok || undefined}
            onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
          />
        </label>
      ))}
      {wrong && <span className="field-fault">{text.edit.notANumber}</span>}
      <button type="submit" className="button primary" disabled={wrong}>
        {text.tools.make}
      </button>
    </form>
  )
}

/** Two beside each other, an aisle apart. */
function firstValues(selected: readonly string[], language: 'nl' | 'en'): Typed {
  const { document } = useSession.getState()
  const box = document && boundsOfAll(document, selected)
  const step = (axis: 0 | 1) => {
    const sizeM = box === undefined ? 1 : box.high[axis] - box.low[axis]
    return `${formatNumber(Math.ceil((sizeM + AISLE_M) * 10) / 10, language)} m`
  }
  return { columns: '2', rows: '1', stepX: step(0), stepY: step(1) }
}
