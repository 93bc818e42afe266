// A name that can be changed in place: Enter or leaving the field keeps it, Escape takes it back, an empty one does not count.
import { useState } from 'react'

interface NameFieldProps {
  readonly label: string
  readonly name: string
  readonly onName: (name: string) => void
}

export function NameField({ label, name, onName }: NameFieldProps) {
  const [typed, setTyped] = useState<string>()
  const keep = () => {
    const wanted = typed?.trim()
    if (wanted !== undefined && wanted !== '' && wanted !== name) onName(wanted)
    setTyped(undefined)
  }
  return (
    <input
      className="name-field"
      aria-label={label}
      title={label}
      value={typed ?? name}
      maxLength={80}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep()
        if (event.key !== 'Escape' || typed === undefined) return
        event.stopPropagation()
        setTyped(undefined)
      }}
    />
  )
}
