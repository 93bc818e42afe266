// Gets the catalog entries of robots that were added to the document: without them they cannot be drawn. Asks for each once.
import type { RobotModel } from '../../core/model/catalog/robots/RobotModel'
import { recordsOfType, type SceneDocument } from '../../core/model/SceneDocument'
import { useSession } from './sessionStore'

export class RobotModelFinder {
  readonly #ask: (ids: readonly string[]) => Promise<readonly RobotModel[]>
  /** Whether or not the catalog had them. */
  readonly #asked = new Set<string>()

  constructor(ask: (ids: readonly string[]) => Promise<readonly RobotModel[]>) {
    this.#ask = ask
  }

  async findFor(document: SceneDocument): Promise<void> {
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
}
