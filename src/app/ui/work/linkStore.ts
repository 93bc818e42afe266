// What came of the link the page was opened by. State only.
import type { ReceiptVerdict } from '../../io/shareLink'
import { createUiStore } from '../parts/createUiStore'

export const linkStore = createUiStore<{ readonly verdict: ReceiptVerdict | undefined }>({
  verdict: undefined,
})
