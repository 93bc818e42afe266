// Hands the page's one SessionController to the components; made outside React, so that StrictMode starts no second thread.
import { createContext, useContext } from 'react'
import type { SessionController } from '../../session/SessionController'

export const SessionContext = createContext<SessionController | undefined>(undefined)

export function useController(): SessionController {
  const controller = useContext(SessionContext)
  if (controller === undefined) throw new Error('No SessionContext around this component')
  return controller
}
