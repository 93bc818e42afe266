// Finds the values at a pattern in a record: `steps[].next[].to`, `standAt{key}` (the keys of a map), `moverByProduct{}.operator` (its values).
// Missing fields are skipped: the schema has already asked for those that must be there.

export type Visit = (value: unknown, path: string) => void

export function visitPath(record: object, pattern: string, visit: Visit): void {
  walk(record, pattern.split('.'), 0, '', visit)
}

function walk(value: unknown, parts: readonly string[], at: number, path: string, visit: Visit): void {
  const part = parts[at]
  if (part === undefined) {
    if (value !== undefined) visit(value, path)
    return
  }
  if (typeof value !== 'object' || value === null) return
  const [, name = '', many] = /^(\w+)(\[\]|\{\}|\{key\})?$/.exec(part) ?? []
  const field = (value as Record<string, unknown>)[name]
  const here = path === '' ? name : `${path}.${name}`
  if (many === undefined) walk(field, parts, at + 1, here, visit)
  else visitMany(field, many, here, (item, itemPath) => walk(item, parts, at + 1, itemPath, visit))
}

function visitMany(field: unknown, many: string, path: string, visit: Visit): void {
  if (many === '[]') {
    if (Array.isArray(field))
      field.forEach((item, index) => {
        visit(item, `${path}[${index}]`)
      })
    return
  }
  if (typeof field !== 'object' || field === null) return
  for (const [key, item] of Object.entries(field)) visit(many === '{key}' ? key : item, `${path}.${key}`)
}
