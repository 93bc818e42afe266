// Times are drawn ahead, and nobody can tell: the same ticks in the same order, whoever else draws, saves, seeds or asks for seconds.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DrawnTime, RANGE_NUMBERS } from '../../../../src/core/sim/flow/DrawnTime'
import type { RandomStream } from '../../../../src/core/sim/kernel/RandomStream'
import { StateReader } from '../../../../src/core/sim/kernel/StateReader'
import { StateWriter } from '../../../../src/core/sim/kernel/StateWriter'
import { streamFor } from '../../../../src/core/sim/kernel/StreamFactory'
import { secondsToTicks } from '../../../../src/core/sim/kernel/ticks'
import { Variate } from '../../../../src/core/sim/kernel/Variate'
import type { VariateSpec } from '../../../../src/core/sim/kernel/VariateSpec'
import { DRAWS_AHEAD } from '../../../../src/core/sim/lane/layout'

const kind = fc.constantFrom<VariateSpec>(
  { kind: 'exponential', mean: 3 },
  { kind: 'uniform', min: 1, max: 2 },
  { kind: 'gamma', shape: 2.5, scale: 1 },
  { kind: 'erlang', k: 3, mean: 2 },
  { kind: 'constant', value: 4 },
)

const actions = fc.array(
  fc.constantFrom('ticks', 'into', 'seconds', 'save', 'seed', 'other', 'many', 'move' as const),
  {
    minLength: 1,
    maxLength: 60,
  },
)

/** What is drawn, and the stream's state after each save. */
function play(
  stream: RandomStream,
  steps: readonly string[],
  draw: { ticks(): number; seconds(): number; other(): number; move(): void },
): number[] {
  const seen: number[] = []
  for (const step of steps) {
    if (step === 'seconds') seen.push(draw.seconds())
    else if (step === 'other') seen.push(draw.other())
    else if (step === 'move') draw.move()
    else if (step === 'seed') stream.seed(seen.length, 2, 3, 4)
    else if (step === 'save') {
      const writer = new StateWriter()
      stream.save(writer)
      const reader = new StateReader(writer.finish())
      stream.load(reader)
      seen.push(...new Uint32Array(writer.finish().bytes))
    } else for (let n = 0; n < (step === 'many' ? 150 : 1); n++) seen.push(draw.ticks())
  }
  return seen
}

test.each([1, 2])('what is drawn does not depend on what was drawn ahead, with %i users', (users) => {
  fc.assert(
    fc.property(kind, actions, fc.boolean(), (spec, steps, antithetic) => {
      const [ahead, plain] = [streamFor(1, 0, 'press', 'work'), streamFor(1, 0, 'press', 'work')]
      ahead.antithetic = antithetic
      plain.antithetic = antithetic
      const variate = new Variate(spec)
      const one = new DrawnTime(variate, ahead)
      const two = users === 2 ? new DrawnTime(variate, ahead) : one
      const column = new Float64Array(3)
      let turn = 0
      const drawn = play(ahead, steps, {
        ticks: () => {
          const time = turn++ % 2 === 0 ? one : two
          if (turn % 3 > 0) return time.drawTicks()
          time.drawInto(column, 1)
          return column[1]!
        },
        seconds: () => two.drawS(),
        other: () => two.drawTicks(),
        move: () => one.moveTo(new Float64Array(DRAWS_AHEAD), new Int32Array(RANGE_NUMBERS)),
      })
      const sample = () => variate.sample(plain)
      const expected = play(plain, steps, {
        ticks: () => secondsToTicks(sample()),
        seconds: sample,
        other: () => secondsToTicks(sample()),
        move: () => {},
      })
      expect(drawn).toEqual(expected)
    }),
    { numRuns: 150 },
  )
})

test('a second user takes back what the first has drawn ahead', () => {
  const stream = streamFor(1, 0, 'press', 'work')
  const variate = new Variate({ kind: 'exponential', mean: 1 })
  const one = new DrawnTime(variate, stream)
  const drawn = [one.drawTicks(), one.drawTicks(), one.drawTicks()]
  const two = new DrawnTime(variate, stream)
  drawn.push(two.drawTicks(), one.drawTicks())
  const plain = streamFor(1, 0, 'press', 'work')
  expect(drawn).toEqual(drawn.map(() => secondsToTicks(variate.sample(plain))))
})

test('whoever reads the ticks drawn ahead where they lie finds what drawTicks() would give', () => {
  const variate = new Variate({ kind: 'exponential', mean: 1 })
  const [read, drawn] = [0, 1].map(() => new DrawnTime(variate, streamFor(1, 0, 'press', 'work')))
  const [ticks, range] = [new Float64Array(DRAWS_AHEAD), new Int32Array(RANGE_NUMBERS)]
  read!.drawTicks()
  drawn!.drawTicks()
  read!.moveTo(ticks, range)
  let most = 0
  for (let n = 0; n < 300; n++) {
    if (range[0] === range[1]) read!.refill()
    most = Math.max(most, range[1]!)
    expect(ticks[range[0]!++]).toBe(drawn!.drawTicks())
  }
  expect(most).toBe(DRAWS_AHEAD)
})
