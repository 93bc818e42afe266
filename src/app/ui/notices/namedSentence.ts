// A sentence of a problem as somebody reads it who gave the things their names: ids between quotes become names, and it ends as a
// sentence does. Pure.
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { Language } from '../../text/Language'
import { recordName } from '../../text/localText'

export function namedSentence(
  sentence: string,
  records: SceneDocument['records'],
  language: Language,
): string {
  const named = sentence.replace(/"([^"]*)"/g, (_, quoted: string) => {
    const record = Object.hasOwn(records, quoted) ? records[quoted] : undefined
    return `“${record === undefined ? quoted : recordName(record, language)}”`
  })
  const capital = named.charAt(0).toUpperCase() + named.slice(1)
  return capital === '' || /[.?!…]$/.test(capital) ? capital : `${capital}.`
}
