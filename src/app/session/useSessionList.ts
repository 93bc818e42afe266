// Several things of the session at once; draws anew only when one of them is another.
import { useShallow } from 'zustand/react/shallow'
import { type SessionState, useSession } from './sessionStore'

export function useSessionList<T>(read: (state: SessionState) => readonly T[]): readonly T[] {
  return useSession(useShallow(read))
}
