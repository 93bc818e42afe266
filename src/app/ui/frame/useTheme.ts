// Puts the theme on the page: what was chosen, or what the system wants, also when the system changes its mind.
import { useLayoutEffect, useSyncExternalStore } from 'react'
import { useSession } from '../../session/sessionStore'

const darkQuery = () => window.matchMedia('(prefers-color-scheme: dark)')

function subscribe(listener: () => void): () => void {
  const query = darkQuery()
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

export function useResolvedTheme(): 'light' | 'dark' {
  const chosen = useSession((state) => state.theme)
  const systemIsDark = useSyncExternalStore(
    subscribe,
    () => darkQuery().matches,
    () => false,
  )
  if (chosen !== 'system') return chosen
  return systemIsDark ? 'dark' : 'light'
}

/** Writes theme and language on the root element, where style sheets, canvas and screen readers look. */
export function usePageAttributes(): void {
  const theme = useResolvedTheme()
  const language = useSession((state) => state.language)
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme
    document.documentElement.lang = language
  }, [theme, language])
}
