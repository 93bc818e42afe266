// Play and pause as one verb, for the button, the space bar and whoever else starts the run.
import { useSession } from '../../session/sessionStore'
import { useController } from '../parts/sessionContext'

export interface TogglePlay {
  readonly running: boolean
  readonly canRun: boolean
  readonly toggle: () => void
}

export function useTogglePlay(): TogglePlay {
  const controller = useController()
  const status = useSession((state) => state.status)
  const running = status === 'running'
  const canRun = running || status === 'paused'
  const toggle = () => {
    if (running) void controller.pause()
    else if (canRun) void controller.play()
  }
  return { running, canRun, toggle }
}
