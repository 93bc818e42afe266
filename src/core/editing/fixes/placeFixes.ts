// Fixes of problems with places, sources, zones, calendars, and with how things stand in the hall.

import type { Vec3 } from '../../math/frames'
import { findRecord, recordsOfType } from '../../model/SceneDocument'
import { boundsOf } from '../bounds/boundsOf'
import { overlapsOf } from '../bounds/overlapsOf'
import { moveRecords } from '../commands/moveRecords'
import { leadOverBelts } from '../macros/leadOverBelts'
import { change, setTo, takeOut } from './changeRecord'
import type { Fix, FixQuestion, FixTable } from './Fix'
import { middleOf } from './robotFixes'

/** Room left between things that were pushed apart, m. */
const AIR_M = 0.01
/** For a size that was no size. */
const SOME_SIZE_M = 0.5
/** Half speed is what a scanner's warning field asks as a rule. */
const SLOWED = 0.5

export const PLACE_FIXES: FixTable = {
  'place.notPositive': ({ record, path }) => [
    { name: 'setTo', values: { value: SOME_SIZE_M, unit: '' }, command: setTo(record, path, SOME_SIZE_M) },
  ],
  'place.fewerSlots': ({ record, number }) => setting(record, 'capacity', number('slots')),
  'place.notPlaced': ({ document, text }) => [
    {
      name: 'placeInHall',
      command: setTo(text('place'), 'placement', { position: middleOf(document), quaternion: [0, 0, 0, 1] }),
    },
  ],
  'station.batchOrder': ({ record, number }) => setting(record, 'batch.min', number('max')),
  'station.batchTooLarge': ({ record, number }) => setting(record, 'capacity', number('max')),
  'station.moreStaff': ({ record, number }) => setting(record, 'capacity', number('staff')),
  'station.cannotInterrupt': ({ record }) => [
    {
      name: 'leaveOut',
      command: (edit) => {
        setTo(record, 'preempt', 'never')(edit)
        setTo(record, 'staffing', undefined)(edit)
      },
    },
  ],
  'conveyor.pitchTooLong': ({ record, number }) => setting(record, 'pitchM', number('length'), 'm'),
  'conveyor.bendOutside': ({ record, number }) => setting(record, 'lengthM', number('to'), 'm'),
  'conveyor.bendsOverlap': ({ record, path, number }) => [
    {
      name: 'setTo',
      values: { value: number('before'), unit: 'm' },
      command: setTo(record, path, number('before')),
    },
  ],
  'conveyor.haltTwice': leaveOut,
  'conveyor.haltOutside': ({ record, path, number }) => [
    {
      name: 'setTo',
      values: { value: number('length'), unit: 'm' },
      command: setTo(record, path, number('length')),
    },
  ],
  'conveyor.heightDiffers': ({ record, number }) => setting(record, 'heightM', number('height'), 'm'),
  'route.unknownHalt': leaveOut,
  'route.takeFromBelt': leaveOut,
  'source.sharesCount': leaveOut,
  'source.sharesNothing': leaveOut,
  'source.notItsProduct': leaveOut,
  'source.ratesOrder': ({ record, path }) => [
    { name: 'leaveOut', command: takeOut(record, path.slice(0, -1)) },
  ],
  'zone.protectsNobody': ({ document, record }) => [
    {
      name: 'protect',
      command: change(record, 'zone', (zone) => {
        const robots = recordsOfType(document, 'robot').map(({ id }) => id)
        return { robots, override: SLOWED, ...zone } as typeof zone
      }),
    },
  ],
  'zone.cannotDecide': ({ record }) => [
    { name: 'setTo', values: { value: 'shows', unit: '' }, command: setTo(record, 'mode', 'shows') },
  ],
  'zone.enteredTwice': leaveOut,
  'zone.notEntered': leaveOut,
  'calendar.breakOutside': leaveOut,
  'calendar.overlap': leaveOut,
  'calendar.emptyShift': leaveOut,
  'layout.overlap': pushApart,
  'layout.outside': moveInside,
  'layout.idleBelt': ({ record }) => [{ name: 'leadOver', command: leadOverBelts([record]) }],
}

function setting(record: string, path: string, value: number, unit = ''): readonly Fix[] {
  return [{ name: 'setTo', values: { value, unit }, command: setTo(record, path, value) }]
}

function leaveOut({ record, path }: FixQuestion): readonly Fix[] {
  return [{ name: 'leaveOut', command: takeOut(record, path) }]
}

/** Whichever of the two is free to move; along the floor when that is possible at all. */
function pushApart({ document, text }: FixQuestion): readonly Fix[] {
  const [a, b] = [text('a'), text('b')]
  const found = overlapsOf(document, [a]).find((one) => [one.a, one.b].includes(b))
  if (found === undefined) return []
  return [found.a, found.b].flatMap((id, index): Fix[] => {
    if (findRecord(document, id)?.locked === true) return []
    const push = longer(found.pushM, index === 0 ? 1 : -1)
    return [{ name: 'pushApart', values: { id }, command: moveRecords([id], push) }]
  })
}

function longer([x, y, z]: Vec3, sign: number): Vec3 {
  const length = Math.sqrt(x * x + y * y + z * z)
  const factor = length > 0 ? (sign * (length + AIR_M)) / length : 0
  return [x * factor, y * factor, z * factor]
}

function moveInside({ document, record }: FixQuestion): readonly Fix[] {
  const box = boundsOf(document, record)
  const hall = recordsOfType(document, 'hall')[0]
  if (box === undefined || hall === undefined) return []
  const inward = (axis: 0 | 1) => {
    const over = Math.max(0, box.high[axis] - hall.sizeM[axis])
    return Math.max(0, -box.low[axis]) - over
  }
  return [{ name: 'moveInside', command: moveRecords([record], [inward(0), inward(1), 0]) }]
}
