// Fits what is not known of a cycle to measured times: paste or drop a list, see the band before and after, take the values over as one step.
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { applyCalibration } from '../../../core/editing/commands/applyCalibration'
import { findRecord } from '../../../core/model/SceneDocument'
import type { CalibrationResult } from '../../../core/results/ProgramStudy'
import { useSession } from '../../session/sessionStore'
import { formatDuration } from '../../text/formatDuration'
import { recordName } from '../../text/localText'
import { useController } from '../parts/sessionContext'
import { useLanguage, useText } from '../parts/useText'
import { useWorkTools } from '../parts/workContext'
import { useProgramText } from './useProgramText'

type Fitted = Extract<CalibrationResult, { ok: true }>
/** The model explains a measurement within so many standard errors. */
const MISFIT_ERRORS = 3

interface DialogProps {
  readonly program: string
  readonly onClose: () => void
}

export function CalibrateDialog({ program, onClose }: DialogProps) {
  const text = useProgramText()
  const { tools } = useWorkTools()
  const controller = useController()
  const [measured, setMeasured] = useState('')
  const [answer, setAnswer] = useState<CalibrationResult>()
  const [busy, setBusy] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const compute = async () => {
    setBusy(true)
    const document = JSON.stringify(useSession.getState().document)
    setAnswer(
      await tools
        .call<CalibrationResult>((api) => api.calibrateProgram(document, program, measured))
        .catch(() => undefined),
    )
    setBusy(false)
  }
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0]
    if (file === undefined) return
    event.preventDefault()
    event.stopPropagation()
    void file.text().then(setMeasured)
  }
  const apply = (fitted: Fitted) => {
    controller.edit.apply(
      { verb: 'change', records: [program] },
      applyCalibration(fitted.values, text.calibrationSource(fitted.measurements)),
    )
    onClose()
  }
  return (
    <dialog
      ref={dialog}
      className="calibrate-dialog"
      aria-labelledby="calibrate-title"
      onClose={onClose}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <h2 id="calibrate-title">{text.calibrateTitle}</h2>
      <p>{text.calibrateHow}</p>
      <textarea
        aria-label={text.calibrateField}
        className="field-input field-area"
        rows={7}
        value={measured}
        onChange={(event) => setMeasured(event.target.value)}
      />
      <p className="dialog-buttons">
        <button type="button" className="button" disabled={busy} onClick={() => void compute()}>
          {busy ? text.busy : text.calibrateFit}
        </button>
        {answer?.ok && answer.values.length > 0 && (
          <button type="button" className="button primary" onClick={() => apply(answer)}>
            {text.calibrateApply}
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          {text.close}
        </button>
      </p>
      <div aria-live="polite">{answer && <FitAnswer answer={answer} />}</div>
    </dialog>
  )
}

function FitAnswer({ answer }: { readonly answer: CalibrationResult }) {
  const text = useProgramText()
  if (answer.ok) return <FitTable fitted={answer} />
  if (answer.reason === 'noPlan') return <p className="field-fault">{text.calibrateNoPlan}</p>
  return (
    <p className="field-fault">
      {answer.line === 0 ? text.calibrateNothing : text.calibrateLine(answer.line, answer.text)}
    </p>
  )
}

function FitTable({ fitted }: { readonly fitted: Fitted }) {
  const text = useProgramText()
  const { causes } = useText().state
  const language = useLanguage()
  const document = useSession((state) => state.document)
  const s = (value: number) => formatDuration(value, language)
  const nameOf = (id: string) => {
    const record = document && findRecord(document, id)
    return record ? recordName(record, language) : id
  }
  const causeName = (cause: string) => (causes as Record<string, string>)[cause] ?? text.wholeCycle
  return (
    <>
      <p>{text.measurements(fitted.measurements)}</p>
      {fitted.values.length === 0 && <p>{text.noValues}</p>}
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text.value}</th>
            <th scope="col">{text.before}</th>
            <th scope="col">{text.after}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{text.cycle}</th>
            {[fitted.before, fitted.after].map((band, at) => (
              <td key={at === 0 ? 'before' : 'after'}>
                {s(band.p50S)}{' '}
                <span className="muted" title={text.band(s(band.p10S), s(band.p90S))}>
                  ({s(band.p10S)} – {s(band.p90S)})
                </span>
              </td>
            ))}
          </tr>
          {fitted.values.map(({ record, field, beforeS, lowS, likelyS, highS }) => (
            <tr key={`${record} ${field}`}>
              <th scope="row">
                {nameOf(record)}: {text.fields[field]}
              </th>
              <td>{s(beforeS)}</td>
              <td>
                {s(likelyS)}{' '}
                <span className="muted">
                  ({s(lowS)} – {s(highS)})
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {fitted.misfits
        .filter(({ errors }) => Math.abs(errors) > MISFIT_ERRORS)
        .map(({ cause, measuredS, computedS }) => (
          <p key={cause} className="field-fault">
            {text.misfit(causeName(cause), s(measuredS), s(computedS))}
          </p>
        ))}
    </>
  )
}
