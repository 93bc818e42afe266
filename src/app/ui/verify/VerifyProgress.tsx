// How far the check is: a bar, the counts, and why it stopped when it did.
import type { VerificationState } from '../../session/Verification'
import { verifyText } from '../../text/verifyText'
import { useLanguage } from '../parts/useText'

export function VerifyProgress({ state }: { readonly state: VerificationState }) {
  const text = verifyText[useLanguage()]
  const { cases, verdicts, asked, done, isRunning, failure } = state
  const agree = [...verdicts.values()].filter(({ pass }) => pass).length
  const differ = verdicts.size - agree
  const words = text.progress(done, asked)
  return (
    <div className="verify-progress">
      {isRunning && <progress max={asked} value={done} aria-label={words} />}
      {isRunning && <span>{words}</span>}
      {cases.length === 0 && failure === undefined && <span>{text.loading}</span>}
      {cases.length > 0 && (
        <output data-agree={agree} data-differ={differ}>
          {text.summary(agree, differ, cases.length - verdicts.size)}
        </output>
      )}
      {failure !== undefined && (
        <p role="alert" className="verify-failure">
          {text.failed(failure)}
        </p>
      )}
    </div>
  )
}
