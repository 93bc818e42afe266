// The small mark behind a value that says where it came from: measured, published or estimated, with its range.
import type { Provenance } from '../../../core/model/fields/recordFields'
import type { Language } from '../../text/Language'
import { sourceWords } from '../../text/sourceText'
import { useLanguage, useText } from '../parts/useText'
import { describeNumber } from './describeNumber'

interface MarkProps {
  readonly origin: Provenance[string]
  /** Of the field, for the unit of its range. */
  readonly field: string
}

export function OriginMark({ origin, field }: MarkProps) {
  const text = useText().panel
  const language = useLanguage()
  const word = text[origin.certainty]
  const { low, high } = origin
  const source = sourceWords(origin.source, language)
  const range =
    low === undefined || high === undefined
      ? ''
      : ` (${text.range(withUnit(field, low, language), withUnit(field, high, language))})`
  const full = `${text.sourceOf(word, source)}${range}`
  return (
    <span className="origin" data-certainty={origin.certainty} title={full}>
      {word}
      <span className="visually-hidden">: {source + range}</span>
    </span>
  )
}

function withUnit(field: string, value: number, language: Language): string {
  const shown = describeNumber(field, value, language)
  if (shown.kind !== 'text') return ''
  return shown.unit === undefined ? shown.text : `${shown.text} ${shown.unit}`
}
