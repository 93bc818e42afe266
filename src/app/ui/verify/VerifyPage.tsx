// The page that checks the engine: what it is, controls, progress, table. A native dialog over the whole workbench, which keeps its
// cell: focus stays inside, Escape leaves.
import './verify.css'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { EffortName } from '../../../core/results/VerifyResults'
import { createStudyWorker } from '../../session/StudyHandle'
import { Verification } from '../../session/Verification'
import { verifyText } from '../../text/verifyText'
import { useController } from '../parts/sessionContext'
import { useLanguage } from '../parts/useText'
import { type CaseFilter, shownCases } from './shownCases'
import { VerifyControls } from './VerifyControls'
import { VerifyProgress } from './VerifyProgress'
import { VerifyTable } from './VerifyTable'
import { closeVerifyPage } from './verifyAddress'

/** The running cell keeps a processor. */
const threadCount = () => Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1))

export function VerifyPage() {
  const language = useLanguage()
  const text = verifyText[language]
  const [verification] = useState(() => new Verification(createStudyWorker, threadCount()))
  const [filter, setFilter] = useState<CaseFilter>({ query: '', failuresOnly: false })
  const [effort, setEffort] = useState<EffortName>('quick')
  const state = useSyncExternalStore(verification.subscribe, verification.state)
  const open = useOpenCase(verification)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    void verification.list()
    return () => verification.cancel()
  }, [verification])
  const shown = shownCases(state, filter, language)
  return (
    <dialog ref={dialog} className="verify-page" aria-labelledby="verify-title" onClose={closeVerifyPage}>
      <header>
        <button type="button" className="button" onClick={closeVerifyPage}>
          <ArrowLeft size={16} aria-hidden="true" />
          {text.back}
        </button>
        <h1 id="verify-title">{text.title}</h1>
      </header>
      <div className="verify-body">
        <p>{text.what}</p>
        <p className="muted">{text.gate}</p>
        <VerifyControls
          filter={filter}
          onFilter={setFilter}
          effort={effort}
          onEffort={setEffort}
          count={shown.length}
          isRunning={state.isRunning}
          onRun={() =>
            void verification.run(
              shown.map(({ id }) => id),
              effort,
            )
          }
          onCancel={() => verification.cancel()}
        />
        <VerifyProgress state={state} />
        <VerifyTable state={state} shown={shown} filter={filter} onOpen={open} />
        <p className="muted">
          {text.sameOnCommandLine} <code>npx proefcel verify</code>
        </p>
      </div>
    </dialog>
  )
}

function useOpenCase(verification: Verification): (id: string) => void {
  const controller = useController()
  return (id) => {
    const open = async () => {
      const scene = await verification.sceneOf(id)
      if (scene === undefined) return
      closeVerifyPage()
      controller.showStartCard(false)
      await controller.openText(scene, id)
    }
    void open()
  }
}
