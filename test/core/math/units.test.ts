// Quantities as people type them, in Dutch and in English.
import { expect, test } from 'vitest'
import { type Dimension, parseQuantity, unitsOf } from '../../../src/core/math/units'

const rows: [string, Dimension, 'nl' | 'en', number][] = [
  ['350 mm', 'length', 'nl', 0.35],
  ['350mm', 'length', 'en', 0.35],
  ['0,35 m', 'length', 'nl', 0.35],
  ['0.35 m', 'length', 'en', 0.35],
  ['0.35', 'length', 'nl', 0.35],
  ['0,35', 'length', 'en', 0.35],
  ['1.250,5 mm', 'length', 'nl', 1.2505],
  ['1,250.5 mm', 'length', 'en', 1.2505],
  ['1.250 mm', 'length', 'nl', 1.25],
  ['1 250 mm', 'length', 'nl', 1.25],
  ['1\u00a0250,5 mm', 'length', 'nl', 1.2505],
  [',5', 'length', 'nl', 0.5],
  ['1/3 min', 'time', 'nl', 20],
  ['1 h 30 min', 'time', 'en', 5400],
  ['1 u 30 min', 'time', 'nl', 5400],
  ['2 dagen', 'time', 'nl', 172800],
  ['90°', 'angle', 'nl', Math.PI / 2],
  ['−90 deg', 'angle', 'en', -Math.PI / 2],
  ['60 /h', 'rate', 'en', 60 / 3600],
  ['9000 mm/min', 'speed', 'nl', 0.15],
  ['2 m/s²', 'acceleration', 'nl', 2],
  ['2 m/s2', 'acceleration', 'nl', 2],
  ['3 m2', 'area', 'en', 3],
  ['500 g', 'mass', 'nl', 0.5],
  ['1,5 kN', 'force', 'nl', 1500],
  ['€ 1.200', 'money', 'nl', 1200],
  ['35 k€', 'money', 'nl', 35000],
  ['12,5 %', 'fraction', 'nl', 0.125],
  ['1e-3 m', 'length', 'en', 0.001],
]

test.each(rows)('%s as %s in %s', (text, dimension, language, value) => {
  const quantity = parseQuantity(text, dimension, language)
  expect(quantity.ok && quantity.value).toBeCloseTo(value, 12)
})

test('a bare number takes the unit of its field', () => {
  expect(parseQuantity('350', 'length', 'nl', 'mm')).toEqual({ ok: true, value: 0.35 })
  expect(parseQuantity('350 cm', 'length', 'nl', 'mm')).toEqual({ ok: true, value: 3.5 })
})

test('decimal units do not spoil the last digit', () => {
  expect(parseQuantity('350 mm', 'length', 'nl')).toEqual({ ok: true, value: 0.35 })
  expect(parseQuantity('7 mm', 'length', 'nl')).toEqual({ ok: true, value: 0.007 })
})

test.each([
  ['', 'length', 'empty'],
  ['wide', 'length', 'notANumber'],
  ['3 kg', 'length', 'wrongDimension'],
  ['3 ell', 'length', 'unknownUnit'],
  ['1/0 min', 'time', 'divisionByZero'],
  ['1,2,3', 'length', 'notANumber'],
  ['1 h 30', 'time', 'notANumber'],
  ['12:30', 'time', 'unknownUnit'],
  ['NaN', 'length', 'notANumber'],
  ['Infinity', 'length', 'notANumber'],
  ['1e999 m', 'length', 'notANumber'],
] as const)('"%s" as %s is refused: %s', (text, dimension, reason) => {
  expect(parseQuantity(text, dimension, 'nl')).toMatchObject({ ok: false, reason })
})

test('every unit is read back as what it is listed for', () => {
  for (const dimension of ['length', 'time', 'angle', 'speed', 'acceleration', 'mass', 'rate'] as const)
    for (const unit of unitsOf(dimension))
      expect(parseQuantity(`2 ${unit}`, dimension, 'en'), unit).toMatchObject({ ok: true })
})
