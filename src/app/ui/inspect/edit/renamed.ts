// A name as a person changes it in one language; a name that has two keeps the other. Pure.
import type { LocalText } from '../../../../core/model/fields/recordFields'
import type { Language } from '../../../text/Language'

export function renamed(name: LocalText | undefined, typed: string, language: Language): LocalText {
  const trimmed = typed.trim()
  if (name === undefined || typeof name === 'string' || trimmed === '') return trimmed
  return { ...name, [language]: trimmed }
}
