// Starts the physics engine once per thread, however many runs ask for it.
import type { PhysicsWorldFactory } from '../sim/physics/PhysicsWorld'
import { loadRapier } from '../sim/physics/rapier/loadRapier'

let started: Promise<PhysicsWorldFactory> | undefined

/** The same factory every time; a failed start is tried again by the next call. */
export function startPhysics(): Promise<PhysicsWorldFactory> {
  started ??= loadRapier().catch((error: unknown) => {
    started = undefined
    throw error
  })
  return started
}
