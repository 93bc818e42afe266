// Reads the short code that says why a resource stands still ("part:pick-table", "robot r2") into a word and a record.
import type { Language } from './Language'

const WORDS: Readonly<Record<string, readonly [en: string, nl: string]>> = {
  part: ['a part', 'een product'],
  space: ['room', 'plaats'],
  slot: ['room', 'plaats'],
  room: ['room', 'plaats'],
  robot: ['robot', 'robot'],
  machine: ['machine', 'machine'],
  station: ['station', 'station'],
  operator: ['a person', 'een mens'],
  person: ['a person', 'een mens'],
  mover: ['transport', 'transport'],
  zone: ['zone', 'zone'],
  signal: ['signal', 'signaal'],
  repair: ['repair', 'reparatie'],
  batch: ['a full batch', 'een volle batch'],
  component: ['a component', 'een onderdeel'],
  door: ['the door', 'de deur'],
  time: ['time', 'tijd'],
  shift: ['the shift', 'de dienst'],
}

export interface WaitWords {
  readonly word: string
  /** The record it names, if it names one. */
  readonly id: string | undefined
}

export function splitWaitReason(
  reason: string,
  isRecord: (id: string) => boolean,
  language: Language,
): WaitWords {
  if (isRecord(reason)) return { word: '', id: reason }
  const parts = reason.split(/[:\s/]+/)
  const id = parts.find(isRecord)
  const rest = parts.filter((part) => part !== id)
  const words = rest.map((part) => WORDS[part]?.[language === 'en' ? 0 : 1] ?? part)
  return { word: words.join(' '), id }
}
