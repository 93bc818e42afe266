// Hands the page's keeper of work and its tools thread to the components; made outside React like the session.
import { createContext, useContext } from 'react'
import type { WorkKeeper } from '../../io/WorkKeeper'
import type { ToolsHandle } from '../../session/ToolsHandle'

export interface Work {
  readonly keeper: WorkKeeper
  /** For short tools; a tool that may be cancelled makes a handle of its own with `newTools`. */
  readonly tools: ToolsHandle
  readonly newTools: () => ToolsHandle
  readonly version: string
}

export const WorkContext = createContext<Work | undefined>(undefined)

export function useWorkTools(): Work {
  const work = useContext(WorkContext)
  if (work === undefined) throw new Error('No WorkContext around this component')
  return work
}
