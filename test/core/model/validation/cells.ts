// Small cells that are right, and pieces of programs and routes, for the cases of validation.
import type { SceneDocument } from '../../../../src/core/model/SceneDocument'
import { aRunningCell, withRecords } from '../../../builders/aDocument'
import {
  aBuffer,
  aProduct,
  aProgram,
  aRobot,
  aRoute,
  aSource,
  aStation,
  at,
  aZone,
} from '../../../builders/records'
import { seconds } from '../../../builders/times'

/** Product → pallet → station, carried by a robot, then out. */
export function robotCell(...changes: Parameters<typeof aRunningCell>): SceneDocument {
  const cell = aRunningCell(
    aSource({ placement: at(0, 0) }),
    aBuffer({ id: 'pallet', capacity: 4, placement: at(0.5, 0) }),
    aStation({ placement: at(1, 0), queueCapacity: 0 }),
    aRobot({ placement: at(0.7, 0.6) }),
    aProgram(),
    aRoute({
      steps: [
        { id: 'arrive', at: ['pallet'] },
        {
          id: 'work',
          at: ['station'],
          mover: { by: 'program', programs: ['program'] },
          do: { kind: 'time', time: seconds(5) },
        },
      ],
    }),
  )
  return withRecords(cell, ...changes)
}

export const twoArms = (...changes: Parameters<typeof aRunningCell>) =>
  robotCell(aRobot({ id: 'robot-2', placement: at(2, 0) }), ...changes)

export const zones = [aZone({ id: 'zone-a' }), aZone({ id: 'zone-b' })]
export const pick = { id: 'pick', kind: 'pick' as const, at: { of: 'task.from' } }
export const place = { id: 'place', kind: 'place' as const, at: { of: 'task.to' } }
export const enter = (zone: string, id = `enter-${zone}`) => ({ id, kind: 'enterZone' as const, zone })
export const leave = (zone: string, id = `leave-${zone}`) => ({ id, kind: 'leaveZone' as const, zone })
export const next = (...rules: { to: string; share?: number; every?: number; upTo?: number }[]) =>
  aRoute({
    steps: [
      { id: 'work', at: ['station'], next: rules },
      { id: 'more', at: ['station'] },
    ],
  })
export const deciding = {
  kind: 'physics' as const,
  mode: 'decides' as const,
  shapes: [
    { sizeM: [1, 1, 0.1] as [number, number, number], position: [0, 0, 0] as [number, number, number] },
  ],
  outcomes: [
    { to: 'out', min: [0, 0, 0] as [number, number, number], max: [1, 1, 1] as [number, number, number] },
  ],
  drop: { position: [0, 0, 1] as [number, number, number] },
}
export const kitting = (from: string, ...changes: Parameters<typeof aRunningCell>) =>
  withRecords(kittingCell(from), ...changes)
const kittingCell = (from: string) =>
  aRunningCell(
    aProduct({ id: 'bolt' }),
    aBuffer({ id: 'bolts', capacity: 5 }),
    aBuffer({ id: 'elsewhere', capacity: 5 }),
    aSource({ id: 'bolt-source', products: ['bolt'], route: 'bolt-route' }),
    aRoute({ id: 'bolt-route', steps: [{ id: 'wait', at: ['bolts'], take: true }] }),
    aRoute({
      steps: [
        {
          id: 'join',
          at: ['station'],
          do: { kind: 'assemble', components: [{ sequence: ['bolt'], from: [from] }] },
        },
      ],
    }),
  )
