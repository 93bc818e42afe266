// Every change of the open cell, oldest first: clicking one goes back or forward to it. What is undone stays until something else is done.
import Check from 'lucide-react/icons/check'
import { useEffect, useRef } from 'react'
import { useSession } from '../../session/sessionStore'
import { useController } from '../parts/sessionContext'
import { useText } from '../parts/useText'
import { RerunChoice } from './RerunChoice'
import { useEditSentence } from './useEditSentence'

export function HistoryPanel() {
  const text = useText().edit
  const { edit } = useController()
  const sentence = useEditSentence()
  // The history tells of itself by these two; the steps are read from it.
  useSession((state) => state.undoName)
  useSession((state) => state.redoName)
  const { steps, done } = edit
  return (
    <section className="history-panel" aria-label={text.history}>
      <header className="history-head">
        <span className="muted">{steps.length === 0 ? text.historyEmpty : text.steps(steps.length)}</span>
        <RerunChoice />
      </header>
      {steps.length > 0 && (
        <ol className="history-steps">
          <Step label={text.historyStart} current={done === 0} undone={false} onPress={() => edit.goTo(0)} />
          {steps.map((step, index) => (
            <Step
              key={step.id}
              label={sentence(step.name)}
              current={done === index + 1}
              undone={index >= done}
              onPress={() => edit.goTo(index + 1)}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

interface StepProps {
  readonly label: string
  readonly current: boolean
  readonly undone: boolean
  readonly onPress: () => void
}

function Step({ label, current, undone, onPress }: StepProps) {
  const text = useText().edit
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <li ref={row}>
      <button
        type="button"
        className="history-step"
        aria-current={current ? 'step' : undefined}
        data-undone={undone}
        onClick={onPress}
      >
        <Check size={14} aria-hidden="true" data-shown={current} />
        <span>{label}</span>
        {undone && <span className="visually-hidden">({text.undone})</span>}
      </button>
    </li>
  )
}
