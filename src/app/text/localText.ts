// A document's own names in the reader's language; a name given once serves every language.
import type { LocalText } from '../../core/model/fields/recordFields'
import type { Language } from './Language'

export function localText(text: LocalText | undefined, language: Language): string | undefined {
  if (text === undefined || typeof text === 'string') return text
  return text[language]
}

/** A record's name, or its id when it has none. */
export function recordName(record: { id: string; name?: LocalText | undefined }, language: Language): string {
  return localText(record.name, language) ?? record.id
}
