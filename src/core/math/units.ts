// Numbers with units as people type them ("350 mm", "0,35 m", "1/3 min", "90°", "1 h 30 min") to SI numbers. Writing numbers
// for people is the app's.

export type Dimension =
  | 'length'
  | 'area'
  | 'time'
  | 'angle'
  | 'speed'
  | 'acceleration'
  | 'angularSpeed'
  | 'angularAcceleration'
  | 'mass'
  | 'force'
  | 'torque'
  | 'rate'
  | 'power'
  | 'energy'
  | 'money'
  | 'fraction'
  | 'number'

/** SI value of one of each unit; the first of a dimension is the SI unit itself. Names are compared in lower case. */
const UNITS: Readonly<Record<Dimension, Readonly<Record<string, number>>>> = {
  length: {
    m: 1,
    mm: 1e-3,
    cm: 1e-2,
    dm: 0.1,
    km: 1000,
    µm: 1e-6,
    um: 1e-6,
    in: 0.0254,
    '"': 0.0254,
    ft: 0.3048,
  },
  area: { 'm²': 1, m2: 1, 'mm²': 1e-6, mm2: 1e-6, 'cm²': 1e-4, cm2: 1e-4 },
  time: {
    s: 1,
    sec: 1,
    ms: 1e-3,
    min: 60,
    h: 3600,
    u: 3600,
    uur: 3600,
    hr: 3600,
    d: 86400,
    dag: 86400,
    dagen: 86400,
    day: 86400,
    days: 86400,
    week: 604800,
    weken: 604800,
    weeks: 604800,
  },
  angle: { rad: 1, '°': Math.PI / 180, deg: Math.PI / 180, gr: Math.PI / 180, mrad: 1e-3 },
  speed: {
    'm/s': 1,
    'mm/s': 1e-3,
    'cm/s': 1e-2,
    'm/min': 1 / 60,
    'mm/min': 1e-3 / 60,
    'km/h': 1 / 3.6,
    'km/u': 1 / 3.6,
  },
  acceleration: { 'm/s²': 1, 'm/s2': 1, 'mm/s²': 1e-3, 'mm/s2': 1e-3, g: 9.80665 },
  angularSpeed: {
    'rad/s': 1,
    '°/s': Math.PI / 180,
    'deg/s': Math.PI / 180,
    rpm: Math.PI / 30,
    'omw/min': Math.PI / 30,
  },
  angularAcceleration: {
    'rad/s²': 1,
    'rad/s2': 1,
    '°/s²': Math.PI / 180,
    '°/s2': Math.PI / 180,
    'deg/s²': Math.PI / 180,
    'deg/s2': Math.PI / 180,
  },
  mass: { kg: 1, g: 1e-3, mg: 1e-6, t: 1000, ton: 1000, lb: 0.45359237 },
  force: { n: 1, kn: 1000 },
  torque: { nm: 1, n·m: 1 },
  rate: {
    '/s': 1,
    '/min': 1 / 60,
    '/h': 1 / 3600,
    '/u': 1 / 3600,
    '/uur': 1 / 3600,
    '/d': 1 / 86400,
    '/dag': 1 / 86400,
    '/day': 1 / 86400,
  },
  power: { w: 1, kw: 1000 },
  energy: { j: 1, kj: 1000, wh: 3600, kwh: 3.6e6 },
  money: { '€': 1, eur: 1, 'k€': 1000 },
  fraction: { '': 1, '%': 0.01 },
  number: { '': 1 },
}

export type Quantity =
  | { readonly ok: true; readonly value: number }
  | {
      readonly ok: false
      readonly reason: 'empty' | 'notANumber' | 'unknownUnit' | 'wrongDimension' | 'divisionByZero'
      readonly unit?: string
    }

/**
 * The SI value of a typed quantity. A bare number is in `bareUnit` (default: SI). Several terms add up ("1 h 30 min").
 * In Dutch the comma is the decimal sign and points may group thousands; in English the other way round. A single separator that cannot be
 * grouping is taken as the decimal sign in both. `undefined` as dimension takes a unit of any.
 */
