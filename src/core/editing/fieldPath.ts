// Where a value stands inside a record: names and list positions. Reads and writes copies; knows no schema.

/** `['placement', 'position', 2]` */
export type FieldPath = readonly (string | number)[]

/** Reads `steps[1].do.time` as a problem or the inspector writes it. Map keys with dots need the list form. */
export function parseFieldPath(text: string): FieldPath {
  return [...text.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map((match) =>
    match[2] === undefined ? match[1]! : Number(match[2]),
  )
}

export function formatFieldPath(path: FieldPath): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '')
}

export function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((at, key) => childOf(at, key), value)
}

/** A copy with `item` at the path; objects that are missing on the way are made. Undefined takes the field away. */
export function withValueAt<T>(value: T, path: FieldPath, item: unknown): T {
  return replaced(value, path, 0, item) as T
}

/** A copy without the field, list item or map entry at the path. */
export function withoutValueAt<T>(value: T, path: FieldPath): T {
  const key = path.at(-1)
  const holder = valueAt(value, path.slice(0, -1))
  if (typeof key !== 'number' || !Array.isArray(holder)) return withValueAt(value, path, undefined)
  return withValueAt(value, path.slice(0, -1), holder.toSpliced(key, 1))
}

function childOf(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return (value as Record<string | number, unknown>)[key]
}

function replaced(value: unknown, path: FieldPath, at: number, item: unknown): unknown {
  const key = path[at]
  if (key === undefined) return item
  const child = replaced(childOf(value, key), path, at + 1, item)
  if (Array.isArray(value)) return value.with(Number(key), child)
  const fields = { ...(typeof value === 'object' && value !== null ? value : {}) } as Record<string, unknown>
  if (child === undefined) delete fields[key]
  else fields[key] = child
  return fields
}
