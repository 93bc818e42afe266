// The physics a document needs to run: only where a zone lets it decide is it fetched at all.
import { recordsOfType, type SceneDocument } from '../../model/SceneDocument'
import type { SimulationOptions } from '../../sim/Simulation'
import { startPhysics } from '../startPhysics'

export async function decidingWorlds(
  document: SceneDocument,
): Promise<Pick<SimulationOptions, 'decidingWorlds'>> {
  const decides = recordsOfType(document, 'zone').some(
    (zone) => zone.kind === 'physics' && zone.mode === 'decides',
  )
  return decides ? { decidingWorlds: await startPhysics() } : {}
}
