// Brings a made cell on screen: as a cell of its own, or as one undoable step in the cell it is made from.
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { MadeCell } from '../../../core/results/TemplateResult'
import type { SessionController } from '../../session/SessionController'
import { frameStore } from '../frame/frameStore'

/** The details then tell why this robot. */
export async function openMadeCell(
  controller: SessionController,
  template: string,
  { documentText }: MadeCell,
): Promise<void> {
  controller.showStartCard(false)
  frameStore.set({ right: true, rightTab: 'properties' })
  await controller.openText(documentText, `${template}.scene.json`)
}

export async function applyMadeCell(
  controller: SessionController,
  { documentText }: MadeCell,
): Promise<void> {
  const { records } = JSON.parse(documentText) as SceneDocument
  controller.edit.apply({ verb: 'template' }, (edit) => {
    for (const { id } of edit.all()) if (records[id] === undefined) edit.remove(id)
    for (const record of Object.values(records)) edit.put(record)
  })
  await controller.restartWithChanges()
}
