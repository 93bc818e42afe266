// Key figures in words, the likely bottleneck, shifts, speeds and keys.
import { describe, expect, it } from 'vitest'
import { findBottleneck } from '../../../src/app/ui/figures/bottleneck'
import { focusKind, shortcutFor } from '../../../src/app/ui/frame/shortcutFor'
import { activeShift } from '../../../src/app/ui/run/activeShift'
import { keyFigures, throughputs } from '../../../src/app/ui/run/keyFigures'
import { nearestStop, neighbourSpeed, SPEED_STOPS } from '../../../src/app/ui/run/speedStops'
import { recordsOfType } from '../../../src/core/model/SceneDocument'
import { aScene } from './aScene'
import { someResults, stateFractions } from './someResults'

const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')

describe('key figures', () => {
  it('show value, interval and unit with the digits the interval justifies', () => {
    const [throughput, parts, lead, wip] = keyFigures(someResults(), 'nl')
    expect(throughput).toMatchObject({ value: '4,4', interval: '± 0,3', unit: '/u' })
    expect(parts).toMatchObject({ value: '9', unit: 'st' })
    expect(plain(lead?.value)).toBe('9 min')
    expect(plain(lead?.unit)).toBe('p90 15 min')
    expect(wip).toMatchObject({ value: '2,3' })
  })

  it('count per hour in shift where somebody works by a calendar, and say what that is round the clock', () => {
    const { kpis } = someResults()
    const worked = { shiftHours: 8, throughputPerShiftHour: 13.2, shiftHourHalfWidth95: 0.8 }
    const results = someResults({ kpis: { ...kpis, ...worked } })
    const [nl] = keyFigures(results, 'nl')
    expect(nl).toMatchObject({ value: '13,2', interval: '± 0,8', unit: '/u in dienst' })
    expect(plain(nl?.help)).toMatch(/in 8\S* \S*\s*in dienst/)
    expect(throughputs(results.kpis, 'en')[1]).toMatchObject({
      value: '4.4',
      interval: '± 0.3',
      unit: '/h round the clock',
    })
  })

  it('say that nothing is finished yet instead of a time of nothing', () => {
    const { kpis } = someResults()
    const empty = someResults({
      kpis: { ...kpis, leadTimeS: { mean: 0, p50: 0, p90: 0, p95: 0, p99: 0, n: 0 } },
    })
    expect(keyFigures(empty, 'en')[2]).toMatchObject({ value: '–', unit: 'none finished yet' })
  })
})

describe('the bottleneck', () => {
  it('is the highest working share of the time that could be worked', () => {
    // The autoclave works 45 % of all time, but 90 % of its shift.
    expect(findBottleneck(someResults(), aScene())).toEqual({ id: 'autoclave', share: 0.9 })
  })

  it('is not named while nobody is busy', () => {
    const idle = { r1: { states: stateFractions({ working: 0.1, starved: 0.9 }), count: 1 } }
    expect(findBottleneck(someResults({ entities: idle }), aScene())).toBeUndefined()
  })
})

describe('shifts', () => {
  const calendars = recordsOfType(aScene(), 'calendar')
  const at = (text: string) => activeShift(calendars, new Date(`${text}Z`))

  it('are on between their hours on their days', () => {
    expect(at('2026-11-23T06:00:00')).toEqual({ on: true, name: 'dag' })
    expect(at('2026-11-23T14:30:00')?.on).toBe(false)
    expect(at('2026-11-28T10:00:00')?.on).toBe(false)
    expect(activeShift([], new Date(0))).toBeUndefined()
  })

  it('run past midnight', () => {
    const night = [
      { ...calendars[0]!, shifts: [{ name: 'nacht', days: [5], from: '22:00', to: '06:00', breaks: [] }] },
    ]
    const on = (text: string) => activeShift(night, new Date(`${text}Z`))?.on
    expect(on('2026-11-27T23:00:00')).toBe(true)
    expect(on('2026-11-28T05:59:00')).toBe(true)
    expect(on('2026-11-27T05:00:00')).toBe(false)
  })
})

describe('speeds', () => {
  it('snap to a stop and step to its neighbours inside the range', () => {
    expect(SPEED_STOPS[nearestStop(7)]).toBe(5)
    expect(SPEED_STOPS[nearestStop(8)]).toBe(10)
    expect(neighbourSpeed(1000, 1)).toBe(Number.POSITIVE_INFINITY)
    expect(neighbourSpeed(Number.POSITIVE_INFINITY, 1)).toBe(Number.POSITIVE_INFINITY)
    expect(neighbourSpeed(0.1, -1)).toBe(0.1)
  })
})

describe('keys', () => {
  const press = (key: string) => ({ key, ctrlKey: false, metaKey: false, altKey: false })

  it('mean their verbs on the page', () => {
    expect(shortcutFor(press(' '), 'page')).toBe('togglePlay')
    expect(shortcutFor(press('B'), 'page')).toBe('beamer')
    expect(shortcutFor(press('q'), 'page')).toBeUndefined()
  })

  it('are left alone while typing, with Ctrl, and on a focused button', () => {
    expect(shortcutFor(press('b'), 'text')).toBeUndefined()
    expect(shortcutFor({ ...press('b'), ctrlKey: true }, 'page')).toBeUndefined()
    expect(shortcutFor(press(' '), 'control')).toBeUndefined()
    expect(shortcutFor(press('?'), 'control')).toBe('help')
  })

  it('know what has the focus', () => {
    expect(focusKind({ tagName: 'INPUT', type: 'search' })).toBe('text')
    expect(focusKind({ tagName: 'INPUT', type: 'range' })).toBe('control')
    expect(focusKind({ tagName: 'DIV' })).toBe('page')
  })
})
