// A DXF floor plan as an asset, with a unit guessed where the file has none.
import { guessUnitM } from '../../formats/cad/guessUnit'
import { readDxf } from '../../formats/dxf/readDxf'
import { MOST_ASSET_TEXT } from '../../model/assets/assetSize'
import { packDrawing } from '../../model/assets/packDrawing'
import { sceneProblem } from '../../model/problems/sceneProblem'
import type { ImportedFile } from '../../protocol/ImportedFiles'
import type { Problem } from '../../results/problem'
import { assetId } from './assetId'
import { tooLarge, unitGuess } from './importNotes'

export function importDrawing(bytes: Uint8Array, file: string): ImportedFile {
  const outcome = readDxf(bytes, file)
  if (!outcome.ok) return { file, facts: {}, notes: outcome.problems }
  const { drawing, layers, unitM, size, lineCount, skipped, cut } = outcome.value
  const data = packDrawing(drawing)
  if (data.length > MOST_ASSET_TEXT)
    return { file, facts: { lines: lineCount }, notes: [tooLarge(file, data)] }
  const guess = unitM ?? guessUnitM(Math.max(...size), 'plan')
  const notes: Problem[] = []
  if (unitM === undefined) notes.push(unitGuess(file, guess))
  if (cut) notes.push(sceneProblem('dxf.cut', { path: file }))
  if (skipped.size > 0) {
    const kinds = [...skipped].map(([kind, count]) => `${count} × ${kind}`).join(', ')
    notes.push(sceneProblem('dxf.skipped', { path: file }, { kinds }))
  }
  return {
    file,
    asset: {
      id: assetId(file),
      type: 'asset',
      name: file,
      kind: 'drawing',
      file,
      format: 'dxf',
      unitM: guess,
      upAxis: 'z',
      sizeInFile: [size[0], size[1], 0],
      data,
      layers: layers.map((layer) => ({ ...layer })),
    },
    facts: {
      lines: lineCount,
      names: layers.map(({ name }) => name),
      unitStated: unitM !== undefined,
      upStated: true,
    },
    notes,
  }
}
