// The words that stand over the 3D picture while a person edits, in both languages. Numbers and units are written by the caller.

export interface EditTexts {
  readonly axes: readonly [string, string, string]
  readonly distance: string
  readonly angle: string
  readonly total: string
  readonly position: string
  readonly length: string
  readonly radius: string
  readonly bend: string
  readonly field: (axis: string) => string
  readonly typeHint: string
  readonly snap: Readonly<Record<'face' | 'centre' | 'port', (name: string) => string>>
  readonly overlaps: (names: string) => string
  readonly more: (count: number) => string
  readonly reach: Readonly<Record<'reached' | 'nearLimit' | 'unreachable', string>>
  readonly reachTitle: string
  readonly tools: string
  readonly modes: Readonly<Record<'both' | 'move' | 'turn' | 'tilt', string>>
  readonly measure: string
  readonly measureFirst: string
  readonly measureSecond: string
  readonly keepMeasure: string
}

export const EDIT_TEXTS: Readonly<Record<'nl' | 'en', EditTexts>> = {
  nl: {
    axes: ['x', 'y', 'z'],
    distance: 'Verschuiving',
    angle: 'Draaiing',
    total: 'afstand',
    position: 'positie',
    length: 'Lengte',
    radius: 'Straal',
    bend: 'Hoek',
    field: (axis) => `Verschuiving ${axis}`,
    typeHint: 'Typ een maat · Tab volgende as · Enter klaar · Esc terug',
    snap: {
      face: (name) => `gelijk met ${name}`,
      centre: (name) => `midden gelijk met ${name}`,
      port: (name) => `sluit aan op ${name}`,
    },
    overlaps: (names) => `Staat in de weg: ${names}`,
    more: (count) => `en nog ${count}`,
    reach: { reached: 'bereikt', nearLimit: 'net', unreachable: 'niet bereikt' },
    reachTitle: 'Bereik',
    tools: 'Gereedschap in het beeld',
    modes: {
      both: 'Schuiven en draaien',
      move: 'Schuiven (G)',
      turn: 'Draaien (R)',
      tilt: 'Kantelen (R, R)',
    },
    measure: 'Meten (M)',
    measureFirst: 'Klik het eerste punt. Esc stopt.',
    measureSecond: 'Klik het tweede punt.',
    keepMeasure: 'Bewaar als maatlijn',
  },
  en: {
    axes: ['x', 'y', 'z'],
    distance: 'Moved',
    angle: 'Turned',
    total: 'distance',
    position: 'position',
    length: 'Length',
    radius: 'Radius',
    bend: 'Angle',
    field: (axis) => `Moved along ${axis}`,
    typeHint: 'Type a size · Tab next axis · Enter done · Esc back',
    snap: {
      face: (name) => `in line with ${name}`,
      centre: (name) => `centred on ${name}`,
      port: (name) => `joins ${name}`,
    },
    overlaps: (names) => `In the way: ${names}`,
    more: (count) => `and ${count} more`,
    reach: { reached: 'reached', nearLimit: 'only just', unreachable: 'out of reach' },
    reachTitle: 'Reach',
    tools: 'Tools in the picture',
    modes: {
      both: 'Move and turn',
      move: 'Move (G)',
      turn: 'Turn (R)',
      tilt: 'Tilt (R, R)',
    },
    measure: 'Measure (M)',
    measureFirst: 'Click the first point. Esc stops.',
    measureSecond: 'Click the second point.',
    keepMeasure: 'Keep as dimension',
  },
}
