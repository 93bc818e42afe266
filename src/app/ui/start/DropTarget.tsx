// Takes files dropped anywhere on the page, scenes as well as what is to be imported, and says so while they hang over it.
import { useEffect, useState } from 'react'
import type { Vec3 } from '../../../core/math/frames'
import { cellCamera } from '../frame/cellCamera'
import { collectFiles } from '../importing/collectFiles'
import type { FileOfFolder } from '../importing/FileOfFolder'
import { importStore } from '../importing/importStore'
import { useText } from '../parts/useText'
import { useOpenFile } from './useOpenFile'

export function DropTarget() {
  const text = useText().start
  const over = useFileDrop(useOpenFile())
  return over ? <div className="drop-hint">{text.dropHere}</div> : null
}

function useFileDrop(openFiles: (files: readonly FileOfFolder[]) => Promise<void>): boolean {
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
      importStore.set({ dropM: floorPointOf(event) })
      if (event.dataTransfer) void collectFiles(event.dataTransfer).then(openFiles)
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [openFiles])
  return over
}

function carriesFile(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

/** What is let go over the picture belongs there. */
function floorPointOf({ target, clientX, clientY }: DragEvent): Vec3 | undefined {
  const overPicture = target instanceof Element && target.closest('.cell-view') !== null
  return overPicture ? cellCamera.current?.floorPointAt(clientX, clientY) : undefined
}
