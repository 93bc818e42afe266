// What something waits for: the code of the run in words, and the thing it names as a link.
import { useSession } from '../../session/sessionStore'
import { splitWaitReason } from '../../text/waitReason'
import { useLanguage } from '../parts/useText'
import { RecordLink } from './PropertyList'

export function WaitReason({ reason }: { readonly reason: string }) {
  const language = useLanguage()
  const records = useSession((state) => state.document?.records)
  const { word, id } = splitWaitReason(
    reason,
    (candidate) => Object.hasOwn(records ?? {}, candidate),
    language,
  )
  return (
    <span>
      {word}
      {word !== '' && id !== undefined && ' · '}
      {id !== undefined && <RecordLink id={id} />}
    </span>
  )
}
