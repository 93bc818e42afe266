// Throughput per hour that somebody works, beside that per hour of the calendar: for one shift, for two that overlap, after a warm-up
// and through a checkpoint.
import { expect, test } from 'vitest'
import { secondsToTicks } from '../../../../src/core/sim/kernel/ticks'
import { aDocument, withRecords } from '../../../builders/aDocument'
import { aCalendar, aProduct, aRoute, aScene, aSink, aSource, aStation } from '../../../builders/records'
import { minutes } from '../../../builders/times'
import { runFor, simulate } from './runScene'

const HOUR_S = 3600
/** A Monday at midnight. */
const START = '2026-01-05T00:00'
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const shift = (id: string, from: string, to: string) =>
  aCalendar({ id, shifts: [{ days: EVERY_DAY, from, to }], atEnd: 'pause' })

/** A station that makes ten parts an hour while it works. */
function shop(calendar: string | undefined, ...calendars: ReturnType<typeof shift>[]) {
  return aDocument(
    aScene({ startAt: START }),
    aProduct({ id: 'part' }),
    aSource({ id: 'in', products: ['part'], route: 'way', arrivals: { kind: 'saturated' } }),
    aStation({ id: 'work', queueCapacity: 2, ...(calendar !== undefined && { calendar }) }),
    aSink({ id: 'out' }),
    aRoute({
      id: 'way',
      steps: [
        { id: 'make', at: ['work'], do: { kind: 'time', time: minutes(6) } },
        { id: 'leave', at: ['out'] },
      ],
    }),
    ...calendars,
  )
}

test('per hour of the shift, not of the calendar', () => {
  const { kpis } = runFor(shop('day', shift('day', '08:00', '16:00')), 48 * HOUR_S).results()
  expect(kpis.partsOut).toBe(160)
  expect(kpis.throughputPerHour).toBeCloseTo(160 / 48, 9)
  expect(kpis.shiftHours).toBeCloseTo(16, 9)
  expect(kpis.throughputPerShiftHour).toBeCloseTo(10, 9)
  // Even work has a narrow interval over the hours worked, however wide it is over the calendar.
  expect(kpis.shiftHourHalfWidth95!).toBeLessThan(1)
  expect(kpis.throughputHalfWidth95!).toBeGreaterThan(1)
})

test('hours in which two work count once; a calendar that nobody names does not count', () => {
  const cell = shop('day', shift('day', '06:00', '14:00'), shift('late', '12:00', '20:00'))
  const one = runFor(cell, 24 * HOUR_S).results()
  expect(one.kpis.shiftHours).toBeCloseTo(8, 9)
  const both = withRecords(cell, aStation({ id: 'other', calendar: 'late' }))
  expect(runFor(both, 24 * HOUR_S).results().kpis.shiftHours).toBeCloseTo(14, 9)
})

test('without calendars there is no such figure', () => {
  expect(runFor(shop(undefined), 4 * HOUR_S).results().kpis).not.toHaveProperty('throughputPerShiftHour')
})

test('a warm-up is left out, and a checkpoint goes on with the same figures', () => {
  const cell = shop('day', shift('day', '08:00', '16:00'))
  const warm = withRecords(cell, aScene({ startAt: START, warmupS: 10 * HOUR_S, horizonS: 48 * HOUR_S }))
  const whole = runFor(warm, 30 * HOUR_S).results().kpis
  // From 10:00 to 16:00, and nothing until 06:00.
  expect(whole.shiftHours).toBeCloseTo(6, 9)
  expect(whole.throughputPerShiftHour).toBeCloseTo(10, 9)

  const first = runFor(warm, 12 * HOUR_S)
  const second = simulate(warm)
  expect(second.restore(first.checkpoint()).ok).toBe(true)
  second.advanceTo(secondsToTicks(30 * HOUR_S))
  expect(second.results().kpis).toEqual(whole)
})
