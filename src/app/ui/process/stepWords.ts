// What a step of a route says of itself in a few words: place, who brings the part, what is done, what it needs, where to then. Pure.

import type { OperationSpec, RouteStep } from '../../../core/model/records/route'
import { findRecord, findRecordOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import { formatNumber } from '../../text/formatNumber'
import { formatTime } from '../../text/formatTime'
import type { Language } from '../../text/Language'
import { localText, recordName } from '../../text/localText'
import { processText } from '../../text/processText'
import type { EndNode, StepNode, Way } from './processGraph'

type Time = Extract<OperationSpec, { kind: 'time' }>['time']

export interface StepWords {
  readonly name: string
  readonly at: string
  readonly by: string
  readonly does: string
  readonly needs: string
}

export function stepWords(step: RouteStep, document: SceneDocument, language: Language): StepWords {
  const names = (ids: readonly string[]) => ids.map((id) => nameOf(document, id, language)).join(', ')
  const text = processText(language)
  return {
    name: localText(step.name, language) ?? step.id,
    at: step.at === undefined ? text.stays : names(step.at) + rideWords(step, document, language),
    by: moverWords(step, names, document, language),
    does: workWords(step, names, document, language),
    needs: names((step.do?.needs ?? []).flatMap(({ operator, skill }) => operator ?? skill ?? [])),
  }
}

/** Between which halts of a belt it rides: "(merge →)" gets on there, "(→ sort)" gets off. Nothing for the whole belt. */
function rideWords(step: RouteStep, document: SceneDocument, language: Language): string {
  const { enterAt, leaveAt, at = [] } = step
  if (enterAt === undefined && leaveAt === undefined) return ''
  const halts = at.flatMap((id) => findRecordOfType(document, 'conveyor', id)?.halts ?? [])
  const named = (halt: string | undefined) => {
    const name = halts.find(({ id }) => id === halt)?.name
    return localText(name, language) ?? halt ?? ''
  }
  return ` (${`${named(enterAt)} → ${named(leaveAt)}`.trim()})`
}

/** What a node of the graph is called, read aloud. */
export function nodeWords(node: StepNode | EndNode, document: SceneDocument, language: Language): string {
  if (node.kind === 'step') return localText(node.step.name, language) ?? node.step.id
  return node.kind === 'source'
    ? nameOf(document, node.record ?? '', language)
    : processText(language)[node.kind]
}

export function nameOf(document: SceneDocument, id: string, language: Language): string {
  const record = findRecord(document, id)
  return record === undefined ? id : recordName(record, language)
}

export function wayWords(way: Way, language: Language): string {
  const text = processText(language)
  switch (way.kind) {
    case 'share':
      return text.share(formatNumber(way.value * 100, language))
    case 'every':
      return text.every(formatNumber(way.value, language))
    case 'upTo':
      return text.upTo(formatNumber(way.value, language))
    case 'component':
      return text.component
    default:
      return ''
  }
}

function moverWords(
  { mover }: RouteStep,
  names: (ids: readonly string[]) => string,
  document: SceneDocument,
  language: Language,
): string {
  const text = processText(language).by
  switch (mover?.by) {
    case undefined:
      return text.nobody
    case 'program':
      return `${text.program}: ${names(mover.programs)}`
    case 'operator':
      return `${text.operator}: ${names([mover.operator])}`
    case 'vehicle':
      return `${text.vehicle}: ${names([mover.vehicle])}`
    case 'time':
      return `${text.time}: ${timeWords(mover.time, document, language)}`
  }
}

function workWords(
  step: RouteStep,
  names: (ids: readonly string[]) => string,
  document: SceneDocument,
  language: Language,
): string {
  const text = processText(language).does
  const work = step.do
  if (work === undefined) return text.nothing
  switch (work.kind) {
    case 'time':
      return `${text.time}: ${timeWords(work.time, document, language)}`
    case 'program':
      return `${text.program}: ${names(work.programs)}`
    default:
      return text[work.kind]
  }
}

function timeWords(time: Time, document: SceneDocument, language: Language): string {
  if ('ref' in time) return nameOf(document, String(time.ref), language)
  return formatTime(time, language)
}
