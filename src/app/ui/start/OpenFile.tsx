// Opens a scene file from disk; what is wrong with it is told by FileProblems. Stands where it never scrolls out of sight.
import Upload from 'lucide-react/icons/upload'
import { useRef } from 'react'
import { useText } from '../parts/useText'
import { useOpenFile } from './useOpenFile'

export function OpenFile() {
  const text = useText().start
  const input = useRef<HTMLInputElement>(null)
  const openFile = useOpenFile()
  return (
    <>
      <button
        type="button"
        className="button"
        title={text.ownFileHelp}
        onClick={() => input.current?.click()}
      >
        <Upload size={16} aria-hidden="true" />
        {text.ownFile}
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
    </>
  )
}
