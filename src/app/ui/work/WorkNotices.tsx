// What a person must know of where the work is kept: not saved, open elsewhere, brought back; and what a link gave.

import X from 'lucide-react/icons/x'
import { useState } from 'react'
import { useWork } from '../../io/workState'
import { IconButton } from '../parts/IconButton'
import { useText } from '../parts/useText'
import { useWorkTools } from '../parts/workContext'
import { linkStore } from './linkStore'
import { updateStore } from './updateStore'
import { useSaveFiles } from './useSaveFiles'

export function WorkNotices() {
  return (
    <div className="work-notices" aria-live="polite">
      <FailureNotice />
      <TabNotice />
      <RecoveredNotice />
      <LinkNotice />
      <UpdateNotice />
    </div>
  )
}

function FailureNotice() {
  const words = useText().work
  const { keeper } = useWorkTools()
  const { saveScene } = useSaveFiles()
  const failure = useWork((state) => state.failure)
  if (failure === undefined) return null
  const text = words.notice
  return (
    <Card title={failure === 'full' ? text.fullTitle : text.refusedTitle} tone="error">
      <p>{text[failure]}</p>
      <button type="button" className="button primary small" onClick={() => void saveScene()}>
        {words.exportScene}
      </button>{' '}
      <button type="button" className="button small" onClick={() => void keeper.retry()}>
        {text.retry}
      </button>
    </Card>
  )
}

function TabNotice() {
  const text = useText().work.notice
  const { keeper } = useWorkTools()
  const { elsewhere, copied } = useWork()
  if (copied)
    return (
      <Card title={text.copiedTitle} onClose={() => useWork.setState({ copied: false })}>
        <p>{text.copied}</p>
      </Card>
    )
  if (!elsewhere) return null
  return (
    <Card title={text.elsewhereTitle}>
      <p>{text.elsewhere}</p>
      <button type="button" className="button small" onClick={() => void keeper.takeOver()}>
        {text.takeOver}
      </button>
    </Card>
  )
}

function RecoveredNotice() {
  const text = useText().work.notice
  const recovered = useWork((state) => state.recovered)
  if (!recovered) return null
  return (
    <Card title={text.recoveredTitle} onClose={() => useWork.setState({ recovered: false })}>
      <p>{text.recovered}</p>
    </Card>
  )
}

function LinkNotice() {
  const text = useText().work.notice
  const verdict = linkStore.use((state) => state.verdict)
  if (verdict === undefined) return null
  return (
    <Card
      title={text.linkTitle}
      tone={verdict === 'differs' ? 'error' : 'calm'}
      onClose={() => linkStore.set({ verdict: undefined })}
    >
      <p data-verdict={verdict}>{text.receipt[verdict]}</p>
    </Card>
  )
}

function UpdateNotice() {
  const text = useText().work.notice
  const { keeper } = useWorkTools()
  const apply = updateStore.use((state) => state.apply)
  if (apply === undefined) return null
  return (
    <Card title={text.updateTitle} onClose={() => updateStore.set({ apply: undefined })}>
      <p>{text.update}</p>
      <button type="button" className="button small" onClick={() => void keeper.flush().then(apply)}>
        {text.reload}
      </button>
    </Card>
  )
}

interface CardProps {
  readonly title: string
  readonly tone?: 'error' | 'calm'
  readonly onClose?: () => void
  readonly children: React.ReactNode
}

function Card({ title, tone = 'calm', onClose, children }: CardProps) {
  const close = useText().work.close
  const [closed, setClosed] = useState(false)
  if (closed) return null
  return (
    <section className="work-notice" data-tone={tone} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <IconButton icon={X} label={close} onPress={onClose ?? (() => setClosed(true))} />
      </header>
      {children}
    </section>
  )
}
