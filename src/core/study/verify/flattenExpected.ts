// Expected values of a case as a flat list: {TH: [1, 2]} becomes TH[0] and TH[1], {a: {b: 1}} becomes a.b.

export type Flat = Readonly<Record<string, number | string>>

export function flattenExpected(expected: unknown): Flat {
  const flat: Record<string, number | string> = {}
  addTo(flat, '', expected)
  return flat
}

function addTo(flat: Record<string, number | string>, name: string, value: unknown): void {
  if (typeof value === 'number' || typeof value === 'string') flat[name] = value
  else if (Array.isArray(value)) for (const [n, inner] of value.entries()) addTo(flat, `${name}[${n}]`, inner)
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) addTo(flat, name === '' ? key : `${name}.${key}`, inner)
}
