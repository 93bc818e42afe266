// Shipped scenes as documents, for tests of editing.
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { type EditCommand, EditHistory } from '../../../src/core/editing/EditHistory'
import { parseSceneText } from '../../../src/core/model/parseSceneText'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'

export const SHIPPED = [
  'cnc-machine-tending',
  'cnc-machine-tending-operator',
  'conveyor-pick-and-place',
  'samxl-composite-line',
  'chute-into-bin',
]

export function readShipped(id: string): SceneDocument {
  const parsed = parseSceneText(readFileSync(`scenes/${id}.scene.json`, 'utf8'))
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message)
  return parsed.value
}

export function edited(document: SceneDocument, ...commands: readonly EditCommand[]): SceneDocument {
  const history = new EditHistory(document)
  for (const command of commands) history.apply({ verb: 'change' }, command)
  return history.document
}

/** Frames and places that differ by the rounding of files at most. */
export function expectClose(is: ArrayLike<number>, wanted: ArrayLike<number>): void {
  for (let index = 0; index < wanted.length; index++) expect(is[index]).toBeCloseTo(wanted[index]!, 5)
}
