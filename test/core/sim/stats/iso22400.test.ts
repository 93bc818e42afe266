// ISO 22400 key figures against a published vector (domain vectors prod.iso22400.p1, prod.reliability.p1), and kept by a run.
import { expect, test } from 'vitest'
import type { IsoTimes } from '../../../../src/core/results/RunResults'
import { RESOURCE_STATES } from '../../../../src/core/results/states'
import { isoKpis, isoTimeOf } from '../../../../src/core/sim/stats/iso22400'

const MIN = 60

const published: IsoTimes = {
  aoetS: 560 * MIN,
  pbtS: 480 * MIN,
  aubtS: 450 * MIN,
  auptS: 430 * MIN,
  aptS: 400 * MIN,
  austS: 30 * MIN,
  adetS: 20 * MIN,
  priS: 0.8 * MIN,
  pq: 460,
  gq: 440,
  sq: 12,
  rq: 8,
  downS: 12 * 3600,
  maintenanceS: 0,
  inspected: 460,
  firstPass: 437,
  failures: 8,
}

test('the published vector', () => {
  const kpis = isoKpis(published)
  expect(kpis.availability).toBeCloseTo(0.8333333333333334, 12)
  expect(kpis.effectiveness).toBeCloseTo(0.92, 12)
  expect(kpis.qualityRatio).toBeCloseTo(0.9565217391304348, 12)
  expect(kpis.oee).toBeCloseTo(0.7333333333333334, 12)
  expect(kpis.nee).toBeCloseTo(0.7883333333333334, 12)
  expect(kpis.allocationEfficiency).toBeCloseTo(0.9375, 12)
  expect(kpis.utilizationEfficiency).toBeCloseTo(0.8888888888888888, 12)
  expect(kpis.setupRatio).toBeCloseTo(0.06976744186046512, 12)
  expect(kpis.technicalEfficiency).toBeCloseTo(0.9523809523809523, 12)
  expect(kpis.productionProcessRatio).toBeCloseTo(0.7142857142857143, 12)
  // 0.8214… parts a minute.
  expect(kpis.throughputPerHour / 60).toBeCloseTo(0.8214285714285714, 12)
  expect(kpis.scrapRatio).toBeCloseTo(0.02608695652173913, 12)
  expect(kpis.reworkRatio).toBeCloseTo(0.017391304347826087, 12)
  expect(kpis.firstPassYield).toBeCloseTo(0.95, 12)
})

test('mean times between failures and to repair', () => {
  const kpis = isoKpis({ ...published, aubtS: 400 * 3600 })
  expect(kpis.mtbfS).toBeCloseTo(50 * 3600, 6)
  expect(kpis.mttrS).toBeCloseTo(1.5 * 3600, 6)
})

test('nothing made and nothing failed gives zeros, not NaN', () => {
  const none = Object.fromEntries(Object.keys(published).map((key) => [key, 0])) as unknown as IsoTimes
  const kpis = isoKpis(none)
  for (const value of Object.values(kpis)) expect(value).toBe(0)
  expect(kpis.mtbfS).toBeUndefined()
})

test('every state of a resource counts as one kind of time', () => {
  expect(RESOURCE_STATES.map((_, state) => isoTimeOf(state))).toEqual([
    'production',
    'setup',
    'delay',
    'idle',
    'delay',
    'down',
    'maintenance',
    'delay',
    'off',
  ])
})
