// Small cells for tests of robot programs: one UR10e between two tables; two KR 210 on one rail that carry a long ply together.
import type { SceneDocument } from '../../../../src/core/model/SceneDocument'
import type { SceneRecordUnion } from '../../../../src/core/model/sceneRecord'
import { aDocument } from '../../../builders/aDocument'
import {
  aBuffer,
  aProduct,
  aProgram,
  aRobot,
  aRoute,
  aSource,
  aTool,
  aTrack,
  at,
} from '../../../builders/records'
import { seconds } from '../../../builders/times'

/** Pick and place between tables left and right of a cobot; records given replace those with the same id or are added. */
export function aCobotCell(...changes: SceneRecordUnion[]): SceneDocument {
  const usual = [
    aProduct({ sizeM: [0.1, 0.06, 0.05], massKg: 2 }),
    aBuffer({ id: 'left', placement: at(0.5, 0.45), sizeM: [0.4, 0.4, 0.2], capacity: 1 }),
    aBuffer({ id: 'right', placement: at(0.5, -0.45), sizeM: [0.4, 0.4, 0.2], capacity: 1 }),
    aTool({ id: 'jaws', model: 'robotiq-2f-85', grip: seconds(0.4), release: seconds(0.3) }),
    aRobot({
      model: 'ur10e',
      tool: 'jaws',
      settle: seconds(0.1),
      poses: { home: [0, -1.6, 1.8, -1.8, -1.57, 0] },
    }),
    aProgram({
      id: 'carry',
      body: [
        { id: 'pick', kind: 'pick', at: { of: 'task.from', position: [0, 0, 0.03] } },
        { id: 'place', kind: 'place', at: { of: 'task.to', position: [0, 0, 0.03] } },
      ],
    }),
    aSource({ route: 'route' }),
    aRoute({
      steps: [
        { id: 'in', at: ['left'] },
        { id: 'over', at: ['right'], mover: { by: 'program', programs: ['carry'] } },
      ],
    }),
  ]
  return withChanges(usual, changes)
}

/** Layout of the lay-up line (reference/samxl-scene.md): pick table at x 10, mould at x 17, two arms on a rail at y 7.6. */
export function aPlyCell(...changes: SceneRecordUnion[]): SceneDocument {
  const turned = { position: [0, 0, 0] as [number, number, number], quaternion: QUARTER_TURN }
  const usual = [
    aProduct({
      id: 'ply',
      sizeM: [6, 1.2, 0.002],
      massKg: 5,
      look: 'ply',
      flexible: { bendingStiffnessNm: 0.5 },
    }),
    aBuffer({ id: 'table', placement: at(10, 10), sizeM: [6, 2, 0.9], capacity: 1 }),
    aBuffer({ id: 'mould', placement: at(17, 10), sizeM: [6, 2, 0.8], capacity: 1 }),
    aTrack({ id: 'rail', placement: at(0, 7.6), lengthM: 20.5, gapM: 2.6 }),
    aTool({ id: 'ply-gripper', model: 'ply-gripper-2500', grip: seconds(1), release: seconds(0.8) }),
    ...[
      { id: 'r1', strokeM: [7.5, 15.5] as [number, number], home: 7.5 },
      { id: 'r2', strokeM: [11, 19] as [number, number], home: 19 },
    ].map(({ id, strokeM, home }) =>
      aRobot({
        id,
        model: 'kr210_r3100_2',
        placement: undefined as never,
        carrier: { id: 'rail', mount: turned, strokeM },
        tool: 'ply-gripper',
        settle: seconds(0.3),
        poses: { home: [home, 0, -1.9, 1.9, 0, 1.2, 0] },
      }),
    ),
    aProgram({
      id: 'together',
      robots: [
        { robot: 'r1', grasp: [-1.75, 0, 0] },
        { robot: 'r2', grasp: [1.75, 0, 0] },
      ],
      coupledSpeedMps: 0.2,
      handshake: seconds(0.01),
      body: [
        { id: 'pick', kind: 'pick', at: { of: 'task.from' }, approachM: 0.3 },
        { id: 'place', kind: 'place', at: { of: 'task.to' }, approachM: 0.3 },
      ],
    }),
    aSource({ products: ['ply'], route: 'route' }),
    aRoute({
      steps: [
        { id: 'in', at: ['table'] },
        { id: 'lay', at: ['mould'], mover: { by: 'program', programs: ['together'] } },
      ],
    }),
  ]
  return withChanges(usual, changes)
}

const QUARTER_TURN: [number, number, number, number] = [0, 0, Math.SQRT1_2, Math.SQRT1_2]

function withChanges(usual: SceneRecordUnion[], changes: readonly SceneRecordUnion[]): SceneDocument {
  const replaced = new Set(changes.map((record) => record.id))
  return aDocument(...usual.filter((record) => !replaced.has(record.id)), ...changes)
}
