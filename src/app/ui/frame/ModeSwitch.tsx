// The ways of working with the open cell that exist. Changing it changes no selection, camera or run.
import { useSession, type WorkMode } from '../../session/sessionStore'
import { useController } from '../parts/sessionContext'
import { useText } from '../parts/useText'

/** The others join this list when they work. */
const MODES: readonly WorkMode[] = ['build', 'run']

export function ModeSwitch() {
  const text = useText().frame
  const controller = useController()
  const current = useSession((state) => state.mode)
  return (
    <nav aria-label={text.modes} className="modes">
      {MODES.map((mode) => (
        <button
          key={mode}
          type="button"
          className="mode"
          data-mode={mode}
          aria-current={mode === current ? 'page' : undefined}
          onClick={() => controller.setMode(mode)}
        >
          {text.mode[mode]}
        </button>
      ))}
    </nav>
  )
}
