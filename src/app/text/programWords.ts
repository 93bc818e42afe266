// A node of a program as a sentence somebody reads: what it does, with what and where. Text only; knows no panel.
import type { Time } from '../../core/model/fields/time'
import type { ProgramNode, Target } from '../../core/model/records/program'
import { findRecord, type SceneDocument } from '../../core/model/SceneDocument'
import { formatNumber } from './formatNumber'
import type { Language } from './Language'
import { recordName } from './localText'
import { PROGRAM_TEXT } from './programText'

export function programWords(node: ProgramNode, document: SceneDocument, language: Language): string {
  const { say } = PROGRAM_TEXT[language]
  const named = (id: string) => nameOf(document, id, language)
  const at = (target: unknown) => placeWords(target as Target, document, language)
  switch (node.kind) {
    case 'pick':
    case 'place':
      return say[node.kind](at(node.at))
    case 'move':
      return say.move(say[node.motion], at(node.to))
    case 'approach':
      return say.approach(at(node.at), metres(node.distanceM, language))
    case 'retract':
      return say.retract(metres(node.distanceM, language))
    case 'grip':
    case 'release':
      return say[node.kind]
    case 'palletise': {
      const count = formatNumber(node.rows * node.columns * node.layers, language, 0)
      return node.unload
        ? say.unload(at(node.at), at(node.from), count)
        : say.palletise(at(node.from), at(node.at), count)
    }
    case 'process': {
      const path = say.process(
        say.path[node.path.kind],
        anchorWords(node.of, document, language),
        `${formatNumber(node.speedMps, language, 3)} m/s`,
      )
      const turned = node.attitude === 'flat' ? say.flat(path) : path
      return node.plate === 'turns' ? say.turns(turned) : turned
    }
    case 'turn':
      return say.turn(
        named(node.positioner),
        node.toRad.map((rad) => `${formatNumber((rad * 180) / Math.PI, language, 1)}°`).join(' / '),
      )
    case 'wait':
      return say.wait(timeWords(node.time, document, language))
    case 'waitSignal':
    case 'setSignal':
      return say[node.kind](named(node.signal), formatNumber(node.value, language, 3))
    case 'enterZone':
    case 'leaveZone':
      return say[node.kind](named(node.zone))
    case 'door':
      return node.open ? say.doorOpen(named(node.station)) : say.doorClose(named(node.station))
    case 'call':
      return say.call(named(node.program))
    case 'repeat':
      return say.repeat(formatNumber(node.times, language, 0))
    case 'if':
      return say.if(named(node.signal), formatNumber(node.value, language, 3))
  }
}

function nameOf(document: SceneDocument, id: string, language: Language): string {
  const record = findRecord(document, id)
  return record ? recordName(record, language) : id
}

function placeWords(target: Target, document: SceneDocument, language: Language): string {
  const { say } = PROGRAM_TEXT[language]
  if (!('of' in target) || typeof target.of !== 'string') return say.pose(String(target.pose))
  const of = anchorWords(target.of, document, language)
  return typeof target.slot === 'number' ? say.slot(of, formatNumber(target.slot + 1, language, 0)) : of
}

function anchorWords(of: string, document: SceneDocument, language: Language): string {
  const { say } = PROGRAM_TEXT[language]
  if (of === 'task.from') return say.taskFrom
  if (of === 'task.to') return say.taskTo
  return of === 'station' ? say.station : nameOf(document, of, language)
}

function metres(value: number, language: Language): string {
  return `${formatNumber(Math.round(value * 1000), language, 0)} mm`
}

/** The middle of a time that varies. */
function timeWords(time: Time, document: SceneDocument, language: Language): string {
  if (!('kind' in time)) return nameOf(document, String(time.ref), language)
  const fields = time as unknown as Readonly<Record<string, unknown>>
  const middle = ['value', 'mode', 'mean', 'scale', 'max'].map((key) => fields[key]).find(isNumber)
  if (middle === undefined) return ''
  const shown = `${formatNumber(middle, language, 3)} ${time.unit}`
  return time.kind === 'constant' ? shown : PROGRAM_TEXT[language].say.about(shown)
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}
