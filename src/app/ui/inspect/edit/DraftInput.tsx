// A text field that keeps what is typed until Enter or leaving it; Escape takes back. What is refused stays to be mended.
import { type KeyboardEvent, useState } from 'react'

interface DraftProps {
  readonly id?: string | undefined
  readonly value: string
  readonly label?: string | undefined
  readonly placeholder?: string | undefined
  readonly describedBy?: string | undefined
  readonly invalid?: boolean | undefined
  readonly suggestions?: readonly string[] | undefined
  readonly className?: string | undefined
  /** What the browser helps to pick. */
  readonly type?: 'text' | 'date' | 'datetime-local' | undefined
  /** Several lines: Enter makes a new one, leaving it takes it over. */
  readonly multiline?: boolean | undefined
  /** Answers whether it was taken. */
  readonly onCommit: (text: string) => boolean
  readonly onCancel?: (() => void) | undefined
}

export function DraftInput(props: DraftProps) {
  const { id, value, label, placeholder, describedBy, invalid, suggestions, className, multiline, onCommit } =
    props
  const [draft, setDraft] = useState<string | undefined>(undefined)
  const [shown, setShown] = useState(value)
  // The value changed under it (undo, another field): what was typed belongs to the old one.
  if (shown !== value) {
    setShown(value)
    setDraft(undefined)
  }
  const commit = () => {
    if (draft === undefined || draft === value || onCommit(draft)) setDraft(undefined)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !multiline) commit()
    else if (event.key === 'Escape' && draft !== undefined) {
      setDraft(undefined)
      props.onCancel?.()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const listId = suggestions === undefined ? undefined : `${id}-suggestions`
  const shared = {
    id,
    value: draft ?? value,
    'aria-label': label,
    placeholder,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
    spellCheck: false,
    onBlur: commit,
    onKeyDown: onKey,
  }
  const keep = (event: { target: { value: string } }) => setDraft(event.target.value)
  if (multiline) return <textarea {...shared} className="field-input field-area" rows={3} onChange={keep} />
  return (
    <>
      <input
        {...shared}
        className={`field-input ${className ?? ''}`}
        type={props.type ?? 'text'}
        list={listId}
        autoComplete="off"
        onFocus={(event) => event.currentTarget.select()}
        onChange={keep}
      />
      {suggestions !== undefined && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  )
}
