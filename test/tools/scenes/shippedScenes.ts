// The scenes that are shipped, and the text of each file.

import { DOCUMENT_FORMAT, DOCUMENT_VERSION } from '../../../src/core/model/SceneDocument'
import { formatJson, SCHEMA_REFERENCE } from '../../../src/core/model/serialiseScene'
import { chuteIntoBinScene } from './chuteIntoBin'
import { cncTendingByHandScene, cncTendingScene } from './cncTending'
import { conveyorPickAndPlaceScene } from './conveyorPickAndPlace'
import { samxlScene } from './samxlScene'
import type { RawRecord } from './sceneParts'

/** By file name without ending. */
export const SHIPPED_SCENES: Readonly<Record<string, readonly RawRecord[]>> = {
  'samxl-composite-line': samxlScene,
  'cnc-machine-tending': cncTendingScene,
  'cnc-machine-tending-operator': cncTendingByHandScene,
  'conveyor-pick-and-place': conveyorPickAndPlaceScene,
  'chute-into-bin': chuteIntoBinScene,
}

export function sceneText(records: readonly RawRecord[]): string {
  const byId = Object.fromEntries(records.map((record) => [record.id, record]))
  if (Object.keys(byId).length !== records.length) throw new Error('two records have one id')
  const head = { $schema: SCHEMA_REFERENCE, format: DOCUMENT_FORMAT, version: DOCUMENT_VERSION }
  return `${formatJson({ ...head, records: byId })}\n`
}
