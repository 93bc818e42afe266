// A reference case as a scene a person can open in the workbench: one scene of the case, with its places set side by side in a hall.
// Where things stand does not matter to them: nothing is carried by anything with a body.
import type { SceneDocument } from '../../model/SceneDocument'
import type { SceneRecordUnion } from '../../model/sceneRecord'
import { serialiseScene } from '../../model/serialiseScene'
import { referenceCases } from './referenceCases'
import { record } from './sceneParts'
import { verifyCases } from './verifyCases'
import { DEFAULT_EFFORT } from './verifyEngine'

/** From test/reference/scenes, where these scenes are kept as files too. */
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

/** Cases that are run as a scene; the others draw or compute without one. */
export function hasScene(id: string): boolean {
  const one = verifyCases.find((candidate) => candidate.id === id)
  return one?.kind === 'replicated' || one?.kind === 'exact'
}

/** Text of the scene; undefined when the case has none. */
export function keptScene(id: string): string | undefined {
  const one = verifyCases.find((candidate) => candidate.id === id)
  if (one?.kind !== 'replicated' && one?.kind !== 'exact') return undefined
  const { parameters, description } = referenceCases.find((reference) => reference.id === id)!
  const scenes = one.scenes(parameters, DEFAULT_EFFORT)
  const { document } = scenes[TELLING[id] ?? Object.keys(scenes)[0]!]!
  return serialiseScene(laidOut(document, id, description))
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
