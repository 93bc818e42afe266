// Listens for the keys that change the cell, and for copying and pasting. Only while building; undo and redo wherever there is something.
import { useEffect } from 'react'
import { copyRecords } from '../../../core/editing/commands/copyRecords'
import { isCopiedText, pasteRecords } from '../../../core/editing/commands/pasteRecords'
import { removeRecords } from '../../../core/editing/commands/removeRecords'
import { EditRefused } from '../../../core/editing/EditRefused'
import { madeBy } from '../../../core/editing/madeBy'
import type { SessionController } from '../../session/SessionController'
import { useSession } from '../../session/sessionStore'
import { useController } from '../parts/sessionContext'
import { editShortcutFor } from './editShortcutFor'
import { performEdit } from './performEdit'
import { focusKind } from './shortcutFor'

export function useEditShortcuts(): void {
  const controller = useController()
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isElsewhere()) return
      const shortcut = editShortcutFor(event, isOnCell(document.activeElement))
      if (shortcut !== undefined && performEdit(shortcut, controller)) {
        event.preventDefault()
        event.stopImmediatePropagation()
      }
    }
    // Before the camera, which has arrow keys of its own while nothing is selected.
    window.addEventListener('keydown', onKey, { signal, capture: true })
    document.addEventListener('copy', (event) => copy(event, controller, false), { signal })
    document.addEventListener('cut', (event) => copy(event, controller, true), { signal })
    document.addEventListener('paste', (event) => paste(event, controller), { signal })
    return () => stop.abort()
  }, [controller])
}

/** A dialog, a text field or a list that is typed in has the keys. */
function isElsewhere(): boolean {
  if (document.querySelector('dialog[open]') !== null) return true
  const active = document.activeElement as HTMLInputElement | null
  // Letters in a list choose from it; a menu has keys of its own.
  if (active?.closest('select, [role=menu]') != null) return true
  return focusKind(active) === 'text' || active?.isContentEditable === true
}

function isOnCell(element: Element | null): boolean {
  return (
    element === null || element === document.body || element.tagName === 'CANVAS' || element.id === 'cell'
  )
}

function copy(event: ClipboardEvent, { edit }: SessionController, cut: boolean): void {
  const { document: cell, selected, mode } = useSession.getState()
  const hasMarkedText = getSelection()?.isCollapsed === false
  if (mode !== 'build' || cell === undefined || isElsewhere() || hasMarkedText) return
  const text = copyRecords(cell, selected)
  if (text === '') return
  event.clipboardData?.setData('text/plain', text)
  event.preventDefault()
  if (cut) edit.apply({ verb: 'cut', records: selected }, removeRecords(selected))
}

function paste(event: ClipboardEvent, controller: SessionController): void {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  if (useSession.getState().mode !== 'build' || isElsewhere() || !isCopiedText(text)) return
  event.preventDefault()
  try {
    const made = madeBy(controller.edit.apply({ verb: 'paste' }, pasteRecords(text)))
    controller.selectAll(made)
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error
    useSession.setState({ failure: error.problems[0] })
  }
}
