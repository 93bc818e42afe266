// The page with validated cycle times has an address of its own: `#validate`. Going back in the browser leaves it.
import { useSyncExternalStore } from 'react'

export const VALIDATE_HASH = '#validate'

export function useValidatePage(): boolean {
  return useSyncExternalStore(listen, () => location.hash === VALIDATE_HASH)
}

export function closeValidatePage(): void {
  location.hash = ''
}

function listen(whenChanged: () => void): () => void {
  addEventListener('hashchange', whenChanged)
  return () => removeEventListener('hashchange', whenChanged)
}
