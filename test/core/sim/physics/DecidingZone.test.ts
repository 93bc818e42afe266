// A deciding zone: parts come to rest in a region, the outcome is the same for the same seed, and a saved zone goes on alike.
import { beforeAll, describe, expect, it } from 'vitest'
import { identityFrame, type Vec3 } from '../../../../src/core/math/frames'
import { Kernel } from '../../../../src/core/sim/kernel/Kernel'
import { ResultHash } from '../../../../src/core/sim/kernel/ResultHash'
import { StateReader } from '../../../../src/core/sim/kernel/StateReader'
import { StateWriter } from '../../../../src/core/sim/kernel/StateWriter'
import { streamFor } from '../../../../src/core/sim/kernel/StreamFactory'
import { TICKS_PER_SECOND } from '../../../../src/core/sim/kernel/ticks'
import { DecidingZone, NO_OUTCOME } from '../../../../src/core/sim/physics/DecidingZone'
import type { PhysicsWorldFactory } from '../../../../src/core/sim/physics/PhysicsWorld'
import { loadRapier } from '../../../../src/core/sim/physics/rapier/loadRapier'

let factory: PhysicsWorldFactory
beforeAll(async () => {
  factory = await loadRapier()
})

const LEVEL = [0, 0, 0, 1] as const
const HALF: Vec3 = [0.05, 0.05, 0.05]

/** A zone over a floor that is split at x = 0: region 0 to the left, 1 to the right. */
function build(seed: number, options: { spreadM?: Vec3; patienceTicks?: number } = {}) {
  const outcomes: { token: number; outcome: number; tick: number }[] = []
  const kernel = new Kernel({ dispatch: (_target, op) => zone.handle(op) })
  const present = new Set<number>()
  const zone = new DecidingZone(
    {
      entity: 0,
      worldFromZone: identityFrame(),
      shapes: [
        { halfSizeM: [3, 3, 0.5], pose: { position: [0, 0, -0.5], quaternion: LEVEL }, friction: 0.5 },
      ],
      regions: [
        { min: [-3, -3, 0], max: [0, 3, 1] },
        { min: [0, -3, 0], max: [3, 3, 1] },
      ],
      drop: { position: [0, 0, 0.5], spreadM: options.spreadM ?? [0.6, 0.1, 0], speedMps: [0, 0, 0] },
      patienceTicks: options.patienceTicks ?? 20 * TICKS_PER_SECOND,
    },
    { kernel, hash: new ResultHash(), stream: streamFor(seed, 0, 'zone', 'drop') },
    {
      halfSizeOf: () => HALF,
      massKgOf: () => 1,
      frictionOf: () => 0.5,
      generationOf: () => 1,
      staysInZone: (part) => present.has(part),
    },
    factory,
    { decided: (_zone, token, outcome) => outcomes.push({ token, outcome, tick: kernel.now }) },
  )
  return { zone, kernel, outcomes, present }
}

/** Drops `count` parts two seconds apart and runs until all are decided. */
function run(seed: number, count: number) {
  const cell = build(seed)
  for (let part = 0; part < count; part++) {
    cell.zone.drop(part, part)
    cell.kernel.runUntil((part + 1) * 6 * TICKS_PER_SECOND)
  }
  return cell
}

describe('DecidingZone', () => {
  it('decides every part, both ways, and the same for the same seed', () => {
    const first = run(5, 12)
    const again = run(5, 12)
    expect(first.outcomes).toHaveLength(12)
    expect(first.outcomes).toEqual(again.outcomes)
    expect(new Set(first.outcomes.map((entry) => entry.outcome))).toEqual(new Set([0, 1]))
    expect(run(6, 12).outcomes).not.toEqual(first.outcomes)
  })

  it('stops stepping while nothing is undecided', () => {
    const { kernel } = run(1, 1)
    const events = kernel.eventCount
    kernel.runUntil(kernel.now + 100 * TICKS_PER_SECOND)
    expect(kernel.eventCount).toBe(events)
  })

  it('says that a part did not come to rest when its patience ends first', () => {
    const { zone, kernel, outcomes } = build(1, { patienceTicks: 80_000 })
    zone.drop(0, 7)
    kernel.runUntil(10 * TICKS_PER_SECOND)
    expect(outcomes).toMatchObject([{ token: 7, outcome: NO_OUTCOME }])
  })

  it('goes on alike after save and load in the middle of a fall', () => {
    const whole = build(3)
    whole.zone.drop(0, 0)
    whole.kernel.runUntil(200_000)
    const writer = new StateWriter()
    whole.kernel.save(writer)
    whole.zone.save(writer)
    const copy = build(3)
    const reader = new StateReader(writer.finish())
    copy.kernel.load(reader)
    copy.zone.load(reader)
    whole.kernel.runUntil(10 * TICKS_PER_SECOND)
    copy.kernel.runUntil(10 * TICKS_PER_SECOND)
    expect(copy.outcomes).toEqual(whole.outcomes)
    expect(copy.outcomes).toHaveLength(1)
  })

  it('shows a part only while it is there', () => {
    const { zone, present } = run(2, 1)
    const pose = new Float32Array(7)
    expect(zone.readPose(0, pose, 0)).toBe(true)
    expect(pose[2]!).toBeCloseTo(0, 1)
    present.clear()
    zone.drop(1, 1)
    expect(zone.readPose(0, pose, 0)).toBe(false)
  })
})
