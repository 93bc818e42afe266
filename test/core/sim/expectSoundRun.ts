// What any run of any document must keep to, whatever is in it: it ends or says why, no part is lost, nobody works more than all the
// time, and saving it in the middle, in a new model or in the one that ran on, changes nothing.
import { expect } from 'vitest'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'
import { secondsToTicks } from '../../../src/core/sim/kernel/ticks'
import { Simulation } from '../../../src/core/sim/Simulation'

export function expectSoundRun(document: SceneDocument, endS: number, saveAtS: number): void {
  const create = () => {
    const made = Simulation.create(document, { seed: 11 })
    if (!made.ok) throw new Error(made.problems.map((problem) => problem.message).join('\n'))
    return made.value
  }
  const simulation = create()
  const reason = simulation.advanceTo(secondsToTicks(endS))
  expect(reason === 'reached' || reason === 'drained').toBe(simulation.problem === undefined)
  const results = simulation.results()
  expectNothingLost(simulation)
  expectNoLostToken(simulation)
  for (const { states } of Object.values(results.entities)) {
    expect(Object.values(states).reduce((a, b) => a + b)).toBeCloseTo(1, 6)
    for (const share of Object.values(states)) expect(share).toBeGreaterThanOrEqual(0)
  }
  const first = create()
  if (first.advanceTo(secondsToTicks(saveAtS)) !== 'reached') return
  const resumed = Simulation.resume(document, { seed: 11 }, first.checkpoint())
  if (!resumed.ok) throw new Error(resumed.problems[0]!.message)
  expect(resumed.value.advanceTo(secondsToTicks(endS))).toBe(reason)
  expect(resumed.value.results()).toEqual(results)
  // in the model that has run to its end as well
  expect(simulation.restore(first.checkpoint())).toEqual({ ok: true, value: true })
  expect(simulation.advanceTo(secondsToTicks(endS))).toBe(reason)
  expect(simulation.results()).toEqual(results)
}

export function expectNothingLost(simulation: Simulation): void {
  const joins = JSON.stringify(simulation.document).includes('"assemble"')
  const { parts, figures } = simulation.model.parts.core
  let inside = 0
  for (let part = 0; part < parts.capacity; part++)
    if (parts.isLive(part) && parts.enteredTick[part]! >= 0) inside++
  expect(figures.wip.value).toBe(inside)
  const known = figures.partsOut + figures.partsScrapped + inside
  // Components have become part of others.
  if (joins) expect(figures.partsEntered).toBeGreaterThanOrEqual(known)
  else expect(figures.partsEntered).toBe(known)
}

/** Nobody holds more than there is, and who waits is known to the desk. */
function expectNoLostToken(simulation: Simulation): void {
  const { core, pools, fleets } = simulation.model.parts
  for (const pool of pools) {
    if (pool === undefined) continue
    const { claims } = core
    const holders = claims.holdersOf(pool.spec.resource)
    expect(claims.inUse(pool.spec.resource)).toBeLessThanOrEqual(pool.spec.count)
    // A person who works does so for a token that holds one.
    for (const token of pool.persons.token) if (token >= 0) expect(holders).toContain(token)
  }
  for (const fleet of fleets) {
    const carried = fleet?.vehicles.flatMap((vehicle) => vehicle.carried) ?? []
    expect(new Set(carried).size).toBe(carried.length)
  }
}
