// The words of the language in use, for any component. Nearly everything on the page asks for them and the language seldom changes, so
// it is watched once: hundreds of components need not be asked at each change of the session.
import { useSyncExternalStore } from 'react'
import { useSession } from '../../session/sessionStore'
import type { Language } from '../../text/Language'
import { MESSAGES, type Messages } from '../../text/messages'

const listeners = new Set<() => void>()
let leave: (() => void) | undefined

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, current, current)
}

export function useText(): Messages {
  return MESSAGES[useLanguage()]
}

function current(): Language {
  return useSession.getState().language
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  leave ??= useSession.subscribe(({ language }, before) => {
    if (language !== before.language) for (const each of listeners) each()
  })
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    leave?.()
    leave = undefined
  }
}
