// Benchmark tables line up and say no more digits than a benchmark is worth.
import { expect, it } from 'vitest'
import { describeBench } from './describeBench'

it('sets rows in columns', () => {
  const rows = [
    { name: 'hold model', value: 12_345_678, unit: 'events/s', ratio: 1.0567, note: 'of the peer' },
    { name: 'inverse kinematics', value: 0.000912345, unit: 'ms' },
    { name: 'endless', value: Number.POSITIVE_INFINITY, unit: 's' },
  ]
  expect(describeBench({ title: 'Kernel', rows })).toEqual([
    'Kernel',
    '  hold model          12,300,000  events/s  × 1.06  of the peer',
    '  inverse kinematics    0.000912  ms',
    '  endless               Infinity  s',
  ])
  expect(describeBench({ title: 'Empty', rows: [] })).toEqual(['Empty'])
})
