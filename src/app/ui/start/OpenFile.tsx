// Opens a scene file from disk, or imports what is none; what is wrong with it is told by FileProblems. Stands where it never scrolls out of sight.
import Upload from 'lucide-react/icons/upload'
import { useRef } from 'react'
import { importStore } from '../importing/importStore'
import { useText } from '../parts/useText'
import { useOpenFile } from './useOpenFile'

export function OpenFile() {
  const text = useText().start
  const input = useRef<HTMLInputElement>(null)
  const openFiles = useOpenFile()
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
        multiple
        hidden
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          importStore.set({ dropM: undefined })
          if (files.length > 0) void openFiles(files.map((file) => ({ path: file.name, file })))
        }}
      />
    </>
  )
}
