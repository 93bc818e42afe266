// Reads the short code that says why a resource stands still ("place:trolley,rack", "people:drapers") into a word and records.
import type { Language } from './Language'

/** What can be lacking, as the run's codes name it. */
const WORDS: Readonly<Record<string, readonly [en: string, nl: string]>> = {
  place: ['room', 'plaats'],
  component: ['a component', 'een onderdeel'],
  people: ['a person', 'een mens'],
  mover: ['transport', 'transport'],
  program: ['a robot', 'een robot'],
  fault: ['a program that can do it', 'een programma dat het kan'],
  door: ['its door', 'de deur'],
  batch: ['a full batch', 'een volle batch'],
  shift: ['a shift that is long enough', 'een dienst die lang genoeg is'],
}

export interface WaitWords {
  readonly word: string
  /** The records it names. */
  readonly ids: readonly string[]
}

export function splitWaitReason(reason: string, language: Language): WaitWords {
  const [code = '', names = ''] = reason.split(':')
  const word = WORDS[code]?.[language === 'en' ? 0 : 1] ?? code
  return { word, ids: names === '' ? [] : names.split(',') }
}
