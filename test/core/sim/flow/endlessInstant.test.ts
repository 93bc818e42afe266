// Scenes in which an instant would never end: each stops by itself with the reason, instead of computing for ever.
import { describe, expect, test } from 'vitest'
import type { SceneDocument } from '../../../../src/core/model/SceneDocument'
import { secondsToTicks } from '../../../../src/core/sim/kernel/ticks'
import { aDocument } from '../../../builders/aDocument'
import { aBuffer, aProduct, aRoute, aSource, aStation } from '../../../builders/records'
import { simulate } from './runScene'

function endOf(document: SceneDocument) {
  const simulation = simulate(document)
  const reason = simulation.advanceTo(secondsToTicks(100))
  return { reason, problem: simulation.problem }
}

describe('an instant that would never end', () => {
  test('a part that goes round and round without time: the clock stands still', () => {
    const { reason, problem } = endOf(
      aDocument(
        aProduct(),
        aSource({ arrivals: { kind: 'orders', orders: [{ atS: 1 }] } }),
        aBuffer(),
        aRoute({
          steps: [{ id: 'round', at: ['buffer'], next: [{ to: 'round', share: 0.99999999 }, { to: 'out' }] }],
        }),
      ),
    )
    expect(reason).toBe('stuck')
    expect(problem).toMatchObject({ code: 'run.stuck', where: { record: 'buffer' } })
  })

  test('a loop of which every part leaves at once: the source is named', () => {
    const { reason, problem } = endOf(
      aDocument(
        aProduct(),
        aSource({ arrivals: { kind: 'conwip', count: 3 } }),
        aBuffer(),
        aRoute({ steps: [{ id: 'lie', at: ['buffer'] }] }),
      ),
    )
    expect(reason).toBe('stuck')
    expect(problem).toMatchObject({ code: 'run.stuck', where: { record: 'source' } })
  })

  test('a part that yields two of its kind without time: too many parts', () => {
    const { reason, problem } = endOf(
      aDocument(
        aProduct(),
        aSource({ arrivals: { kind: 'orders', orders: [{ atS: 1 }] } }),
        aStation(),
        aRoute({
          steps: [
            {
              id: 'split',
              at: ['station'],
              do: { kind: 'disassemble', into: [{ product: 'product', count: 2, route: 'route' }] },
            },
          ],
        }),
      ),
    )
    expect(reason).toBe('unstable')
    expect(problem).toMatchObject({ code: 'run.unstable', where: { record: 'station' } })
    expect(problem!.message).toContain('after 1 s')
  })
})
