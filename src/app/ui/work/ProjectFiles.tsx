// Work out of the browser and back: the scene, or the whole project, as a file.
import Download from 'lucide-react/icons/download'
import Upload from 'lucide-react/icons/upload'
import { lazy, Suspense, useRef, useState } from 'react'
import type { ProjectFileFault } from '../../io/projectFile'
import { useText } from '../parts/useText'
import { useSaveFiles } from './useSaveFiles'

/** What it takes out is fetched when it is asked for. */
const ExportFiles = lazy(() => import('./ExportFiles').then((file) => ({ default: file.ExportFiles })))

export function ProjectFiles() {
  const text = useText().work
  const { saveScene, saveProject, openProject } = useSaveFiles()
  const input = useRef<HTMLInputElement>(null)
  const [fault, setFault] = useState<ProjectFileFault>()
  return (
    <>
      <h3>{text.files}</h3>
      {fault && (
        <p className="field-error" role="alert">
          {text.projectFault[fault]}
        </p>
      )}
      <div className="work-files">
        <button type="button" className="button small" onClick={() => void saveScene()}>
          <Download size={14} aria-hidden="true" />
          {text.exportScene}
        </button>
        <button type="button" className="button small" onClick={() => void saveProject()}>
          <Download size={14} aria-hidden="true" />
          {text.exportProject}
        </button>
        <button type="button" className="button small" onClick={() => input.current?.click()}>
          <Upload size={14} aria-hidden="true" />
          {text.importProject}
        </button>
        <input
          ref={input}
          type="file"
          accept=".proefcel"
          hidden
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ''
            if (file) void openProject(file).then(setFault)
          }}
        />
      </div>
      <Suspense>
        <ExportFiles />
      </Suspense>
    </>
  )
}
