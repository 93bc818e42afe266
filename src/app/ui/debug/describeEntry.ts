// One entry of the trace as a sentence without its time and its subject.

import type { ResourceState } from '../../../core/results/states'
import type { TraceEntry } from '../../../core/results/TraceEntry'
import { debugText } from '../../text/debugText'
import { formatNumber, formatShare } from '../../text/formatNumber'
import type { Language } from '../../text/Language'
import { stateText } from '../../text/stateText'

export type NameOf = (id: string | undefined) => string

export function describeEntry(entry: TraceEntry, nameOf: NameOf, language: Language): string {
  const { entry: say, acts, part, somewhere } = debugText[language]
  const state = (name: ResourceState | undefined) =>
    name === undefined ? '' : stateText[language].states[name]
  const value = formatNumber(entry.value ?? 0, language)
  const thing = part(
    nameOf(entry.product),
    entry.part === undefined ? '' : formatNumber(entry.part, language),
  )
  switch (entry.what) {
    case 'state':
      return say.state(state(entry.state), state(entry.was))
    case 'enter':
      return say.enter(thing)
    case 'leave':
      return say.leave(thing)
    case 'wait':
      return say.wait(thing.trim(), nameOf(entry.for) || somewhere)
    case 'signal':
      return say.signal(value)
    case 'intervention':
      return say.intervention(
        acts[entry.verb ?? '']?.(formatShare(entry.value ?? 0, language), value) ?? entry.verb ?? '',
      )
    case 'step':
      return say.step
  }
}
