// The page that checks the engine has an address of its own: `#verify`. Going back in the browser leaves it.
import { useSyncExternalStore } from 'react'

export const VERIFY_HASH = '#verify'

export function useVerifyPage(): boolean {
  return useSyncExternalStore(listen, () => location.hash === VERIFY_HASH)
}

export function closeVerifyPage(): void {
  location.hash = ''
}

function listen(whenChanged: () => void): () => void {
  addEventListener('hashchange', whenChanged)
  return () => removeEventListener('hashchange', whenChanged)
}
