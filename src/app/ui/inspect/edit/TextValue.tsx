// A value that is a text: plain, or in the reader's language.
import type { LocalText } from '../../../../core/model/fields/recordFields'
import { localText } from '../../../text/localText'
import { useBuildText } from '../../build/useBuildText'
import { useLanguage } from '../../parts/useText'
import { DraftInput } from './DraftInput'
import { namesOf, useEditTarget } from './EditTarget'
import { describedBy, FaultLine } from './FaultLine'
import { textSuggestions } from './textSuggestions'
import { useField } from './useField'
import type { ShapeOf, ValueProps } from './ValueProps'

export function TextValue({ place, id, label, optional, standard }: ValueProps<ShapeOf<'text'>>) {
  const text = useBuildText().edit
  const target = useEditTarget()
  const { value, mixed, fault, set, reset, setFault } = useField<string>(place)
  const type = pickedAs(place.pattern)
  const take = (typed: string): boolean => {
    if (typed.trim() !== '') return set(type === 'datetime-local' ? withSeconds(typed) : typed.trim())
    if (optional || standard !== undefined) reset()
    else setFault(text.needsText)
    return optional === true || standard !== undefined
  }
  return (
    <>
      <DraftInput
        id={id}
        label={label}
        type={type}
        // What the browser picks with has no room to say what counts when nothing is set.
        value={
          type === 'text' ? (value ?? '') : withoutSeconds(value ?? (standard as string | undefined) ?? '')
        }
        placeholder={mixed ? text.mixed : ((standard as string | undefined) ?? text.notSet)}
        invalid={fault !== undefined}
        describedBy={describedBy(id, fault)}
        suggestions={textSuggestions(target, place.pattern)}
        onCommit={take}
        onCancel={() => setFault(undefined)}
      />
      <FaultLine id={id} fault={fault} />
    </>
  )
}

function pickedAs(pattern: string): 'text' | 'date' | 'datetime-local' {
  if (pattern === 'startAt') return 'datetime-local'
  return pattern.endsWith('.date') ? 'date' : 'text'
}

/** Nobody begins a shift at so many seconds, and there is no room for them. */
function withoutSeconds(moment: string): string {
  return moment.endsWith(':00') && moment.length > 16 ? moment.slice(0, 16) : moment
}

function withSeconds(moment: string): string {
  return moment.length === 16 ? `${moment}:00` : moment
}

/** Longer than a name. */
const LONG = new Set(['notes', 'description', 'caption'])

export function LocalTextValue({ place, id, label }: ValueProps<ShapeOf<'localText'>>) {
  const text = useBuildText().edit
  const language = useLanguage()
  const { value, mixed, fault, set, reset, setFault } = useField<LocalText>(place)
  const names = namesOf(place)
  const take = (typed: string): boolean => {
    if (typed.trim() === '') {
      reset()
      return true
    }
    return set(typeof value === 'object' ? { ...value, [language]: typed } : typed)
  }
  return (
    <>
      <DraftInput
        id={id}
        label={label}
        value={localText(value, language) ?? ''}
        placeholder={mixed ? text.mixed : text.notSet}
        invalid={fault !== undefined}
        describedBy={describedBy(id, fault)}
        multiline={LONG.has(names.at(-1) ?? '')}
        onCommit={take}
        onCancel={() => setFault(undefined)}
      />
      <FaultLine id={id} fault={fault} />
    </>
  )
}
