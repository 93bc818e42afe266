// Takes a scene file dropped anywhere on the page, and says so while it hangs over it.
import { useEffect, useState } from 'react'
import { useText } from '../parts/useText'
import { useOpenFile } from './useOpenFile'

export function DropTarget() {
  const text = useText().start
  const over = useFileDrop(useOpenFile())
  return over ? <div className="drop-hint">{text.dropHere}</div> : null
}

function useFileDrop(openFile: (file: File) => Promise<void>): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!carriesFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      if (!carriesFile(event)) return
      event.preventDefault()
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (file) void openFile(file)
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [openFile])
  return over
}

function carriesFile(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}
