// The cell taken out for other programs: 3D model, plan, picture for print, parts list. Each is made when it is asked for.
import { useState } from 'react'
import { useImportText } from '../importing/useImportText'
import { type ExportKind, useExports } from './useExports'

const KINDS: readonly ExportKind[] = ['dxf', 'glb', 'png', 'csv', 'xlsx']

export function ExportFiles() {
  const text = useImportText().export
  const exports = useExports()
  const [busy, setBusy] = useState<ExportKind>()
  const [failed, setFailed] = useState(false)
  const take = async (kind: ExportKind) => {
    setBusy(kind)
    setFailed(!(await exports[kind]().catch(() => false)))
    setBusy(undefined)
  }
  return (
    <section aria-label={text.title}>
      <h3>{text.title}</h3>
      {failed && (
        <p className="field-error" role="alert">
          {text.noPicture}
        </p>
      )}
      <div className="work-files">
        {KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className="button small"
            data-export={kind}
            disabled={busy !== undefined}
            onClick={() => void take(kind)}
          >
            {text[kind]}
          </button>
        ))}
      </div>
    </section>
  )
}
