// Reads a file a person chose or dropped and opens it as a scene; closes the start card when that worked.
import { useCallback } from 'react'
import { useSession } from '../../session/sessionStore'
import { useController } from '../parts/sessionContext'

export function useOpenFile(): (file: File) => Promise<void> {
  const controller = useController()
  return useCallback(
    async (file: File) => {
      await controller.openText(await readText(file), file.name)
      // A broken file is told about on the card; a good one needs no card any more.
      controller.showStartCard(useSession.getState().openProblems.length > 0)
    },
    [controller],
  )
}

/** An unreadable file counts as an empty one: the parser then says what is missing. */
async function readText(file: File): Promise<string> {
  try {
    return await file.text()
  } catch {
    return ''
  }
}
