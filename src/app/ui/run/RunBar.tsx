// The bar under the cell: play, steps, speed, clock, seed, and what the panel below shows.
import Pause from 'lucide-react/icons/pause'
import Play from 'lucide-react/icons/play'
import SkipForward from 'lucide-react/icons/skip-forward'
import StepForward from 'lucide-react/icons/step-forward'
import { useSession } from '../../session/sessionStore'
import { BottomTabs } from '../frame/BottomTabs'
import { IconButton } from '../parts/IconButton'
import { useController } from '../parts/sessionContext'
import { useText } from '../parts/useText'
import { RunClock } from './RunClock'
import { SeedField } from './SeedField'
import { SpeedSlider } from './SpeedSlider'
import { useTogglePlay } from './useTogglePlay'

const RUN_BAR_ID = 'run-bar'

export function RunBar() {
  const text = useText().run
  return (
    <section id={RUN_BAR_ID} className="run-bar" aria-label={text.bar} tabIndex={-1}>
      <Transport />
      <SpeedSlider />
      <RunClock />
      <SeedField />
      <RunStatus />
      <BottomTabs />
    </section>
  )
}

function Transport() {
  const text = useText().run
  const controller = useController()
  const { running, canRun, toggle } = useTogglePlay()
  return (
    <div className="transport">
      <IconButton
        icon={running ? Pause : Play}
        label={running ? text.pause : text.play}
        onPress={toggle}
        keyHint="Space"
        disabled={!canRun}
        className="primary"
      />
      <IconButton
        icon={StepForward}
        label={text.stepEvent}
        onPress={() => void controller.step('event')}
        keyHint="."
        disabled={!canRun}
      />
      <IconButton
        icon={SkipForward}
        label={text.stepPart}
        onPress={() => void controller.step('part')}
        keyHint=">"
        disabled={!canRun}
      />
    </div>
  )
}

/** Said aloud when it changes; the play button shows it to the eye. */
function RunStatus() {
  const status = useSession((state) => state.status)
  const text = useText().run.status
  return (
    <span className="visually-hidden" role="status">
      {text[status]}
    </span>
  )
}
