// The reference cases as files a person can open in the workbench: one scene of each case, with its places set side by side in a
// hall. Where things stand does not matter to them: nothing is carried by anything with a body.
import type { SceneDocument } from '../../../src/core/model/SceneDocument'
import type { SceneRecordUnion } from '../../../src/core/model/sceneRecord'
import { serialiseScene } from '../../../src/core/model/serialiseScene'
import { referenceCases } from '../../../src/core/study/verify/referenceCases'
import { record } from '../../../src/core/study/verify/sceneParts'
import { verifyCases } from '../../../src/core/study/verify/verifyCases'
import { DEFAULT_EFFORT } from '../../../src/core/study/verify/verifyEngine'

/** From test/reference/scenes. */
const SCHEMA = '../../../public/schema/proefcel-scene-1.schema.json'
const PLACES = new Set(['source', 'station', 'buffer', 'conveyor'])
const COLUMNS = 6
const GRID_M = 3
/** Of each of these cases another scene than the first says more. */
const TELLING: Readonly<Record<string, string>> = {
  'pub-penny-fab-1': 'worst-4',
  'pub-penny-fab-2': 'best-8',
  'pub-line2': 'line-2',
  'pub-line3': 'line-2',
  'pub-ft06-dispatch': 'MWKR',
  'pub-conveyor': 'dense',
}

/** File text by file name without ending. */
export function referenceScenes(): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const one of verifyCases) {
    if (one.kind !== 'replicated' && one.kind !== 'exact') continue
    const { parameters, description } = referenceCases.find(({ id }) => id === one.id)!
    const scenes = one.scenes(parameters, DEFAULT_EFFORT)
    const { document } = scenes[TELLING[one.id] ?? Object.keys(scenes)[0]!]!
    texts[one.id] = serialiseScene(laidOut(document, one.id, description))
  }
  return texts
}

function laidOut(document: SceneDocument, name: string, description: string): SceneDocument {
  const records: Record<string, SceneRecordUnion> = {}
  let places = 0
  for (const one of Object.values(document.records)) {
    if (one.type === 'scene') records[one.id] = { ...one, name, description }
    else if (PLACES.has(one.type))
      records[one.id] = { ...one, placement: onGrid(places++) } as SceneRecordUnion
    else records[one.id] = one
  }
  const rows = Math.ceil(places / COLUMNS)
  records.hall = record('hall', { id: 'hall', sizeM: [(COLUMNS + 1) * GRID_M, (rows + 1) * GRID_M, 5] })
  return { ...document, $schema: SCHEMA, records }
}

function onGrid(n: number) {
  const x = ((n % COLUMNS) + 1) * GRID_M - GRID_M / 2
  const y = (Math.floor(n / COLUMNS) + 1) * GRID_M
  return { position: [x, y, 0], quaternion: [0, 0, 0, 1] }
}
