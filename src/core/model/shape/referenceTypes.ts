// Which records a field may name, by record type and the pattern of its path ("steps[].mover.operator"): what a picker lists.
// Whether a name is right is checked by validation.
import { ANY_RECORD, REFERENCE_FIELDS } from '../referenceFields'
import type { RecordType } from '../sceneRecord'

/** Fields of the steps of a program, at any depth. */
const IN_PROGRAM: Readonly<Record<string, readonly RecordType[]>> = {
  signal: ['signal'],
  zone: ['zone'],
  positioner: ['positioner'],
  station: ['station'],
  program: ['program'],
  of: ANY_RECORD,
}

/** Undefined for a field that names no record. List items end on `[]`, map values on `{}`, map keys on `{key}`. */
export function referenceTypes(type: RecordType, pattern: string): readonly RecordType[] | undefined {
  if (pattern === 'placement.parent') return ANY_RECORD
  const listed = REFERENCE_FIELDS[type]?.[pattern]
  if (listed !== undefined) return listed
  if (pattern.endsWith('.ref')) return ['distribution']
  const inBody = type === 'program' && pattern.startsWith('body[]')
  return inBody ? IN_PROGRAM[pattern.slice(pattern.lastIndexOf('.') + 1)] : undefined
}
