// Adds a thing of the library to the open cell as one step, and selects it.
import { EditTransaction } from '../../../core/editing/EditTransaction'
import { freeSpot } from '../../../core/editing/library/freeSpot'
import type { LibraryItem, Spot } from '../../../core/editing/library/LibraryItem'
import type { Vec3 } from '../../../core/math/frames'
import type { SessionController } from '../../session/SessionController'
import { useSession } from '../../session/sessionStore'
import { middleOfView } from './cellDrop'

/** At the point a person let it go; without one in the middle of the picture, where there is room. Answers what was added. */
export function addItem(controller: SessionController, item: LibraryItem, dropM?: Vec3): string | undefined {
  const { document } = useSession.getState()
  if (document === undefined) return undefined
  const spot: Spot =
    dropM === undefined ? freeSpot(document, item, { position: middleOfView(document) }) : { position: dropM }
  // Made once to know the ids, which are the same when it is made again.
  const [first] = item.make(new EditTransaction(document), spot)
  if (first === undefined) return undefined
  controller.edit.apply({ verb: 'add', records: [first] }, (edit) => {
    item.make(edit, spot)
  })
  controller.selectAll([first])
  return first
}
