// The button of a card: into the open cell with it, where the file was let go or else in the middle, as one step.
import { EditTransaction } from '../../../core/editing/EditTransaction'
import { freeSpot } from '../../../core/editing/library/freeSpot'
import type { Vec3 } from '../../../core/math/frames'
import { recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { SessionController } from '../../session/SessionController'
import { useSession } from '../../session/sessionStore'
import { middleOfView } from '../build/cellDrop'
import { changeItem, type ImportItem, importStore } from './importStore'
import { placeImport } from './placeImport'

export function putInCell(controller: SessionController, item: ImportItem): void {
  const { document, mode } = useSession.getState()
  if (document === undefined) return
  if (mode !== 'build') controller.setMode('build')
  controller.showStartCard(false)
  const at = placeFor(document, item)
  // Made once to know the id, which is the same when it is made again.
  const id = placeImport(new EditTransaction(document), item, at)
  if (id === undefined) return
  controller.edit.apply({ verb: 'import', records: [id] }, (edit) => {
    placeImport(edit, item, at)
  })
  changeItem(item.key, { placed: id })
  controller.selectAll([id])
}

/** A plan lies in the middle of the hall; what stands needs room. */
function placeFor(document: SceneDocument, item: ImportItem): Vec3 {
  if (item.use === 'plan') {
    const [x, y] = recordsOfType(document, 'hall')[0]?.sizeM ?? [0, 0]
    return [x / 2, y / 2, 0]
  }
  const wanted = importStore.get().dropM ?? middleOfView(document)
  const thing = {
    id: 'import',
    category: 'machines' as const,
    name: { nl: '', en: '' },
    keywords: [],
    make: (edit: EditTransaction, spot: { readonly position: Vec3 }) => {
      const id = placeImport(edit, item, spot.position)
      return id === undefined ? [] : [id]
    },
  }
  return freeSpot(document, thing, { position: wanted }).position
}
