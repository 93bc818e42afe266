// Idle servers against a plain set, through random steps: few in one word, many in several.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newIntegers } from '../../../../src/core/sim/flow/entityRecord'
import { IdleServers } from '../../../../src/core/sim/flow/IdleServers'
import { StateReader } from '../../../../src/core/sim/kernel/StateReader'
import { StateWriter } from '../../../../src/core/sim/kernel/StateWriter'
import { IDLE_BITS, IDLE_COUNT } from '../../../../src/core/sim/lane/layout'

function saved(idle: IdleServers): StateReader {
  const writer = new StateWriter()
  idle.save(writer)
  return new StateReader(writer.finish())
}

test.each([1, 5, 32, 33, 64, 65, 200])('%i servers agree with a plain set', (servers) => {
  const step = fc.record({
    kind: fc.constantFrom('add', 'add', 'take', 'reload'),
    which: fc.nat(servers - 1),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      let idle = new IdleServers(servers, newIntegers())
      const model = new Set<number>()
      for (const { kind, which } of steps) {
        if (kind === 'add') {
          idle.add(which)
          model.add(which)
        } else if (kind === 'take') {
          const first = Math.min(...[...model].filter((server) => server >= which))
          expect(idle.takeFrom(which)).toBe(first === Number.POSITIVE_INFINITY ? -1 : first)
          model.delete(first)
        } else {
          const reader = saved(idle)
          idle = new IdleServers(servers, newIntegers())
          idle.load(reader)
        }
        expect(idle.count).toBe(model.size)
      }
    }),
    { numRuns: 60 },
  )
})

test('the first 32 are bits of the record', () => {
  const integers = newIntegers()
  const idle = new IdleServers(32, integers)
  for (const server of [0, 3, 31]) idle.add(server)
  expect([integers[IDLE_COUNT], integers[IDLE_BITS]]).toEqual([3, (1 << 31) | 9])
})
