// A new node of each kind, as somebody would begin it: something that already says what it is, to be filled in. Not checked against the
// rest of the document.
import { positionerAxes } from '../../model/positionerAxes'
import type { ProgramNode, Target } from '../../model/records/program'
import { recordsOfType, type SceneDocument } from '../../model/SceneDocument'

export const NODE_KINDS = [
  'pick',
  'place',
  'move',
  'approach',
  'retract',
  'grip',
  'release',
  'palletise',
  'process',
  'turn',
  'wait',
  'waitSignal',
  'setSignal',
  'enterZone',
  'leaveZone',
  'door',
  'call',
  'repeat',
  'if',
] as const satisfies readonly ProgramNode['kind'][]

const UPWARD_M = 0.15
const FROM: Target = { of: 'task.from', position: [0, 0, 0] }
const TO: Target = { of: 'task.to', position: [0, 0, 0] }

/** `program`: the one it is for, so that a call begins with another. */
export function newNode(
  document: SceneDocument,
  program: string,
  kind: ProgramNode['kind'],
  id: string,
): ProgramNode {
  const first = (type: 'signal' | 'station' | 'zone') => recordsOfType(document, type)[0]?.id ?? ''
  const station =
    recordsOfType(document, 'station').find(({ door }) => door !== undefined)?.id ?? first('station')
  const zone =
    recordsOfType(document, 'zone').find((record) => record.kind === 'exclusive')?.id ?? first('zone')
  switch (kind) {
    case 'move':
      return { id, kind, to: { pose: 'home' }, motion: 'joint' }
    case 'approach':
      return { id, kind, at: TO, distanceM: UPWARD_M }
    case 'retract':
      return { id, kind, distanceM: UPWARD_M }
    case 'grip':
    case 'release':
      return { id, kind }
    case 'pick':
      return { id, kind, at: FROM, approachM: UPWARD_M }
    case 'place':
      return { id, kind, at: TO, approachM: UPWARD_M }
    case 'palletise':
      return newPattern(id)
    case 'process':
      return {
        id,
        kind,
        of: 'station',
        path: {
          kind: 'polyline',
          points: [
            [-0.1, 0, 0],
            [0.1, 0, 0],
          ],
          closed: false,
          repeat: 1,
          blendM: 0,
        },
        speedMps: 0.05,
        approachM: 0.1,
        follow: 'arm',
      }
    case 'turn':
      return newTurn(document, id)
    case 'wait':
      return { id, kind, time: { kind: 'constant', value: 1, unit: 's' }, cause: 'process' }
    case 'waitSignal':
    case 'setSignal':
      return { id, kind, signal: first('signal'), value: 1 }
    case 'enterZone':
    case 'leaveZone':
      return { id, kind, zone }
    case 'door':
      return { id, kind, station, open: true }
    case 'call':
      return {
        id,
        kind,
        program: recordsOfType(document, 'program').find((other) => other.id !== program)?.id ?? '',
      }
    case 'repeat':
      return { id, kind, times: 2, body: [] }
    case 'if':
      return { id, kind, signal: first('signal'), value: 1, body: [], otherwise: [] }
  }
}

/** Of the first positioner, to where all its axes are at 0. */
function newTurn(document: SceneDocument, id: string): ProgramNode {
  const positioner = recordsOfType(document, 'positioner')[0]
  const toRad = positioner === undefined ? [0] : positionerAxes(positioner).map(() => 0)
  return { id, kind: 'turn', positioner: positioner?.id ?? '', toRad }
}

/** Two layers of six. */
function newPattern(id: string): ProgramNode {
  return {
    id,
    kind: 'palletise',
    from: FROM,
    at: TO,
    rows: 2,
    columns: 3,
    layers: 2,
    pitchM: [0.3, 0.2, 0.2],
    pattern: 'same',
    unload: false,
    approachM: UPWARD_M,
  }
}
