// Documents with one mistake each: bends, halts and joints of belts, and steps that use them. Code, place, document.
import type { SceneDocument } from '../../../../src/core/model/SceneDocument'
import { aRunningCell } from '../../../builders/aDocument'
import { aConveyor, aRoute, aStation, at } from '../../../builders/records'

const QUARTER = Math.PI / 2
const bent = (...bends: { atM?: number; radiusM: number; angleRad: number; side?: 'left' | 'right' }[]) =>
  aRunningCell(aConveyor({ bends }))
const halts = [{ id: 'middle', atM: 1 }]
const ride = (step: object) =>
  aRunningCell(
    aConveyor({ halts }),
    aRoute({ steps: [{ id: 'ride', at: ['conveyor'], next: [{ to: 'out' }], ...step }] }),
  )
const second = (fields: object) =>
  aRunningCell(
    aConveyor({ placement: at(0, 0) }),
    aConveyor({ id: 'second', placement: at(2, 0.05), ...fields }),
  )

export const beltCases: readonly (readonly [string, string, SceneDocument])[] = [
  ['conveyor.bendOutside', 'conveyor.bends[0]', bent({ atM: 1, radiusM: 1, angleRad: QUARTER })],
  [
    'conveyor.bendsOverlap',
    'conveyor.bends[1].atM',
    bent({ radiusM: 0.5, angleRad: QUARTER }, { atM: 0.5, radiusM: 0.5, angleRad: 1 }),
  ],
  ['conveyor.bendTight', 'conveyor.bends[0].radiusM', bent({ radiusM: 0.25, angleRad: 1 })],
  ['conveyor.bendTurnsRound', 'conveyor.bends[0].angleRad', bent({ radiusM: 0.3, angleRad: 6.2 })],
  [
    'conveyor.haltOutside',
    'conveyor.halts[0].atM',
    aRunningCell(aConveyor({ halts: [{ id: 'far', atM: 2.1 }] })),
  ],
  [
    'conveyor.haltTwice',
    'conveyor.halts[1].id',
    aRunningCell(aConveyor({ halts: [...halts, { id: 'middle', atM: 1.5 }] })),
  ],
  ['conveyor.heightDiffers', 'second.heightM', second({ heightM: 0.8 })],
  [
    'conveyor.heightDiffers',
    'conveyor.heightM',
    aRunningCell(
      aConveyor({ placement: at(-2, 0) }),
      aStation({
        placement: { position: [0.6, 0, 0], quaternion: [0, 0, -Math.SQRT1_2, Math.SQRT1_2] },
        sizeM: [1, 1.2, 1.1],
      }),
    ),
  ],
  [
    'conveyor.headingDiffers',
    'second.placement',
    second({ placement: { position: [2, 0, 0], quaternion: [0, 0, Math.SQRT1_2, Math.SQRT1_2] } }),
  ],
  ['route.unknownHalt', 'route.steps[0].leaveAt', ride({ leaveAt: 'end' })],
  ['route.unknownHalt', 'route.steps[0].enterAt', ride({ at: ['station'], enterAt: 'middle' })],
  ['route.leavesBefore', 'route.steps[0].leaveAt', ride({ enterAt: 'middle', leaveAt: 'middle' })],
  ['route.takeFromBelt', 'route.steps[0].take', ride({ next: undefined, take: true })],
]
