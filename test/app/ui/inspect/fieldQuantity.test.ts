// Numbers with units in the inspector: which unit a field has, what it shows, what may be typed.
import { describe, expect, it } from 'vitest'
import {
  ANGLE,
  fieldQuantity,
  quantityText,
  readNumber,
} from '../../../../src/app/ui/inspect/edit/fieldQuantity'
import type { NumberShape } from '../../../../src/core/model/shape/FieldShape'

const any: NumberShape = { kind: 'number', whole: false, min: undefined, max: undefined, above: false }
const positive: NumberShape = { ...any, min: 0, above: true }
const length = fieldQuantity(['sizeM'])

describe('the unit of a field', () => {
  it.each([
    [['lengthM'], any, 'm'],
    [['speedMps'], any, 'm/s'],
    [['accelerationMps2'], any, 'm/s²'],
    [['horizonS'], any, 's'],
    [['massKg'], any, 'kg'],
    [['forceN'], any, 'N'],
    [['flexible', 'bendingStiffnessNm'], any, 'Nm'],
    [['battery', 'capacityWh'], any, 'Wh'],
    [['eur', 'low'], any, '€'],
    [['powerW', 'working'], any, 'W'],
    [['speedScale'], { ...any, min: 0, max: 1 }, '%'],
    [['capacity'], { ...any, whole: true }, ''],
    [['xM'], undefined, 'm'],
    [['placement', 'position'], undefined, 'm'],
  ] as const)('%j', (path, shape, unit) => {
    expect(fieldQuantity(path, shape).unit).toBe(unit)
  })
})

describe('what a field shows', () => {
  it('has the unit and the comma of the language', () => {
    expect(quantityText(0.35, length, 'nl')).toBe('0,35 m')
    expect(quantityText(0.35, length, 'en')).toBe('0.35 m')
    expect(quantityText(Math.PI / 2, ANGLE, 'nl')).toBe('90°')
    expect(quantityText(Math.PI / 2, fieldQuantity(['turnSpeedRadPs']), 'nl')).toBe('90 °/s')
    expect(quantityText(Math.PI, fieldQuantity(['turnAccelerationRadPs2']), 'en')).toBe('180 °/s²')
    expect(quantityText(0.8, fieldQuantity(['speedScale'], { ...any, min: 0, max: 1 }), 'nl')).toBe('80 %')
  })

  it('says long times in hours and minutes, and loses nothing', () => {
    const time = fieldQuantity(['horizonS'])
    expect(quantityText(57_600, time, 'nl')).toBe('16 u')
    expect(quantityText(57_600, time, 'en')).toBe('16 h')
    expect(quantityText(180, time, 'nl')).toBe('3 min')
    expect(quantityText(181, time, 'nl')).toBe('181 s')
  })

  it.each(['nl', 'en'] as const)('can be typed back (%s)', (language) => {
    for (const [value, path] of [
      [0.35, 'sizeM'],
      [57_600, 'horizonS'],
      [1234.5, 'massKg'],
      [0.05, 'speedMps'],
    ] as const) {
      const quantity = fieldQuantity([path])
      const read = readNumber(quantityText(value, quantity, language), quantity, any, language)
      expect(read).toEqual({ ok: true, value })
    }
  })
})

describe('what is typed', () => {
  it.each([
    ['350 mm', 0.35],
    ['0,35 m', 0.35],
    ['35 cm', 0.35],
    ['2', 2],
  ])('%s', (text, value) => {
    expect(readNumber(text, length, positive, 'nl')).toEqual({ ok: true, value })
  })

  it('takes a third of a minute and a right angle', () => {
    expect(readNumber('1/3 min', fieldQuantity(['waitS']), positive, 'nl')).toEqual({ ok: true, value: 20 })
    expect(readNumber('90°', ANGLE, undefined, 'nl')).toMatchObject({ ok: true, value: Math.PI / 2 })
    expect(readNumber('90', ANGLE, undefined, 'nl')).toMatchObject({ ok: true, value: Math.PI / 2 })
  })

  it('reads a percentage with and without its sign', () => {
    const share: NumberShape = { ...any, min: 0, max: 1 }
    const quantity = fieldQuantity(['speedScale'], share)
    expect(readNumber('80', quantity, share, 'nl')).toEqual({ ok: true, value: 0.8 })
    expect(readNumber('80 %', quantity, share, 'nl')).toEqual({ ok: true, value: 0.8 })
    expect(readNumber('120 %', quantity, share, 'nl')).toMatchObject({ ok: false, reason: 'tooLarge' })
  })

  it.each([
    ['', 'empty'],
    ['veel', 'notANumber'],
    ['3 kg', 'wrongDimension'],
    ['3 xyz', 'unknownUnit'],
    ['0', 'tooSmall'],
    ['-1 m', 'tooSmall'],
  ])('refuses "%s"', (text, reason) => {
    expect(readNumber(text, length, positive, 'nl')).toMatchObject({ ok: false, reason })
  })

  it('refuses half a part', () => {
    const whole: NumberShape = { ...any, whole: true, min: 1 }
    expect(readNumber('1,5', fieldQuantity(['capacity'], whole), whole, 'nl')).toMatchObject({
      reason: 'notWhole',
    })
  })
})
