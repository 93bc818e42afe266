// `npm run golden [-- --update]`: says which shipped scenes no longer give their golden run, or rewrites these runs.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import {
  type GoldenRun,
  goldenScenes,
  readGolden,
  runGolden,
  shippedScenes,
  writeGolden,
} from '../golden/goldenRun'
import { projectRoot } from './projectRoot'

export async function main(argv: readonly string[]): Promise<number> {
  const update = argv.includes('--update')
  let different = 0
  for (const scene of shippedScenes()) {
    const before = readGolden(scene)
    const now = await runGolden(scene)
    // Through JSON, as a file would have it: undefined fields are no difference.
    const same = isDeepStrictEqual(before, JSON.parse(JSON.stringify(now)))
    if (!same) different++
    if (!same && update) writeGolden(scene, now)
    console.log(`${same ? 'same     ' : 'DIFFERENT'}  ${scene}  ${describeChange(before, now)}`)
  }
  const orphans = goldenScenes().filter((scene) => !shippedScenes().includes(scene))
  for (const orphan of orphans) {
    console.log(`no scene   ${orphan}`)
    if (update) rmSync(join(projectRoot, 'test/golden', `${orphan}.golden.json`))
  }
  return update || different + orphans.length === 0 ? 0 : 1
}

function describeChange(before: GoldenRun | undefined, now: GoldenRun): string {
  const figures = (run: GoldenRun) => `${run.hash} ${run.events} events, ${run.kpis.partsOut} parts out`
  if (!before) return `new: ${figures(now)}`
  return before.hash === now.hash ? figures(now) : `${figures(before)} → ${figures(now)}`
}
