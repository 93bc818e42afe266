// Opens a scene file from disk; what is wrong with it is told by FileProblems.
import Upload from 'lucide-react/icons/upload'
import { useRef } from 'react'
import { useText } from '../parts/useText'
import { useOpenFile } from './useOpenFile'

export function OpenFile() {
  const text = useText().start
  const input = useRef<HTMLInputElement>(null)
  const openFile = useOpenFile()
  return (
    <li>
      <button type="button" className="scene-tile open-file" onClick={() => input.current?.click()}>
        <span className="thumbnail" aria-hidden="true">
          <Upload size={22} />
        </span>
        <span className="scene-words">
          <span className="scene-name">{text.ownFile}</span>
          <span className="muted">{text.ownFileHelp}</span>
        </span>
      </button>
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
    </li>
  )
}
