// Writes src/core/sim/lane/laneCode.ts: the compiled short way through stations. `npm run lane`, after each change of its sources
// (src/core/sim/lane/assembly) or of src/core/sim/lane/layout.ts.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileLane, LANE_CODE_PATH, laneCodeText } from './compileLane'
import { projectRoot } from './projectRoot'

export async function main(): Promise<number> {
  try {
    const bytes = await compileLane()
    writeFileSync(join(projectRoot, LANE_CODE_PATH), laneCodeText(bytes))
    console.log(`${LANE_CODE_PATH} written: ${bytes.length} bytes of WebAssembly`)
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
}
