// What something waits for: the code of the run in words, and the things it names as links.
import { splitWaitReason } from '../../text/waitReason'
import { useLanguage } from '../parts/useText'
import { RecordLinks } from './PropertyList'

export function WaitReason({ reason }: { readonly reason: string }) {
  const { word, ids } = splitWaitReason(reason, useLanguage())
  return (
    <span className="wait-reason">
      {word}
      {ids.length > 0 && <RecordLinks ids={ids} />}
    </span>
  )
}
