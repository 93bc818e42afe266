// The unit of a record field, read from its name (house style: `durationS`, `speedMps`). Angles become degrees here.

export type FieldUnit =
  | { readonly kind: 'duration' }
  /** Kept in radians, shown in degrees. */
  | { readonly kind: 'angle'; readonly unit: '°' | '°/s' | '°/s²' }
  | { readonly kind: 'share' }
  | { readonly kind: 'number'; readonly unit: string }

const SUFFIXES: readonly (readonly [suffix: string, unit: string])[] = [
  ['Mps2', 'm/s²'],
  ['Mps', 'm/s'],
  ['Kg', 'kg'],
  ['Nm', 'N·m'],
  ['Hz', 'Hz'],
  ['M', 'm'],
  ['N', 'N'],
]

const SHARES = new Set(['speedScale', 'override'])

export function fieldUnit(key: string): FieldUnit {
  if (SHARES.has(key)) return { kind: 'share' }
  if (/[a-z]RadPs2$/.test(key)) return { kind: 'angle', unit: '°/s²' }
  if (/[a-z]RadPs$/.test(key)) return { kind: 'angle', unit: '°/s' }
  if (/[a-z]Rad$/.test(key)) return { kind: 'angle', unit: '°' }
  if (/[a-z]S$/.test(key)) return { kind: 'duration' }
  const found = SUFFIXES.find(
    ([suffix]) => key.endsWith(suffix) && /[a-z]$/.test(key.slice(0, -suffix.length)),
  )
  if (found) return { kind: 'number', unit: found[1] }
  // A range of a gantry is named by its axis alone: xM, yM, zM.
  return { kind: 'number', unit: key === 'eur' ? '€' : '' }
}
