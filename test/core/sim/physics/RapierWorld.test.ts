// The Rapier adapter: things fall, come to rest, and a snapshot continues with the same bits.
import { beforeAll, describe, expect, it } from 'vitest'
import {
  PHYSICS_STEP_S,
  type PhysicsWorld,
  type PhysicsWorldFactory,
  POSE_LENGTH,
} from '../../../../src/core/sim/physics/PhysicsWorld'
import { loadRapier } from '../../../../src/core/sim/physics/rapier/loadRapier'

let factory: PhysicsWorldFactory
beforeAll(async () => {
  factory = await loadRapier()
})

const LEVEL = [0, 0, 0, 1] as const

function worldWithFloor(): PhysicsWorld {
  const world = factory.create()
  world.addFixed({
    halfSizeM: [5, 5, 0.5],
    pose: { position: [0, 0, -0.5], quaternion: LEVEL },
    friction: 0.5,
  })
  return world
}

function letGo(world: PhysicsWorld, z: number): number {
  return world.addFree({
    halfSizeM: [0.1, 0.15, 0.05],
    pose: { position: [0.01, 0.02, z], quaternion: LEVEL },
    friction: 0.5,
    massKg: 2,
    velocityMps: [0.3, 0, 0],
  })
}

function poseOf(world: PhysicsWorld, body: number): Float64Array {
  const pose = new Float64Array(POSE_LENGTH)
  world.readPose(body, pose, 0)
  return pose
}

describe('RapierWorld', () => {
  it('lets a box fall by ½ g t² before it touches anything', () => {
    const world = worldWithFloor()
    const body = letGo(world, 3)
    for (let step = 0; step < 50; step++) world.step()
    const timeS = 50 * PHYSICS_STEP_S
    // Semi-implicit Euler is off by half a step of g t.
    expect(Math.abs(poseOf(world, body)[2]! - (3 - 4.905 * timeS * timeS))).toBeLessThan(
      9.81 * timeS * PHYSICS_STEP_S,
    )
  })

  it('comes to rest on the floor and then sleeps', () => {
    const world = worldWithFloor()
    const body = letGo(world, 0.5)
    for (let step = 0; step < 1000 && !world.asleep(body); step++) world.step()
    expect(world.asleep(body)).toBe(true)
    expect(poseOf(world, body)[2]!).toBeCloseTo(0.05, 2)
  })

  it('continues from a snapshot with the same bits', () => {
    const world = worldWithFloor()
    const body = letGo(world, 0.6)
    for (let step = 0; step < 40; step++) world.step()
    const copy = factory.restore(world.snapshot())
    for (let step = 0; step < 60; step++) {
      world.step()
      copy.step()
    }
    expect([...poseOf(copy, body)]).toEqual([...poseOf(world, body)])
  })
})
