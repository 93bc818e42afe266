// The tour: outlines one part of the workbench after another and says what it is for. Not modal: the cell goes on, and whoever wants
// to try something just does. Arrow keys step, Escape skips.
import { useEffect, useRef } from 'react'
import { useSession } from '../../session/sessionStore'
import { frameStore } from '../frame/frameStore'
import { useController } from '../parts/sessionContext'
import { useText } from '../parts/useText'
import { TOUR_STEPS } from './tourSteps'
import { endTour, tourStore } from './tourStore'
import { useTargetBox } from './useTargetBox'
import './tour.css'

export function Tour({ step }: { readonly step: number }) {
  const text = useText().tour
  const stop = TOUR_STEPS[step]!
  const box = useTargetBox(stop.target)
  const card = useRef<HTMLElement>(null)
  usePrepare(step)
  useEffect(() => {
    if (step >= 0) card.current?.focus({ preventScroll: true })
  }, [step])
  const last = step === TOUR_STEPS.length - 1
  const go = (to: number) => {
    if (to >= TOUR_STEPS.length) endTour()
    else if (to >= 0) tourStore.set({ step: to })
  }
  const { title, text: words } = text.steps[stop.name]
  return (
    <div className="tour">
      {box && <div className="tour-outline" style={box} />}
      <section
        ref={card}
        className="tour-card"
        data-side={box === undefined || box.left < window.innerWidth / 2 ? 'right' : 'left'}
        aria-label={text.title}
        tabIndex={-1}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Escape') endTour()
          if (event.key === 'ArrowRight') go(step + 1)
          if (event.key === 'ArrowLeft') go(step - 1)
        }}
      >
        <p className="muted">{text.of(String(step + 1), String(TOUR_STEPS.length))}</p>
        <h2>{title}</h2>
        <p>{words}</p>
        <footer>
          {!last && (
            <button type="button" className="button small" onClick={endTour}>
              {text.skip}
            </button>
          )}
          {step > 0 && (
            <button type="button" className="button small" onClick={() => go(step - 1)}>
              {text.back}
            </button>
          )}
          <button type="button" className="button primary small" onClick={() => go(step + 1)}>
            {last ? text.done : text.next}
          </button>
        </footer>
      </section>
    </div>
  )
}

/** Opens what a stop shows. */
function usePrepare(step: number): void {
  const controller = useController()
  useEffect(() => {
    const { mode } = TOUR_STEPS[step]!
    controller.showStartCard(false)
    frameStore.set({ left: true, right: true, beamer: false })
    if (mode !== undefined && useSession.getState().mode !== mode) controller.setMode(mode)
  }, [controller, step])
}
