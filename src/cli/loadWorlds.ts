// The physics engine for scenes that let it decide; others start without loading it.
import { recordsOfType, type SceneDocument } from '../core/model/SceneDocument'
import type { PhysicsWorldFactory } from '../core/sim/physics/PhysicsWorld'

export async function loadWorlds(document: SceneDocument): Promise<PhysicsWorldFactory | undefined> {
  const decides = recordsOfType(document, 'zone').some(
    (zone) => zone.kind === 'physics' && zone.mode === 'decides',
  )
  if (!decides) return undefined
  const { loadRapier } = await import('../core/sim/physics/rapier/loadRapier')
  return loadRapier()
}
