// When something was kept, as short as the reader's language allows: the time today, else the date.
import type { Language } from '../../text/Language'

const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const

export function changedAt(atMs: number, language: Language): string {
  const at = new Date(atMs)
  const today = at.toDateString() === new Date().toDateString()
  const parts: Intl.DateTimeFormatOptions = today
    ? { hour: '2-digit', minute: '2-digit' }
    : { day: 'numeric', month: 'short', year: 'numeric' }
  return new Intl.DateTimeFormat(LOCALES[language], parts).format(at)
}
