// The banner over the cell when the run stopped by itself: what happened, who waits for what, and how to go on.
import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import type { ReactNode } from 'react'
import { type SessionState, useSession } from '../../session/sessionStore'
import type { Messages } from '../../text/messages'
import { useController } from '../parts/sessionContext'
import { useText } from '../parts/useText'
import { LazyProblemList } from './LazyProblemList'
import { WaitingList } from './WaitingList'

export function RunNotice() {
  const status = useSession((state) => state.status)
  // While building, a cell that cannot run or go on yet is nothing to be startled by: the figures and the chip under the cell say so.
  const unfinished = useSession(
    ({ mode, failure }) => mode === 'build' && failure?.code.startsWith('thread') !== true,
  )
  const stuck = useSession(({ endReason }) => endReason === 'deadlock' || endReason === 'error')
  return (
    <div className="notice-place" aria-live="assertive">
      {status === 'failed' && !unfinished && <FailureNotice />}
      {status === 'ended' && !(stuck && unfinished) && <EndedNotice />}
      {status !== 'failed' && status !== 'ended' && <WentOnNotice />}
    </div>
  )
}

function FailureNotice() {
  const text = useText().frame
  const controller = useController()
  const failure = useSession((state) => state.failure)
  const fromThread = failure?.code.startsWith('thread') ?? false
  return (
    <Notice tone="error" title={fromThread ? text.failedTitle : text.failedLoadTitle}>
      {failure && <LazyProblemList problems={[failure]} />}
      <p>{text.failedKept}</p>
      <button type="button" className="button primary" onClick={() => void controller.retryAfterFailure()}>
        {text.retry}
      </button>
    </Notice>
  )
}

function EndedNotice() {
  const text = useText().frame
  const controller = useController()
  const { endReason, failure, seed } = useSession()
  const { title, sentence } = endWords(endReason, text)
  const stuck = endReason === 'deadlock' || endReason === 'error'
  return (
    <Notice tone={stuck ? 'error' : 'calm'} title={title}>
      {failure === undefined && sentence !== '' && <p>{sentence}</p>}
      {failure && <LazyProblemList problems={[failure]} />}
      {endReason === 'deadlock' && <WaitingList />}
      <button type="button" className="button primary" onClick={() => void controller.restart(seed)}>
        {text.runAgain}
      </button>
    </Notice>
  )
}

/** The run goes on, but something went wrong: a thread was replaced, or a request was refused. */
function WentOnNotice() {
  const text = useText().frame
  const controller = useController()
  const failure = useSession((state) => state.failure)
  if (failure === undefined) return null
  const replaced = failure.code.startsWith('thread')
  return (
    <Notice tone="error" title={replaced ? text.restartedTitle : text.refusedTitle}>
      {replaced && <p>{text.restartedText}</p>}
      <LazyProblemList problems={[failure]} />
      <button type="button" className="button" onClick={() => controller.dismissProblems()}>
        {text.close}
      </button>
    </Notice>
  )
}

function endWords(
  reason: SessionState['endReason'],
  text: Messages['frame'],
): { title: string; sentence: string } {
  switch (reason) {
    case 'deadlock':
      return { title: text.endedDeadlock, sentence: text.deadlockText }
    case 'drained':
      return { title: text.endedDrained, sentence: text.endedDrainedText }
    case 'horizon':
      return { title: text.endedHorizon, sentence: text.endedHorizonText }
    default:
      return { title: text.endedError, sentence: '' }
  }
}

interface NoticeProps {
  readonly tone: 'error' | 'calm'
  readonly title: string
  readonly children: ReactNode
}

function Notice({ tone, title, children }: NoticeProps) {
  const Icon = tone === 'error' ? CircleAlert : CircleCheck
  return (
    <section className="notice" data-tone={tone} aria-label={title}>
      <Icon size={20} aria-hidden="true" className="notice-icon" />
      <div className="notice-body">
        <h2>{title}</h2>
        {children}
      </div>
    </section>
  )
}
