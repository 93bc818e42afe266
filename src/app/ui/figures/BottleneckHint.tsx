// The one answer of the figures panel: who is busiest, in a sentence that says how it was found.
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { RunResults } from '../../../core/results/RunResults'
import { formatShare } from '../../text/formatNumber'
import { recordName } from '../../text/localText'
import { useController } from '../parts/sessionContext'
import { useLanguage, useText } from '../parts/useText'
import { findBottleneck } from './bottleneck'

interface HintProps {
  readonly results: RunResults
  readonly document: SceneDocument
}

export function BottleneckHint({ results, document }: HintProps) {
  const text = useText().panel
  const language = useLanguage()
  const controller = useController()
  const found = findBottleneck(results, document)
  const record = found && document.records[found.id]
  if (found === undefined || record === undefined) return <p className="empty">{text.noBottleneck}</p>
  const name = recordName(record, language)
  const share = formatShare(found.share, language)
  return (
    <section className="panel-section bottleneck">
      <h3>{text.bottleneck}</h3>
      <button type="button" className="answer" onClick={() => controller.select(found.id)}>
        {name} <span className="unit">{share}</span>
      </button>
      <p className="muted">{text.bottleneckText(name, share)}</p>
    </section>
  )
}
