// The reference cases as files a person can open in the workbench: those with published answers are made by src/core/study, here they get
// their names; those of exactScenes and exactCells and the welding cell have their answers worked out there.
import { serialiseScene } from '../../../src/core/model/serialiseScene'
import { keptScene } from '../../../src/core/study/verify/keptScene'
import { verifyCases } from '../../../src/core/study/verify/verifyCases'
import { cellScenes } from './exactCells'
import { documentOf, queueScenes } from './exactScenes'
import { positionerWeldText, SCHEMA } from './positionerWeld'

/** File text by file name without ending. */
export function referenceScenes(): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const { id } of verifyCases) {
    const text = keptScene(id)
    if (text !== undefined) texts[id] = text
  }
  texts['positioner-weld'] = positionerWeldText()
  for (const one of [...queueScenes, ...cellScenes])
    texts[one.id] = serialiseScene({ ...documentOf(one), $schema: SCHEMA })
  return texts
}
