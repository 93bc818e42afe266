// Names of steps in the reader's language, with the names of the records they were done to as those are now.
import type { EditName } from '../../../core/editing/EditHistory'
import { useSession } from '../../session/sessionStore'
import { editSentence } from '../../text/editText'
import { recordName } from '../../text/localText'
import { useLanguage } from '../parts/useText'

export function useEditSentence(): (name: EditName) => string {
  const language = useLanguage()
  const document = useSession((state) => state.document)
  return (name) =>
    editSentence(name, language, (id) => {
      const record = document?.records[id]
      return record === undefined ? id : recordName(record, language)
    })
}
