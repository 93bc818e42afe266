// What is said about an imported file beside what it became.
import { MOST_ASSET_TEXT } from '../../model/assets/assetSize'
import { sceneProblem } from '../../model/problems/sceneProblem'
import type { Problem } from '../../results/problem'

const UNIT_NAMES: ReadonlyMap<number, string> = new Map([
  [0.001, 'mm'],
  [0.01, 'cm'],
  [1, 'm'],
  [0.0254, 'inch'],
])

export function unitGuess(file: string, unitM: number): Problem {
  return sceneProblem(
    'import.unitGuess',
    { path: file },
    { file, unit: UNIT_NAMES.get(unitM) ?? `${unitM} m` },
  )
}

export function tooLarge(file: string, data: string): Problem {
  const values = { file, megabytes: Math.ceil(data.length / 1e5) / 10, most: MOST_ASSET_TEXT / 1e6 }
  return sceneProblem('asset.tooLarge', { path: file }, values)
}
