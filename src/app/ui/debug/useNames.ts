// Names of records for sentences: a function from id to what the reader calls it.
import { useSession } from '../../session/sessionStore'
import { recordName } from '../../text/localText'
import { useLanguage } from '../parts/useText'

export function useNames(): (id: string | undefined) => string {
  const document = useSession((state) => state.document)
  const language = useLanguage()
  return (id) => {
    const record = id === undefined ? undefined : document?.records[id]
    return record === undefined ? (id ?? '') : recordName(record, language)
  }
}
