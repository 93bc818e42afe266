// A cell with one program that cannot be run: the rest runs, and the work that needs it waits with that reason.
import { describe, expect, it } from 'vitest'
import { Simulation } from '../../../../src/core/sim/Simulation'
import { aBuffer, aProduct, aProgram, aRobot, aRoute, aSink, aSource, at } from '../../../builders/records'
import { aCobotCell } from './cells'

const HOUR = 3_600_000_000

function cell() {
  const pick = { id: 'pick', kind: 'pick', at: { of: 'task.from' } } as const
  const place = { id: 'place', kind: 'place', at: { of: 'task.to' } } as const
  const poses = { home: [0, -1.6, 1.8, -1.8, -1.57, 0] }
  return aCobotCell(
    aSink({ id: 'out', placement: at(1, -1) }),
    aRoute({
      steps: [
        { id: 'in', at: ['left'] },
        { id: 'over', at: ['right'], mover: { by: 'program', programs: ['carry'] } },
        { id: 'away', at: ['out'] },
      ],
    }),
    aProduct({ id: 'other' }),
    aRobot({ id: 'second', model: 'ur10e', placement: at(10, 0), poses }),
    aBuffer({ id: 'near', placement: at(10.6, 0), sizeM: [0.4, 0.4, 0.2], capacity: 1 }),
    aBuffer({ id: 'far', placement: at(15, 0), sizeM: [0.4, 0.4, 0.2], capacity: 1 }),
    aProgram({ id: 'reach', robots: [{ robot: 'second', grasp: [0, 0, 0] }], body: [pick, place] as never }),
    aSource({ id: 'source-2', products: ['other'], route: 'route-2' }),
    aRoute({
      id: 'route-2',
      steps: [
        { id: 'in', at: ['near'] },
        { id: 'over', at: ['far'], mover: { by: 'program', programs: ['reach'] } },
      ],
    }),
  )
}

describe('one program that cannot be run', () => {
  const made = Simulation.create(cell(), { seed: 1 })

  it('does not keep the document from running', () => {
    expect(made.ok ? [] : made.problems).toEqual([])
  })

  it('is listed as a fault with its place, before and after the run', () => {
    if (!made.ok) throw new Error('refused')
    const fault = {
      code: 'program.tooFar',
      severity: 'error',
      where: { record: 'reach', path: 'records.reach.body[place]' },
    }
    const faults = made.value.warnings.filter(({ severity }) => severity === 'error')
    expect(faults).toMatchObject([fault])
    expect(made.value.advanceTo(HOUR)).toBe('reached')
    const results = made.value.results()
    expect(results.faults).toMatchObject([fault])
    expect(results.kpis.partsOut).toBeGreaterThan(10)
    expect(results.entities.near!.waitsFor).toBe('fault:second')
    expect(results.entities.second!.count).toBe(0)
  })

  it('goes on the same after a checkpoint', () => {
    if (!made.ok) throw new Error('refused')
    const again = Simulation.resume(cell(), { seed: 1 }, made.value.checkpoint())
    if (!again.ok) throw new Error('not resumed')
    again.value.advanceTo(2 * HOUR)
    made.value.advanceTo(2 * HOUR)
    expect(again.value.hash()).toBe(made.value.hash())
    expect(again.value.results().entities.near!.waitsFor).toBe('fault:second')
  })
})
