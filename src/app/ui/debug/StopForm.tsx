// A form for one condition to stop at: its kind, where, and how much. What cannot be read is said beside the field.
import { useState } from 'react'
import { parseQuantity } from '../../../core/math/units'
import type { Breakpoint } from '../../../core/protocol/SimApi'
import { RESOURCE_STATES, type ResourceState } from '../../../core/results/states'
import { useSession } from '../../session/sessionStore'
import { debugText } from '../../text/debugText'
import type { Language } from '../../text/Language'
import { stateText } from '../../text/stateText'
import { useLanguage } from '../parts/useText'
import { useNames } from './useNames'

type Kind = Breakpoint['kind']
const KINDS: readonly Kind[] = ['state', 'queue', 'count', 'time']

interface Typed {
  readonly kind: Kind
  /** Undefined: what is selected, else the first. */
  readonly entity: string | undefined
  readonly state: ResourceState | 'any'
  readonly amount: string
}

export function StopForm({ onAdd }: { readonly onAdd: (breakpoint: Breakpoint) => void }) {
  const language = useLanguage()
  const text = debugText[language]
  const [typed, setTyped] = useState<Typed>({ kind: 'state', entity: undefined, state: 'any', amount: '' })
  const [isBad, setIsBad] = useState(false)
  const entity = useEntity(typed.entity)
  const change = (part: Partial<Typed>) => {
    setIsBad(false)
    setTyped({ ...typed, ...part })
  }
  const add = () => {
    const made = readBreakpoint(typed, entity, language)
    setIsBad(made === undefined)
    if (made !== undefined) onAdd(made)
  }
  return (
    <form
      className="debug-form"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <select
        aria-label={text.kind}
        value={typed.kind}
        onChange={(event) => change({ kind: event.target.value as Kind, amount: '' })}
      >
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {text.kinds[kind]}
          </option>
        ))}
      </select>
      {typed.kind !== 'time' && <EntityChoice value={entity} onChange={(id) => change({ entity: id })} />}
      {typed.kind === 'state' ? (
        <StateChoice value={typed.state} onChange={(state) => change({ state })} />
      ) : (
        <AmountField typed={typed} isBad={isBad} onChange={(amount) => change({ amount })} />
      )}
      <button type="submit" className="button">
        {text.add}
      </button>
    </form>
  )
}

/** What was chosen, else what is selected, else the first entity of the run. */
function useEntity(chosen: string | undefined): string {
  const entities = useSession((state) => state.topology?.entities) ?? []
  const selection = useSession((state) => state.selection)
  const wanted = [chosen, selection].find((id) => id !== undefined && entities.includes(id))
  return wanted ?? entities[0] ?? ''
}

interface EntityProps {
  readonly value: string
  readonly onChange: (id: string) => void
}

function EntityChoice({ value, onChange }: EntityProps) {
  const text = debugText[useLanguage()]
  const entities = useSession((state) => state.topology?.entities) ?? []
  const nameOf = useNames()
  return (
    <select aria-label={text.entity} value={value} onChange={(event) => onChange(event.target.value)}>
      {entities.map((id) => (
        <option key={id} value={id}>
          {nameOf(id)}
        </option>
      ))}
    </select>
  )
}

interface StateProps {
  readonly value: ResourceState | 'any'
  readonly onChange: (state: ResourceState | 'any') => void
}

function StateChoice({ value, onChange }: StateProps) {
  const language = useLanguage()
  const text = debugText[language]
  return (
    <select
      aria-label={text.state}
      value={value}
      onChange={(event) => onChange(event.target.value as ResourceState | 'any')}
    >
      <option value="any">{text.anyState}</option>
      {RESOURCE_STATES.map((name) => (
        <option key={name} value={name}>
          {stateText[language].states[name]}
        </option>
      ))}
    </select>
  )
}

interface AmountProps {
  readonly typed: Typed
  readonly isBad: boolean
  readonly onChange: (amount: string) => void
}

function AmountField({ typed, isBad, onChange }: AmountProps) {
  const text = debugText[useLanguage()]
  const isTime = typed.kind === 'time'
  return (
    <span className="debug-amount">
      <input
        aria-label={isTime ? text.time : text.amount}
        aria-invalid={isBad}
        placeholder={isTime ? text.timeHint : '1'}
        value={typed.amount}
        onChange={(event) => onChange(event.target.value)}
      />
      {isBad && <span role="alert">{isTime ? text.badTime : text.badAmount}</span>}
    </span>
  )
}

/** Undefined when the amount cannot be read. */
function readBreakpoint(
  { kind, state, amount }: Typed,
  entity: string,
  language: Language,
): Breakpoint | undefined {
  if (kind === 'state') return { kind, entity, state }
  if (kind === 'time') {
    const time = parseQuantity(amount, 'time', language, 's')
    return time.ok && time.value >= 0 ? { kind, timeS: time.value } : undefined
  }
  const atLeast = Number(amount.trim() === '' ? '1' : amount)
  return Number.isSafeInteger(atLeast) && atLeast >= 1 ? { kind, entity, atLeast } : undefined
}
