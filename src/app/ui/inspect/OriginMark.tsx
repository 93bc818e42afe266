// The small mark behind a value that says where it came from: measured, published or estimated, with its range.
import type { Provenance } from '../../../core/model/fields/recordFields'
import { formatNumber } from '../../text/formatNumber'
import { sourceWords } from '../../text/sourceText'
import { useLanguage, useText } from '../parts/useText'

export function OriginMark({ origin }: { readonly origin: Provenance[string] }) {
  const text = useText().panel
  const language = useLanguage()
  const word = text[origin.certainty]
  const { low, high } = origin
  const source = sourceWords(origin.source, language)
  const range =
    low === undefined || high === undefined
      ? ''
      : ` (${text.range(formatNumber(low, language), formatNumber(high, language))})`
  const full = `${text.sourceOf(word, source)}${range}`
  return (
    <span className="origin" data-certainty={origin.certainty} title={full}>
      {word}
      <span className="visually-hidden">: {source + range}</span>
    </span>
  )
}
