// The page that holds our cycle times against published ones: what it is, the table, misses in words. A native dialog over the workbench,
// like the page that checks the engine.
import '../verify/verify.css'
import './validate.css'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import { useEffect, useRef, useState } from 'react'
import type { ValidatedCycle } from '../../../core/results/ProgramStudy'
import { VALIDATE_TEXT } from '../../text/validateText'
import { useLanguage } from '../parts/useText'
import { useWorkTools } from '../parts/workContext'
import { ValidateTable } from './ValidateTable'
import { closeValidatePage } from './validateAddress'

export function ValidatePage() {
  const text = VALIDATE_TEXT[useLanguage()]
  const { rows, failed } = useRows()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className="verify-page validate-page"
      aria-labelledby="validate-title"
      onClose={closeValidatePage}
    >
      <header>
        <button type="button" className="button" onClick={closeValidatePage}>
          <ArrowLeft size={16} aria-hidden="true" />
          {text.back}
        </button>
        <h1 id="validate-title">{text.title}</h1>
      </header>
      <div className="verify-body">
        <p>{text.what}</p>
        <p className="muted">{text.misses}</p>
        {rows === undefined && <p role="status">{failed ? text.failed : text.busy}</p>}
        {rows && <ValidateTable rows={rows} />}
        <p className="muted">{text.note}</p>
      </div>
    </dialog>
  )
}

/** On a thread of its own: it takes seconds, and whoever leaves wants it to end. */
function useRows() {
  const { newTools } = useWorkTools()
  const [rows, setRows] = useState<readonly ValidatedCycle[]>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const tools = newTools()
    let isGone = false
    tools.call((api) => api.validateCycles()).then(setRows, () => !isGone && setFailed(true))
    return () => {
      isGone = true
      tools.dispose()
    }
  }, [newTools])
  return { rows, failed }
}
