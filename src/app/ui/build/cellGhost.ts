// Shows in the cell where a thing of the library would stand if it were let go now.
import { EditTransaction } from '../../../core/editing/EditTransaction'
import type { LibraryItem } from '../../../core/editing/library/LibraryItem'
import type { Vec3 } from '../../../core/math/frames'
import { findRobotModel } from '../../../core/model/catalog/robots/findRobotModel'
import { useSession } from '../../session/sessionStore'
import { cellCamera } from '../frame/cellCamera'

export function showGhost(item: LibraryItem, at: Vec3 | undefined): void {
  const { document } = useSession.getState()
  if (document === undefined || at === undefined) {
    hideGhost()
    return
  }
  const edit = new EditTransaction(document)
  const ids = item.make(edit, { position: at })
  cellCamera.current?.showGhost(ids.flatMap((id) => edit.get(id) ?? []))
}

/** The picture knows the arms of the cell only: that of a robot which is about to come is put beside them. */
export function announceItem(item: LibraryItem): void {
  const model = findRobotModel(item.id.replace(/^robot-/, ''))
  const { robotModels } = useSession.getState()
  if (model === undefined || robotModels.some(({ id }) => id === model.id)) return
  useSession.setState({ robotModels: [...robotModels, model] })
}

export function hideGhost(): void {
  cellCamera.current?.showGhost(undefined)
}
