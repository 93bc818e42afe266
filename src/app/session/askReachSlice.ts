// Asks a tools thread for a slice of reach and hands on what it tells while it is still rough. Keeps and draws nothing.
import { proxy } from 'comlink'
import type { ReachQuestion, ReachSlice } from '../../core/results/ReachSlice'
import type { ToolsHandle } from './ToolsHandle'

/** `signal` ends the work, and the thread with it. */
export function askReachSlice(
  tools: ToolsHandle,
  documentText: string,
  question: ReachQuestion,
  tell: (slice: ReachSlice) => void,
  signal: AbortSignal,
): Promise<ReachSlice | undefined> {
  return tools.call((api) => api.reachSlice(documentText, question, proxy(tell)), signal)
}
