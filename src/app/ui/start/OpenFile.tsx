// Opens a scene file from disk. What is wrong with a file is told here, with the place in it and how to mend it.
import Upload from 'lucide-react/icons/upload'
import { useRef } from 'react'
import { useSession } from '../../session/sessionStore'
import { ProblemList } from '../notices/ProblemList'
import { useController } from '../parts/sessionContext'
import { useText } from '../parts/useText'
import { useOpenFile } from './useOpenFile'

/** More than this at once helps nobody. */
const PROBLEMS_SHOWN = 8

export function OpenFile() {
  const text = useText().start
  const input = useRef<HTMLInputElement>(null)
  const openFile = useOpenFile()
  return (
    <div className="open-file">
      <button type="button" className="button" onClick={() => input.current?.click()}>
        <Upload size={16} aria-hidden="true" />
        {text.ownFile}
      </button>
      <span className="muted">{text.ownFileHelp}</span>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void openFile(file)
        }}
      />
      <FileProblems />
    </div>
  )
}

function FileProblems() {
  const text = useText()
  const controller = useController()
  const problems = useSession((state) => state.openProblems)
  const rest = problems.length - PROBLEMS_SHOWN
  return (
    <div className="file-problems" role="alert">
      {problems.length > 0 && (
        <>
          <ProblemList problems={problems.slice(0, PROBLEMS_SHOWN)} />
          {rest > 0 && <p className="muted">{text.panel.showMore(rest)}</p>}
          <button type="button" className="link" onClick={() => controller.dismissProblems()}>
            {text.frame.close}
          </button>
        </>
      )}
    </div>
  )
}
