// A program as draft files for a controller: which language, the warning that it is a draft, and the download.
import { useState } from 'react'
import type { ProgramFiles, ProgramLanguage } from '../../../core/results/ProgramStudy'
import { downloadFile } from '../../io/downloadFile'
import { useSession } from '../../session/sessionStore'
import { useLanguage } from '../parts/useText'
import { useWorkTools } from '../parts/workContext'
import { useProgramText } from './useProgramText'

const KINDS: readonly ProgramLanguage[] = ['urscript', 'krl', 'rapid', 'ls', 'csv']

export function ExportMenu({ program }: { readonly program: string }) {
  const text = useProgramText()
  const language = useLanguage()
  const { tools } = useWorkTools()
  const [said, setSaid] = useState('')
  const save = async (kind: ProgramLanguage) => {
    const document = JSON.stringify(useSession.getState().document)
    const answer = await tools
      .call<ProgramFiles>((api) => api.programFiles(document, program, kind, language))
      .catch(() => undefined)
    if (answer?.ok !== true) {
      setSaid(
        answer === undefined ? text.failed : answer.code === 'unused' ? text.exportUnused : text.exportFaulty,
      )
      return
    }
    for (const file of answer.files) downloadFile(file.name, file.text, 'text/plain')
    setSaid(answer.files.map(({ name }) => text.saved(name)).join(' '))
  }
  return (
    <details className="panel-section program-export">
      <summary>{text.export}</summary>
      <p className="export-warning">{text.exportWarning}</p>
      <ul>
        {KINDS.map((kind) => (
          <li key={kind}>
            <button type="button" className="link" onClick={() => void save(kind)}>
              {text.exportKinds[kind]}
            </button>
          </li>
        ))}
      </ul>
      <p aria-live="polite">{said}</p>
    </details>
  )
}
