// Remembers in which way a person worked last, so that a reload comes back to it. A first visit watches a cell run.
import { useSession, type WorkMode } from '../../session/sessionStore'

const KEY = 'proefcel.mode'
const MODES: readonly WorkMode[] = ['build', 'run']

/** Takes back the mode of the last visit and keeps it from now on; called once by the page. */
export function keepMode(): void {
  try {
    const kept = MODES.find((mode) => mode === localStorage.getItem(KEY))
    if (kept !== undefined) useSession.setState({ mode: kept })
  } catch {
    // A private window refuses storage: every visit then begins by watching.
  }
  useSession.subscribe(({ mode }, before) => {
    if (mode !== before.mode) keep(mode)
  })
}

function keep(mode: WorkMode): void {
  try {
    localStorage.setItem(KEY, mode)
  } catch {
    // The mode then holds until the page closes.
  }
}
