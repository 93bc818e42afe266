// How compiling says that something in a document cannot run: one shape of problem for all its parts.
import type { Problem } from '../../results/problem'

/** An error at a field of a record. */
export function compileFault(
  code: string,
  record: string,
  field: string,
  message: string,
  hint: string,
): Problem {
  return {
    code,
    severity: 'error',
    message,
    where: { record, path: `records.${record}${field === '' ? '' : `.${field}`}` },
    hint,
    values: { record, field },
  }
}
