// One imported file: what was read of it, its scale beside a person, what it is, and into the cell with it.
import type { RecordOf } from '../../../core/model/sceneRecord'
import { LazyProblemList } from '../notices/LazyProblemList'
import { useController } from '../parts/sessionContext'
import { ImportFactsLine } from './ImportFactsLine'
import { changeItem, IMPORT_USES, type ImportItem, type ImportUse } from './importStore'
import { PictureScale } from './PictureScale'
import { putInCell } from './putInCell'
import { ScaleFields } from './ScaleFields'
import { ShapeView } from './ShapeView'
import { useImportText } from './useImportText'

export function ImportCard({ item }: { readonly item: ImportItem }) {
  const text = useImportText()
  const controller = useController()
  const { asset, robotModel, file, notes } = item.read
  const uses = usesOf(item)
  return (
    <article className="import-card" data-file={file} data-placed={item.placed}>
      <h3>{file}</h3>
      {uses.length === 0 && <p className="import-refused">{text.refused}</p>}
      <ImportFactsLine item={item} />
      {asset && item.placed === undefined && <ImportScale item={item} asset={asset} />}
      {notes.length > 0 && <LazyProblemList problems={notes} unlinked />}
      {(asset || robotModel) && (
        <footer>
          <label>
            {text.use}{' '}
            <select
              className="select"
              value={item.use}
              onChange={(event) => changeItem(item.key, { use: event.target.value as ImportUse })}
            >
              {uses.map((use) => (
                <option key={use} value={use}>
                  {text.uses[use]}
                </option>
              ))}
            </select>
          </label>
          {item.placed === undefined ? (
            <button type="button" className="button primary" onClick={() => putInCell(controller, item)}>
              {text.put}
            </button>
          ) : (
            <button type="button" className="button" onClick={() => controller.selectAll([item.placed!])}>
              {text.inCell} ✓
            </button>
          )}
        </footer>
      )}
    </article>
  )
}

/** Once it is in the cell its scale is the document's. */
function ImportScale({ item, asset }: { readonly item: ImportItem; readonly asset: RecordOf<'asset'> }) {
  if (asset.kind === 'image') return <PictureScale item={item} asset={asset} />
  return (
    <>
      <ShapeView item={item} asset={asset} />
      <ScaleFields item={item} asset={asset} />
    </>
  )
}

function usesOf({ read: { asset, robotModel } }: ImportItem): readonly ImportUse[] {
  if (robotModel) return ['robot']
  if (asset === undefined) return []
  return asset.kind === 'mesh' ? IMPORT_USES.filter((use) => use !== 'plan' && use !== 'robot') : ['plan']
}
