// What lies on a belt in the physics that shows goes where the events say: straight on, round bends of both sides, at other speeds, behind
// a part that waits. The tolerances are what is measured (docs/physics.md), with some room.
import { beforeAll, describe, expect, test } from 'vitest'
import { BeltRuns } from '../../../src/core/host/BeltRuns'
import { beltSurfacesOf } from '../../../src/core/host/beltSurfacesOf'
import { alongBelt } from '../../../src/core/model/beltPath'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'
import type { RecordOf } from '../../../src/core/model/sceneRecord'
import { secondsToTicks } from '../../../src/core/sim/kernel/ticks'
import { PHYSICS_STEP_TICKS, type PhysicsWorldFactory } from '../../../src/core/sim/physics/PhysicsWorld'
import { loadRapier } from '../../../src/core/sim/physics/rapier/loadRapier'
import { aDocument } from '../../builders/aDocument'
import { aConveyor, aProduct, aRoute, aSource, aStation, at, type Fields } from '../../builders/records'
import { seconds } from '../../builders/times'
import { simulate } from '../sim/flow/runScene'

let physics: PhysicsWorldFactory
beforeAll(async () => {
  physics = await loadRapier()
})

const BOX_M = 0.2

/** Parts that come at these times; `holdS`: how long each keeps the place behind the belt. */
function cellOf(fields: Fields<'conveyor'>, times: readonly number[], holdS = 0): SceneDocument {
  return aDocument(
    aProduct({ sizeM: [BOX_M, BOX_M, 0.1], massKg: 2 }),
    aSource({ arrivals: { kind: 'orders', orders: times.map((atS) => ({ atS })) } }),
    aConveyor({ id: 'belt', placement: at(0, 0), speedMps: 0.25, pitchM: BOX_M, lengthM: 3, ...fields }),
    aStation({ queueCapacity: 0 }),
    aRoute({
      steps: [
        { id: 'ride', at: ['belt'] },
        { id: 'work', at: ['station'], do: { kind: 'time', time: seconds(holdS) } },
      ],
    }),
  )
}

interface Apart {
  /** Largest distance on the floor between event and body, m. */
  readonly placeM: number
  /** Largest difference of heading, degrees. */
  readonly headingDeg: number
  /** Largest height above the belt, m. */
  readonly hopM: number
}

/** Runs both beside each other, a body put down where and when each part gets on, until `untilS` or until a part is off. */
function compare(document: SceneDocument, untilS: number, plate = false): Apart {
  const simulation = simulate(document)
  const { context, conveyors, core } = simulation.model.parts
  const belt = document.records.belt as RecordOf<'conveyor'>
  const entity = context.entityOf('belt')
  const world = physics.create()
  const surfaces = beltSurfacesOf(document).map((surface) => world.addSurface(surface))
  if (plate) addEndPlate(world, belt)
  const runs = new BeltRuns()
  const bodies = new Map<number, number>()
  const pose = new Float64Array(7)
  let [placeM, headingDeg, hopM, compared] = [0, 0, 0, 0]
  for (let tick = 0; tick < secondsToTicks(untilS); tick += PHYSICS_STEP_TICKS) {
    simulation.advanceTo(tick)
    runs.follow(simulation)
    for (const surface of surfaces) world.setSurfaceShare(surface, runs.shareOf('belt'))
    for (const [part, body] of bodies) {
      if (core.parts.isLive(part) && core.parts.holder[part] === entity) continue
      world.remove(body)
      bodies.delete(part)
    }
    for (let part = 0; part < core.parts.capacity; part++) {
      if (!core.parts.isLive(part) || core.parts.holder[part] !== entity) continue
      const wanted = alongBelt(belt, conveyors[entity]!.shareOf(part, tick) * belt.lengthM)
      const [x, y, z] = wanted.position
      if (!bodies.has(part)) {
        const box = { halfSizeM: [BOX_M / 2, BOX_M / 2, 0.05] as const, friction: 0.5, massKg: 2 }
        const velocityMps = [runs.shareOf('belt') * belt.speedMps, 0, 0] as const
        bodies.set(
          part,
          world.addFree({ ...box, pose: { ...wanted, position: [x, y, z + 0.05] }, velocityMps }),
        )
      }
      compared++
      world.readPose(bodies.get(part)!, pose, 0)
      placeM = Math.max(placeM, Math.hypot(pose[0]! - x, pose[1]! - y))
      hopM = Math.max(hopM, Math.abs(pose[2]! - z - 0.05))
      const turn =
        2 * (Math.atan2(pose[5]!, pose[6]!) - Math.atan2(wanted.quaternion[2], wanted.quaternion[3]))
      headingDeg = Math.max(
        headingDeg,
        Math.abs((Math.atan2(Math.sin(turn), Math.cos(turn)) * 180) / Math.PI),
      )
    }
    world.step()
  }
  world.dispose()
  expect(compared).toBeGreaterThan(500)
  return { placeM, headingDeg, hopM }
}

/** Stops the front of a body whose middle has come to the end. */
function addEndPlate(world: ReturnType<PhysicsWorldFactory['create']>, belt: RecordOf<'conveyor'>): void {
  const { position, quaternion } = alongBelt(belt, belt.lengthM + BOX_M / 2 + 0.01)
  world.addFixed({
    halfSizeM: [0.01, 0.3, 0.1],
    pose: { position: [position[0], position[1], position[2] + 0.1], quaternion },
    friction: 0.1,
  })
}

const QUARTER = Math.PI / 2
const CASES: readonly (readonly [string, Fields<'conveyor'>, number])[] = [
  ['straight', {}, 11.5],
  [
    'a quarter to the left, 0.8 m',
    { bends: [{ atM: 0.5, radiusM: 0.8, angleRad: QUARTER, side: 'left' }] },
    11.5,
  ],
  [
    'a quarter to the right, 0.8 m',
    { bends: [{ atM: 0.5, radiusM: 0.8, angleRad: QUARTER, side: 'right' }] },
    11.5,
  ],
  [
    'half a circle, 0.5 m',
    { bends: [{ atM: 0.5, radiusM: 0.5, angleRad: 2 * QUARTER, side: 'left' }] },
    11.5,
  ],
  [
    'an S, faster',
    {
      speedMps: 0.5,
      bends: [
        { atM: 0.4, radiusM: 0.6, angleRad: 1, side: 'left' },
        { atM: 1.4, radiusM: 0.6, angleRad: 1, side: 'right' },
      ],
    },
    5.5,
  ],
  [
    'straight, stopping and starting',
    { speeds: [0, 3, 5].map((atS, n) => ({ atS, speedMps: n === 1 ? 0 : 0.25 })) },
    13,
  ],
]

describe('one part', () => {
  test.each(CASES)('%s', (_name, fields, untilS) => {
    const apart = compare(cellOf(fields, [1]), untilS)
    expect(apart.placeM).toBeLessThan(0.007)
    expect(apart.headingDeg).toBeLessThan(0.7)
    expect(apart.hopM).toBeLessThan(0.001)
  })
})

test.each([CASES[0]!, CASES[1]!])('parts that close up behind one that waits: %s', (_name, fields) => {
  const apart = compare(cellOf(fields, [1, 1.5, 3, 5], 60), 25, true)
  expect(apart.placeM).toBeLessThan(0.01)
})
