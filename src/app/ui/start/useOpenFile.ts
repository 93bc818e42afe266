// Takes files a person chose or dropped: a scene is opened here, closing the start card when that worked; all else goes to importing.
import { useCallback } from 'react'
import { useSession } from '../../session/sessionStore'
import type { FileOfFolder } from '../importing/FileOfFolder'
import { useController } from '../parts/sessionContext'
import { useWorkTools } from '../parts/workContext'

export function useOpenFile(): (files: readonly FileOfFolder[]) => Promise<void> {
  const controller = useController()
  const work = useWorkTools()
  return useCallback(
    async (files) => {
      const [first] = files
      if (first && files.length === 1 && isScene(first.file)) {
        await controller.openText(await readText(first.file), first.file.name)
        // A broken file is told about on the card; a good one needs no card any more.
        controller.showStartCard(useSession.getState().openProblems.length > 0)
        return
      }
      controller.showStartCard(false)
      const { takeFiles } = await import('../importing/takeFiles')
      await takeFiles(files, work)
    },
    [controller, work],
  )
}

/** Files of unknown kind are held to be scenes: their problems then say what is wrong. */
function isScene({ name }: File): boolean {
  return /\.json$/i.test(name) || !name.includes('.')
}

/** An unreadable file counts as an empty one: the parser then says what is missing. */
async function readText(file: File): Promise<string> {
  try {
    return await file.text()
  } catch {
    return ''
  }
}
