// One field of the records being edited: its value, how it is set as one undoable step, and what is wrong with what was tried.

import { useState } from 'react'
import { resetField } from '../../../../core/editing/commands/resetField'
import { problemOfField, setField } from '../../../../core/editing/commands/setField'
import { valueAt } from '../../../../core/editing/fieldPath'
import type { Problem } from '../../../../core/results/problem'
import { useSession } from '../../../session/sessionStore'
import { useSessionList } from '../../../session/useSessionList'
import { namedProblem } from '../../../text/namedProblem'
import { useController } from '../../parts/sessionContext'
import { useLanguage } from '../../parts/useText'
import { type FieldPlace, useEditTarget } from './EditTarget'

export interface Field<T> {
  /** Undefined: left out, or not the same in all records. */
  readonly value: T | undefined
  /** The records differ in it. */
  readonly mixed: boolean
  /** What is wrong with what was last tried, in words; the records keep what they had. */
  readonly fault: string | undefined
  /** Answers whether it was taken. */
  set(value: T | undefined): boolean
  /** Back to the default, or left out. */
  reset(): void
  /** For faults that a field finds before anything is tried. */
  setFault(fault: string | undefined): void
}

export function useField<T>(place: FieldPlace): Field<T> {
  const { records, document } = useEditTarget()
  const controller = useController()
  const language = useLanguage()
  const [fault, setFault] = useState<string | undefined>(undefined)
  const ids = records.map(({ id }) => id)
  // What is dragged is followed field by field: only those that change are drawn again.
  const values = useSessionList(({ moving }) =>
    records.map((record) => valueAt(moving?.records[record.id] ?? record, place.path)),
  )
  const mixed = values.some((value) => !same(value, values[0]))
  const name = (verb: string) => ({ verb, records: ids, values: { field: fieldKey(place) } })
  return {
    value: mixed ? undefined : (values[0] as T | undefined),
    mixed,
    fault,
    set: (value) => {
      const problem = problemOfField(document, ids, place.path, value)
      setFault(problem && faultWords(problem, language))
      if (problem !== undefined) return false
      if (!values.every((old) => same(old, value)))
        controller.edit.apply(name('change'), setField(ids, place.path, value))
      return true
    },
    reset: () => {
      setFault(undefined)
      controller.edit.apply(name('reset'), resetField(ids, place.path))
    },
    setFault,
  }
}

/** The field of the record that a person sees changed, for the name of the step. */
function fieldKey({ path }: FieldPlace): string {
  const names = path.filter((key) => typeof key === 'string')
  return names.at(-1) ?? ''
}

function faultWords(problem: Problem, language: 'nl' | 'en'): string {
  const { message, hint } = namedProblem(problem, useSession.getState().document?.records, language)
  return `${message} ${hint}`.trim()
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
