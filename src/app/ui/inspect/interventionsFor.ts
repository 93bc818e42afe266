// What a person may do to a record while the cell runs: the verbs the simulation takes for its kind. Pure.
import { recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { SceneRecordUnion } from '../../../core/model/sceneRecord'
import type { Intervention } from '../../../core/protocol/SimApi'
import type { BuildText } from '../../text/buildText'
import type { Language } from '../../text/Language'
import { recordName } from '../../text/localText'

export interface InterventionButton {
  readonly label: string
  readonly intervention: Intervention
}

export interface InterventionRow {
  readonly key: string
  /** Of which place, when it is not the record itself. */
  readonly place?: string | undefined
  readonly buttons: readonly InterventionButton[]
}

/** Whether its speed can be turned down while it runs. */
export function hasOverride({ type }: SceneRecordUnion): boolean {
  return type === 'robot' || type === 'positioner' || type === 'conveyor'
}

export function interventionsFor(
  record: SceneRecordUnion,
  document: SceneDocument,
  text: BuildText['act'],
  language: Language,
): readonly InterventionRow[] {
  const button = (
    label: string,
    verb: Intervention['verb'],
    entity: string,
    value = 1,
  ): InterventionButton => ({
    label,
    intervention: { verb, entity, value },
  })
  const { id } = record
  const halt: InterventionRow = {
    key: 'halt',
    buttons: [button(text.stop, 'stop', id), button(text.reset, 'reset', id)],
  }
  const fault: InterventionRow = {
    key: 'fault',
    buttons: [button(text.fault, 'fault', id), button(text.repair, 'repair', id)],
  }
  const zone = (one: SceneRecordUnion, place?: string): InterventionRow => ({
    key: one.id,
    place,
    buttons: [button(text.enter, 'personEnters', one.id), button(text.leave, 'personLeaves', one.id)],
  })
  switch (record.type) {
    case 'robot':
    case 'conveyor':
    case 'buffer':
      return [halt, fault]
    case 'station': {
      const door = [button(text.openDoor, 'door', id), button(text.closeDoor, 'door', id, 0)]
      return [halt, ...(record.door === undefined ? [] : [{ key: 'door', buttons: door }]), fault]
    }
    case 'zone':
      return record.kind === 'person' ? [zone(record)] : []
    case 'operator':
      return recordsOfType(document, 'zone')
        .filter(({ kind }) => kind === 'person')
        .map((one) => zone(one, recordName(one, language)))
    case 'signal':
      return [{ key: 'signal', buttons: [button('0', 'signal', id, 0), button('1', 'signal', id, 1)] }]
    default:
      return []
  }
}
