// Saving the open work as files, and opening a project file.
import { downloadFile } from '../../io/downloadFile'
import type { ProjectFileFault } from '../../io/projectFile'
import { useSession } from '../../session/sessionStore'
import { useSceneName } from '../frame/useSceneName'
import { useWorkTools } from '../parts/workContext'

export interface SaveFiles {
  readonly saveScene: () => Promise<void>
  readonly saveProject: () => Promise<void>
  /** Why it could not be opened. */
  readonly openProject: (file: File) => Promise<ProjectFileFault | undefined>
}

export function useSaveFiles(): SaveFiles {
  const { keeper } = useWorkTools()
  const name = useSceneName() ?? 'proefcel'
  return {
    saveScene: async () => {
      const { document } = useSession.getState()
      if (document === undefined) return
      const { serialiseScene } = await import('../../../core/model/serialiseScene')
      downloadFile(`${name}.scene.json`, serialiseScene(document), 'application/json')
    },
    saveProject: async () => {
      const whole = await keeper.wholeProject()
      if (whole === undefined) return
      const { writeProjectFile } = await import('../../io/projectFile')
      downloadFile(`${whole.project.name}.proefcel`, writeProjectFile(whole), 'application/zip')
    },
    openProject: async (file) => {
      const { readProjectFile } = await import('../../io/projectFile')
      const read = readProjectFile(new Uint8Array(await file.arrayBuffer()))
      if (typeof read === 'string') return read
      await keeper.addProject(read)
      return undefined
    },
  }
}
