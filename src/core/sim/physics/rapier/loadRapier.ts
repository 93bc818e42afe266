// Starts Rapier and gives a factory of worlds. Loaded on demand: a cell without physics never fetches the engine.
import type { PhysicsWorldFactory } from '../PhysicsWorld'
import { RapierWorld } from './RapierWorld'

/** Resolves when the WebAssembly is ready; rejects when it cannot be fetched or started. */
export async function loadRapier(): Promise<PhysicsWorldFactory> {
  const { default: rapier } = await import('@dimforge/rapier3d-compat')
  await rapier.init()
  return {
    engine: `rapier ${rapier.version()}`,
    create: () => new RapierWorld(rapier),
    restore: (bytes) => new RapierWorld(rapier, bytes),
  }
}
