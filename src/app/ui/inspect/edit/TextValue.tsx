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
  const take = (typed: string): boolean => {
    if (typed.trim() !== '') return set(typed.trim())
    if (optional || standard !== undefined) reset()
    else setFault(text.needsText)
    return optional === true || standard !== undefined
  }
  return (
    <>
      <DraftInput
        id={id}
        label={label}
        value={value ?? ''}
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
