// Cases of problems with positioners and the steps that turn them: code, path behind `records.`, document.
import type { ProgramNode } from '../../../../src/core/model/records/program'
import type { SceneDocument } from '../../../../src/core/model/SceneDocument'
import { aRunningCell } from '../../../builders/aDocument'
import { aPositioner, aProgram } from '../../../builders/records'
import { pick, place, robotCell } from './cells'

const turn = (toRad: number[]): ProgramNode => ({ id: 'turn', kind: 'turn', positioner: 'positioner', toRad })
const turning = (toRad: number[], positioner = aPositioner()) =>
  robotCell(positioner, aProgram({ body: [turn(toRad), pick, place] }))

export const positionerCases: readonly (readonly [string, string, SceneDocument])[] = [
  ['positioner.emptyRange', 'positioner.turnRad', aRunningCell(aPositioner({ turnRad: [1, -1] }))],
  [
    'positioner.zeroOutside',
    'positioner.tiltRad',
    aRunningCell(aPositioner({ kind: 'tiltTurn', tiltRad: [0.1, 1] })),
  ],
  ['positioner.unknownModel', 'positioner.model', aRunningCell(aPositioner({ model: 'turntable-50' }))],
  ['program.turnAngles', 'program.body[0].toRad', turning([0, 1])],
  ['program.turnOutside', 'program.body[0].toRad[0]', turning([7])],
  [
    'reference.wrongType',
    'program.body[0].positioner',
    robotCell(aProgram({ body: [{ ...turn([0]), positioner: 'robot' } as ProgramNode, pick, place] })),
  ],
]
