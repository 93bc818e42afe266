// Gets the models of robots that were added to the document: without them they cannot be drawn. Those of the catalog are asked for,
// each once; those that were imported stand in the document.
import { modelOfRecord } from '../../core/model/catalog/robots/modelOfRecord'
import type { RobotModel } from '../../core/model/catalog/robots/RobotModel'
import { recordsOfType, type SceneDocument } from '../../core/model/SceneDocument'
import type { RecordOf } from '../../core/model/sceneRecord'
import { useSession } from './sessionStore'

export class RobotModelFinder {
  readonly #ask: (ids: readonly string[]) => Promise<readonly RobotModel[]>
  /** Whether or not the catalog had them. */
  readonly #asked = new Set<string>()
  /** Imported ones as they were last shown. */
  #imported: readonly RecordOf<'robotModel'>[] = []

  constructor(ask: (ids: readonly string[]) => Promise<readonly RobotModel[]>) {
    this.#ask = ask
  }

  async findFor(document: SceneDocument): Promise<void> {
    this.#showImported(recordsOfType(document, 'robotModel'))
    const known = new Set(useSession.getState().robotModels.map(({ id }) => id))
    const ids = recordsOfType(document, 'robot')
      .map(({ model }) => model)
      .filter((id) => !known.has(id) && !this.#asked.has(id))
    if (ids.length === 0) return
    for (const id of ids) this.#asked.add(id)
    try {
      const found = await this.#ask(ids)
      useSession.setState(({ robotModels }) => ({ robotModels: [...robotModels, ...found] }))
    } catch {
      // The thread died: its successor is asked at the next edit.
    }
    for (const id of ids) this.#asked.delete(id)
  }

  /** Only those that changed: a new model is drawn anew. */
  #showImported(records: readonly RecordOf<'robotModel'>[]): void {
    const changed = records.filter((record) => !this.#imported.includes(record))
    this.#imported = records
    if (changed.length === 0) return
    const ids = new Set(changed.map(({ id }) => id))
    useSession.setState(({ robotModels }) => ({
      robotModels: [...robotModels.filter(({ id }) => !ids.has(id)), ...changed.map(modelOfRecord)],
    }))
  }
}
