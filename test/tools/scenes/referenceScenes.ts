// The reference cases as files a person can open in the workbench: those with published answers are made by src/core/study, here they get
// their names; the welding cell with a positioner has its answers worked out by hand.
import { keptScene } from '../../../src/core/study/verify/keptScene'
import { verifyCases } from '../../../src/core/study/verify/verifyCases'
import { positionerWeldText } from './positionerWeld'

/** File text by file name without ending. */
export function referenceScenes(): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const { id } of verifyCases) {
    const text = keptScene(id)
    if (text !== undefined) texts[id] = text
  }
  texts['positioner-weld'] = positionerWeldText()
  return texts
}
