// Conditions to stop at: those there are, the one at which the run stands, and a form for one more.
import Play from 'lucide-react/icons/play'
import StepForward from 'lucide-react/icons/step-forward'
import X from 'lucide-react/icons/x'
import type { Breakpoint } from '../../../core/protocol/SimApi'
import { debugText } from '../../text/debugText'
import { formatDuration } from '../../text/formatDuration'
import type { Language } from '../../text/Language'
import { stateText } from '../../text/stateText'
import { IconButton } from '../parts/IconButton'
import { useController } from '../parts/sessionContext'
import { useLanguage } from '../parts/useText'
import { debugStore } from './debugStore'
import type { NameOf } from './describeEntry'
import { StopForm } from './StopForm'
import { useNames } from './useNames'

export function StopList() {
  const language = useLanguage()
  const text = debugText[language]
  const nameOf = useNames()
  const controller = useController()
  const { breakpoints, brokeAt } = debugStore.use((state) => state)
  const change = (next: readonly Breakpoint[]) => {
    debugStore.set({ breakpoints: next, brokeAt: undefined })
    void controller.debug.setBreakpoints(next)
  }
  return (
    <section className="debug-column debug-stops" aria-label={text.stops}>
      <header>
        <h3>{text.stops}</h3>
        <span className="debug-buttons">
          <button type="button" className="button" onClick={() => void controller.step('event')}>
            <StepForward size={14} aria-hidden="true" />
            {text.step}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              debugStore.set({ brokeAt: undefined })
              void controller.play()
            }}
          >
            <Play size={14} aria-hidden="true" />
            {text.run}
          </button>
        </span>
      </header>
      <StopForm onAdd={(one) => change([...breakpoints, one])} />
      {breakpoints.length === 0 && <p className="muted">{text.noStops}</p>}
      <ul>
        {breakpoints.map((one, at) => {
          const words = describeStop(one, nameOf, language)
          return (
            <li key={JSON.stringify(one)} data-here={at === brokeAt}>
              <span>{words}</span>
              {at === brokeAt && <strong role="status">{text.stoppedHere}</strong>}
              <IconButton
                icon={X}
                label={text.remove(words)}
                onPress={() => change(breakpoints.filter((other) => other !== one))}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function describeStop(one: Breakpoint, nameOf: NameOf, language: Language): string {
  const { condition, anyState } = debugText[language]
  switch (one.kind) {
    case 'time':
      return condition.time(formatDuration(one.timeS, language))
    case 'state':
      return condition.state(
        nameOf(one.entity),
        one.state === 'any' ? anyState : stateText[language].states[one.state],
      )
    case 'queue':
      return condition.queue(nameOf(one.entity), one.atLeast)
    case 'count':
      return condition.count(nameOf(one.entity), one.atLeast)
  }
}
