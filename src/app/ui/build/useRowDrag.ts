// Dragging a row of the structure onto another: the thing then stands or rides there, or, dropped on a heading, stands free on the floor. A
// tool goes to the robot it is dropped on.
import { type DragEvent, type HTMLAttributes, useState } from 'react'
import { attachRecord } from '../../../core/editing/commands/attachRecord'
import type { SessionController } from '../../session/SessionController'
import { useSession } from '../../session/sessionStore'
import type { OutlineRow } from '../outline/visibleRows'
import { useController } from '../parts/sessionContext'

type RowProps = HTMLAttributes<HTMLDivElement> & { readonly 'data-drop'?: boolean }

export function useRowDrag(): (row: OutlineRow) => RowProps {
  const controller = useController()
  const [dragged, setDragged] = useState<string | undefined>(undefined)
  const [over, setOver] = useState<string | undefined>(undefined)
  const end = () => {
    setDragged(undefined)
    setOver(undefined)
  }
  return (row) => {
    const { key, record, group } = row.node
    const takes = dragged !== undefined && dragged !== key && (record !== undefined || group !== undefined)
    return {
      draggable: record !== undefined && record.type !== 'scene' && record.type !== 'hall',
      'data-drop': over === key,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', key)
        setDragged(key)
      },
      onDragEnd: end,
      onDragOver: (event: DragEvent) => {
        if (!takes) return
        event.preventDefault()
        setOver(key)
      },
      onDragLeave: () => setOver(undefined),
      onDrop: (event: DragEvent) => {
        event.preventDefault()
        event.stopPropagation()
        if (takes) putOn(controller, dragged, record?.id)
        end()
      },
    }
  }
}

function putOn(controller: SessionController, id: string, parent: string | undefined): void {
  const { document } = useSession.getState()
  const record = document?.records[id]
  const onto = parent === undefined ? undefined : document?.records[parent]
  if (record === undefined) return
  const name = { verb: onto === undefined ? 'detach' : 'attach', records: [id] }
  if (record.type === 'tool' && onto?.type === 'robot')
    controller.edit.apply(name, (edit) => edit.put({ ...onto, tool: id }))
  else controller.edit.apply(name, attachRecord(id, onto?.id))
}
