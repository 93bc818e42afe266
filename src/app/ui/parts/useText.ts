// The words of the language in use, for any component.
import { useSession } from '../../session/sessionStore'
import type { Language } from '../../text/Language'
import { MESSAGES, type Messages } from '../../text/messages'

export function useLanguage(): Language {
  return useSession((state) => state.language)
}

export function useText(): Messages {
  return MESSAGES[useLanguage()]
}
