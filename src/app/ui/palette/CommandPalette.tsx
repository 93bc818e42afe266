// Any command by its name (Ctrl+K): type, choose with the arrows, Enter. A native dialog with a combobox, as the ARIA practices describe it.
import { useEffect, useId, useRef, useState } from 'react'
import { formatNumber } from '../../text/formatNumber'
import { useLanguage, useText } from '../parts/useText'
import { matchCommands } from './matchCommands'
import type { PaletteCommand } from './PaletteCommand'
import { usePaletteCommands } from './usePaletteCommands'
import './palette.css'

export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const text = useText().palette
  const dialog = useRef<HTMLDialogElement>(null)
  const commands = usePaletteCommands()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const found = matchCommands(commands, query)
  const chosen = found[Math.min(at, found.length - 1)]
  useEffect(() => dialog.current?.showModal(), [])
  const run = (command: PaletteCommand | undefined) => {
    if (command === undefined) return
    dialog.current?.close()
    command.run()
  }
  return (
    <dialog ref={dialog} className="palette" aria-label={text.open} onClose={onClose}>
      <input
        className="palette-field"
        role="combobox"
        aria-label={text.label}
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={chosen && optionId(list, chosen)}
        aria-autocomplete="list"
        placeholder={text.placeholder}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
          if (event.key === 'Enter') run(chosen)
          if (step === 0 || found.length === 0) return
          event.preventDefault()
          setAt((Math.min(at, found.length - 1) + step + found.length) % found.length)
        }}
      />
      <Options id={list} found={found} chosen={chosen} onRun={run} />
      <Outcome query={query} count={found.length} />
    </dialog>
  )
}

interface OptionsProps {
  readonly id: string
  readonly found: readonly PaletteCommand[]
  readonly chosen: PaletteCommand | undefined
  readonly onRun: (command: PaletteCommand) => void
}

function Options({ id, found, chosen, onRun }: OptionsProps) {
  const text = useText().palette
  const current = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen !== undefined) current.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div id={id} role="listbox" aria-label={text.open} className="palette-list">
      {found.map((command) => (
        <div
          key={command.id}
          ref={command === chosen ? current : undefined}
          id={optionId(id, command)}
          role="option"
          aria-selected={command === chosen}
          tabIndex={-1}
          className="palette-option"
          onClick={() => onRun(command)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onRun(command)
          }}
        >
          <span className="palette-group">{text.groups[command.group]}</span>
          <span className="palette-label">{command.label}</span>
          {command.key !== undefined && <kbd>{command.key}</kbd>}
        </div>
      ))}
    </div>
  )
}

function Outcome({ query, count }: { readonly query: string; readonly count: number }) {
  const text = useText().palette
  const language = useLanguage()
  if (count > 0)
    return (
      <p role="status" className="visually-hidden">
        {text.found(formatNumber(count, language))}
      </p>
    )
  return (
    <p role="status" className="palette-nothing">
      {text.nothing(query.trim())}
    </p>
  )
}

function optionId(list: string, command: PaletteCommand): string {
  return `${list}-${command.id}`
}
