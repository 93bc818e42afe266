// Does what an editing key means to what is selected. False when there is nothing it could mean now.
import { duplicateRecords } from '../../../core/editing/commands/duplicateRecords'
import { groupRecords } from '../../../core/editing/commands/groupRecords'
import { hideRecords } from '../../../core/editing/commands/hideRecords'
import { moveRecords } from '../../../core/editing/commands/moveRecords'
import { removeRecords } from '../../../core/editing/commands/removeRecords'
import { ungroupRecords } from '../../../core/editing/commands/ungroupRecords'
import { madeBy } from '../../../core/editing/madeBy'
import { placementOf } from '../../../core/model/resolvePlacement'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { SessionController } from '../../session/SessionController'
import { useSession } from '../../session/sessionStore'
import type { EditShortcut } from './editShortcutFor'

export function performEdit(shortcut: EditShortcut, controller: SessionController): boolean {
  const { document, selected, mode, undoName, redoName } = useSession.getState()
  const { edit } = controller
  if (document === undefined) return false
  if (shortcut.verb === 'undo' || shortcut.verb === 'redo') {
    if ((shortcut.verb === 'undo' ? undoName : redoName) === undefined) return mode === 'build'
    edit[shortcut.verb]()
    return true
  }
  if (mode !== 'build') return false
  if (shortcut.verb === 'selectAll') {
    controller.selectAll(everythingPlaced(document))
    return true
  }
  if (selected.length === 0) return false
  change(shortcut, selected, document, controller)
  return true
}

function change(
  shortcut: EditShortcut,
  selected: readonly string[],
  document: SceneDocument,
  controller: SessionController,
): void {
  const { edit } = controller
  const name = { verb: shortcut.verb, records: selected }
  switch (shortcut.verb) {
    case 'remove':
      edit.apply(name, removeRecords(selected))
      return
    case 'duplicate': {
      const made = new Set(madeBy(edit.apply(name, duplicateRecords(selected))))
      const after = useSession.getState().document
      controller.selectAll(everythingPlaced(after).filter((id) => made.has(id)))
      return
    }
    case 'group':
      edit.apply(name, groupRecords(selected))
      return
    case 'ungroup':
      edit.apply(name, ungroupRecords(selected))
      return
    case 'hide': {
      const hidden = selected.some((id) => document.records[id]?.hidden !== true)
      edit.apply({ verb: hidden ? 'hide' : 'show', records: selected }, hideRecords(selected, hidden))
      return
    }
    case 'nudge':
      edit.applyAgain({ verb: 'move', records: selected }, moveRecords(selected, shortcut.deltaM))
      return
    default:
      return
  }
}

/** What stands in the hall: what one can see and point at. */
function everythingPlaced(document: SceneDocument | undefined): string[] {
  return Object.values(document?.records ?? {})
    .filter((record) => {
      const isLine = record.type === 'equipment' && record.lineM !== undefined
      const rides = record.type === 'robot' && record.carrier !== undefined
      return placementOf(record) !== undefined || isLine || rides
    })
    .map(({ id }) => id)
}
