// Two dictionaries of one shape: a missing or superfluous Dutch key is a type error. Holds no text itself.
import type { Language } from './Language'

/** The shape of a dictionary without its literal strings. */
type Shape<T> = T extends string
  ? string
  : T extends (...values: infer A) => string
    ? (...values: A) => string
    : { readonly [K in keyof T]: Shape<T[K]> }

export type Bilingual<T> = Readonly<Record<Language, Shape<T>>>

export function bilingual<const T extends object>(en: T, nl: NoInfer<Shape<T>>): Bilingual<T> {
  return { en: en as unknown as Shape<T>, nl }
}
