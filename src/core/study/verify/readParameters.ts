// Reads the parameters of a reference case as what the case knows them to be. A wrong kind is a mistake in the data and throws.
import type { CaseParameters } from './VerifyCase'

export function numberOf(parameters: CaseParameters, name: string): number {
  const value = parameters[name]
  if (typeof value !== 'number') throw new Error(`parameter ${name} is no number`)
  return value
}

export function numbersOf(parameters: CaseParameters, name: string): readonly number[] {
  const value = parameters[name]
  if (!Array.isArray(value)) throw new Error(`parameter ${name} is no list`)
  return value as readonly number[]
}

export function rowsOf(parameters: CaseParameters, name: string): readonly (readonly number[])[] {
  return numbersOf(parameters, name) as unknown as readonly (readonly number[])[]
}
