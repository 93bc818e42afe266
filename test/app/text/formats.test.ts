// Numbers, estimates, durations, clocks and times as a Dutch and an English reader expects them.
import { describe, expect, it } from 'vitest'
import { fieldUnit } from '../../../src/app/text/fieldUnits'
import { calendarMoment, formatMoment } from '../../../src/app/text/formatClock'
import { formatDuration } from '../../../src/app/text/formatDuration'
import { formatByCount, formatEstimate } from '../../../src/app/text/formatEstimate'
import { formatNumber, formatShare } from '../../../src/app/text/formatNumber'
import { formatTime } from '../../../src/app/text/formatTime'
import { problemWords } from '../../../src/app/text/problemText'
import { splitWaitReason } from '../../../src/app/text/waitReason'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('numbers', () => {
  it('have a decimal comma in Dutch and a point in English', () => {
    expect(formatNumber(1234.5, 'nl')).toBe('1.234,5')
    expect(formatNumber(1234.5, 'en')).toBe('1,234.5')
  })

  it('never read as minus nothing, and unknown ones as a dash', () => {
    expect(formatNumber(-0.0001, 'nl', 2)).toBe('0')
    expect(formatNumber(Number.NaN, 'en')).toBe('–')
  })

  it('do not hide a small share', () => {
    expect(formatShare(0.002, 'nl')).toBe('<1%')
    expect(formatShare(0, 'nl')).toBe('0%')
    expect(formatShare(0.456, 'nl')).toBe('46%')
  })
})

describe('estimates', () => {
  it('carry no more digits than their interval justifies', () => {
    expect(formatEstimate(12.3456, 0.42, 100, 'nl')).toEqual({ value: '12,3', interval: '± 0,4' })
    expect(formatEstimate(12.3456, 0.17, 100, 'nl')).toEqual({ value: '12,35', interval: '± 0,17' })
    expect(formatEstimate(123.4, 25, 100, 'en')).toEqual({ value: '123', interval: '± 25' })
  })

  it('without an interval go by the number of observations', () => {
    expect(formatByCount(0.43218, 14, 'nl')).toBe('0,43')
    expect(formatByCount(0.43218, 5000, 'nl')).toBe('0,432')
    expect(formatByCount(7.68, 8, 'nl')).toBe('8')
    expect(formatByCount(61.7, 14, 'nl')).toBe('62')
    expect(formatEstimate(0, undefined, 0, 'nl')).toEqual({ value: '0', interval: undefined })
  })
})

describe('durations', () => {
  it.each([
    [0, '0 s'],
    [0.02, '20 ms'],
    [0.854, '0,85 s'],
    [12.34, '12,3 s'],
    [59.97, '1 min'],
    [60, '1 min'],
    [200, '3 min 20 s'],
    [3599.7, '1 u'],
    [7500, '2 u 05 min'],
    [86_400, '1 d'],
    [97_200, '1 d 3 u'],
    [-200, '−3 min 20 s'],
  ])('%d s reads %s', (seconds, shown) => {
    expect(plain(formatDuration(seconds, 'nl'))).toBe(shown)
  })

  it('say hours in the language of the reader', () => {
    expect(plain(formatDuration(7500, 'en'))).toBe('2 h 05 min')
  })
})

describe('the clock', () => {
  it('counts from the start of the scene, whatever the zone of the browser', () => {
    const moment = calendarMoment('2026-11-23T06:00:00', 27.685e9 + 86_400e6)
    expect(formatMoment(moment, 'nl')).toBe('di 24 nov 13:41:25')
    expect(formatMoment(moment, 'en')).toBe('Tue 24 Nov 13:41:25')
  })
})

describe('times that vary', () => {
  it('say their kind, numbers and unit', () => {
    const triangular = { kind: 'triangular', min: 0.2, mode: 0.35, max: 0.6, unit: 'min' } as const
    expect(plain(formatTime(triangular, 'nl'))).toBe('driehoek 0,2 – 0,35 – 0,6 min')
    expect(plain(formatTime({ kind: 'constant', value: 8, unit: 'h' }, 'nl'))).toBe('8 u')
  })
})

describe('units of fields', () => {
  it.each([
    ['speedMps', 'm/s'],
    ['accelerationMps2', 'm/s²'],
    ['massKg', 'kg'],
    ['lengthM', 'm'],
    ['xM', 'm'],
    ['forceN', 'N'],
    ['count', ''],
    ['name', ''],
  ])('%s is in %s', (key, unit) => {
    expect(fieldUnit(key)).toEqual({ kind: 'number', unit })
  })

  it('knows durations and angles', () => {
    expect(fieldUnit('warmupS').kind).toBe('duration')
    expect(fieldUnit('jointRad')).toEqual({ kind: 'angle', unit: '°' })
    expect(fieldUnit('turnSpeedRadPs')).toEqual({ kind: 'angle', unit: '°/s' })
    expect(fieldUnit('turnAccelerationRadPs2')).toEqual({ kind: 'angle', unit: '°/s²' })
    expect(fieldUnit('accelerationMps2').kind).toBe('number')
  })
})

describe('problems and reasons', () => {
  it('keep the English sentence of a code nobody translated', () => {
    const problem = {
      code: 'brandNew',
      severity: 'error',
      message: 'It broke.',
      hint: 'Mend it.',
      where: { path: '' },
    } as const
    expect(problemWords(problem, 'nl')).toEqual({ message: 'It broke.', hint: 'Mend it.' })
  })

  it('tell a dead thread in Dutch, with its detail', () => {
    const problem = {
      code: 'threadFailed',
      severity: 'error',
      message: '',
      hint: '',
      where: { path: '' },
    } as const
    expect(problemWords({ ...problem, values: { detail: 'boem' } }, 'nl').message).toContain('(boem)')
  })

  it('fill Dutch sentences of a run with its values', () => {
    const values = { robot: 'r1', target: 'pick', missM: 0.1234 }
    const problem = {
      code: 'program.tooFar',
      severity: 'error',
      message: 'English',
      hint: '',
      where: { path: '' },
      values,
    } as const
    expect(problemWords(problem, 'nl').message).toBe(
      'Robot "r1" kan het doel van "pick" niet bereiken: het ligt 0,123 m te ver weg.',
    )
    expect(problemWords(problem, 'en').message).toBe('English')
  })

  it('find word and records in a waiting code', () => {
    expect(splitWaitReason('place:mould-1,rack', 'nl')).toEqual({ word: 'plaats', ids: ['mould-1', 'rack'] })
    expect(splitWaitReason('batch', 'en')).toEqual({ word: 'a full batch', ids: [] })
    expect(splitWaitReason('new-code', 'en')).toEqual({ word: 'new-code', ids: [] })
  })
})