export function parseQuantity(
  text: string,
  dimension: Dimension | undefined,
  language: 'nl' | 'en',
  bareUnit?: string,
): Quantity {
  const typed = text
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace('−', '-')
    .trim()
  if (typed === '') return { ok: false, reason: 'empty' }
  const negative = typed.startsWith('-')
  let rest = typed.replace(/^[+-]\s*/, '')
  let sum = 0
  while (rest !== '') {
    const term = TERM.exec(rest)
    // Only a lone number may go without a unit: "1 h 30" could mean minutes or seconds.
    const isLone = term?.[0].length === rest.length && sum === 0
    if (!term || (!isLone && !term[4] && !term[1])) return { ok: false, reason: 'notANumber' }
    const quantity = readTerm(term, dimension, language, bareUnit)
    if (!quantity.ok) return quantity
    sum += quantity.value
    rest = rest.slice(term[0].length).trim()
  }
  return { ok: true, value: negative ? -sum : sum }
}

/** Currency may stand in front; then a number, perhaps a fraction; then a unit, whose only digit may be a final 2. */
const TERM =
  /^(€)?\s*(\d[\d.,']*(?: \d{3}(?!\d)[\d.,]*)*(?:e[+-]?\d+)?|[.,]\d+)\s*(?:\/\s*(\d[\d.,]*))?\s*([a-z/]*[a-z]2(?!\d)|[^\d\s.,+-]*)\s*/i

function readTerm(
  term: RegExpExecArray,
  dimension: Dimension | undefined,
  language: 'nl' | 'en',
  bareUnit: string | undefined,
): Quantity {
  const numerator = readNumber(term[2] ?? '', language)
  const denominator = term[3] === undefined ? 1 : readNumber(term[3], language)
  if (numerator === undefined || denominator === undefined) return { ok: false, reason: 'notANumber' }
  if (denominator === 0) return { ok: false, reason: 'divisionByZero' }
  const unit = term[1] ?? (term[4] || bareUnit)
  const factor = unitFactor(unit, dimension)
  return typeof factor === 'number' ? { ok: true, value: scale(numerator / denominator, factor) } : factor
}

/** 350 mm is 0.35 m, not 0.35000000000000003: dividing by the whole reciprocal rounds once. */
function scale(value: number, factor: number): number {
  const reciprocal = Math.round(1 / factor)
  return factor < 1 && 1 / reciprocal === factor ? value / reciprocal : value * factor
}

function unitFactor(unit: string | undefined, dimension: Dimension | undefined): number | Quantity {
  if (unit === undefined) return 1
  const name = unit.toLowerCase()
  if (dimension !== undefined) {
    const factor = UNITS[dimension][name]
    if (factor !== undefined) return factor
  }
  const known = Object.values(UNITS).find((units) => units[name] !== undefined)
  if (known && dimension === undefined) return known[name] ?? 1
  return { ok: false, reason: known ? 'wrongDimension' : 'unknownUnit', unit }
}

/** Digits with separators; undefined when the separators make no sense. */
function readNumber(text: string, language: 'nl' | 'en'): number | undefined {
  const digits = text.replace(/[' ]/g, '')
  const [decimal, group] = language === 'nl' ? [',', '.'] : ['.', ',']
  const grouped = new RegExp(`^[1-9]\\d{0,2}(?:\\${group}\\d{3})+(?:\\${decimal}\\d+)?$`)
  if (grouped.test(digits)) return finite(digits.replaceAll(group, '').replace(decimal, '.'))
  if (/^\d*(?:[.,]\d+)?(?:e[+-]?\d+)?$/i.test(digits)) return finite(digits.replace(',', '.'))
  return undefined
}

function finite(text: string): number | undefined {
  const value = Number(text)
  return text !== '' && Number.isFinite(value) ? value : undefined
}

/** Units of a dimension, SI first, for menus and messages. */
export function unitsOf(dimension: Dimension): readonly string[] {
  return Object.keys(UNITS[dimension])
}
