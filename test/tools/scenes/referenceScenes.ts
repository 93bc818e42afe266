// The reference cases as files a person can open in the workbench; src/core/study makes them, here they get their names.
import { keptScene } from '../../../src/core/study/verify/keptScene'
import { verifyCases } from '../../../src/core/study/verify/verifyCases'

/** File text by file name without ending. */
export function referenceScenes(): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const { id } of verifyCases) {
    const text = keptScene(id)
    if (text !== undefined) texts[id] = text
  }
  return texts
}
