// Links that hold a whole cell in the part of the address that no server sees. Making and reading the text is the tools thread's work.
import type { SharedCell, ShareReceipt } from '../../core/results/SharedCell'
import type { SessionController } from '../session/SessionController'
import { useSession } from '../session/sessionStore'
import type { ToolsHandle } from '../session/ToolsHandle'

const MARK = '#cel='
/** Longer ones are cut by programs that people send links with. */
const LONGEST_LINK = 16_000

export type MadeLink =
  | { readonly kind: 'link'; readonly url: string }
  /** Better sent as a file. */
  | { readonly kind: 'tooLong'; readonly length: number }

export async function makeLink(
  tools: ToolsHandle,
  documentText: string,
  seed: number,
  version: string,
): Promise<MadeLink> {
  const packed = await tools.call((api) => api.packShare(documentText, seed, version))
  const url = location.href.replace(/#.*$/, '') + MARK + packed
  return url.length <= LONGEST_LINK ? { kind: 'link', url } : { kind: 'tooLong', length: url.length }
}

/** The text of a link when the page was opened by one. */
export function sharedText(hash: string): string | undefined {
  return hash.startsWith(MARK) ? hash.slice(MARK.length) : undefined
}

/** `other`: made by another version, so the same need not come out. */
export type ReceiptVerdict = 'checking' | 'same' | 'differs' | 'other' | 'none'

/** Opens the cell of a link; the verdict on its receipt follows when it has been computed here. */
export async function openShared(
  tools: ToolsHandle,
  controller: SessionController,
  text: string,
  version: string,
  onVerdict: (verdict: ReceiptVerdict) => void,
): Promise<void> {
  const shared: SharedCell = await tools.call((api) => api.unpackShare(text))
  await controller.openText(shared.documentText, 'link')
  if (shared.receipt === undefined) return onVerdict('none')
  // The seed of whoever sent it, so that what is on screen is what they saw.
  if (shared.receipt.seed !== useSession.getState().seed) await controller.restart(shared.receipt.seed)
  onVerdict('checking')
  onVerdict(await verdictOn(tools, shared.documentText, shared.receipt, version))
}

async function verdictOn(
  tools: ToolsHandle,
  documentText: string,
  receipt: ShareReceipt,
  version: string,
): Promise<ReceiptVerdict> {
  if (receipt.version !== version) return 'other'
  try {
    return (await tools.call((api) => api.checkReceipt(documentText, receipt))) ? 'same' : 'differs'
  } catch {
    return 'differs'
  }
}
