// Puts the theme on the page: what was chosen, or what the system wants, also when the system changes its mind.
import { useSyncExternalStore } from 'react'
import type { Theme } from '../../session/preferences'
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
  return resolve(chosen, systemIsDark)
}

/**
 * Writes theme and language on the root element, where style sheets, canvas and screen readers look, now and whenever they
 * change. Called before React draws, so that whoever reads a colour while drawing finds the new one.
 */
export function keepPageAttributes(): void {
  const write = () => {
    const { theme, language } = useSession.getState()
    const root = document.documentElement
    const scheme = resolve(theme, darkQuery().matches)
    // Writing what is there already makes the browser work out every style of the page anew: at each change of the session.
    if (root.dataset.theme !== scheme) root.dataset.theme = scheme
    if (root.lang !== language) root.lang = language
  }
  write()
  useSession.subscribe(write)
  subscribe(write)
}

function resolve(chosen: Theme, systemIsDark: boolean): 'light' | 'dark' {
  if (chosen !== 'system') return chosen
  return systemIsDark ? 'dark' : 'light'
}
