// Fixes of problems with robots, their tools and carriers, and with what their programs cannot reach.
import { modelOfRecord } from '../../model/catalog/robots/modelOfRecord'
import { findRecordOfType, recordsOfType, type SceneDocument } from '../../model/SceneDocument'
import type { RecordOf } from '../../model/sceneRecord'
import { removeRecords } from '../commands/removeRecords'
import { homePose } from '../library/homePoses'
import { change, setTo, takeOut } from './changeRecord'
import type { Fix, FixQuestion, FixTable } from './Fix'

export const ROBOT_FIXES: FixTable = {
  'robot.unknownModel': suggested,
  'tool.unknownModel': suggested,
  'carrier.unknownModel': ({ record }) => [{ name: 'leaveOut', command: takeOut(record, ['model']) }],
  'robot.nowhere': ({ document, record }) => [
    {
      name: 'placeInHall',
      command: setTo(record, 'placement', { position: middleOf(document), quaternion: [0, 0, 0, 1] }),
    },
  ],
  'robot.twoPlaces': ({ record }) => [
    { name: 'keepPlacement', command: takeOut(record, ['carrier']) },
    { name: 'keepCarrier', command: takeOut(record, ['placement']) },
  ],
  'robot.noHome': addHome,
  'robot.poseLength': addHome,
  'robot.poseLimit': ({ record, path, number }) => {
    const value = Math.min(number('upper'), Math.max(number('lower'), number('value')))
    return [{ name: 'putInLimits', command: setTo(record, path, value) }]
  },
  'robot.strokeOutside': ({ record, number }) => {
    const stroke = [Math.max(number('from'), number('low')), Math.min(number('to'), number('high'))]
    const fits = stroke[0]! < stroke[1]!
    return [
      {
        name: 'fitStroke',
        command: fits ? setTo(record, 'carrier.strokeM', stroke) : takeOut(record, ['carrier', 'strokeM']),
      },
    ]
  },
  'robot.toolTooHeavy': ({ record }) => [{ name: 'leaveOut', command: takeOut(record, ['tool']) }],
  'gantry.emptyRange': ({ record, path, number }) => [
    { name: 'putInLimits', command: setTo(record, path, [number('high'), number('low')]) },
  ],
  'program.tooFar': betterPlace,
  'program.tooNear': betterPlace,
  'program.jointLimit': betterPlace,
  'program.noSolution': betterPlace,
  'program.singular': betterPlace,
  'program.otherBranch': betterPlace,
  'reach.nearLimit': betterPlace,
  'reach.nearSingular': betterPlace,
  'program.unused': ({ record }) => [{ name: 'removeThis', command: removeRecords([record]) }],
}

function suggested({ record, path, text }: FixQuestion): readonly Fix[] {
  return text('suggestion')
    .split(', ')
    .slice(0, 3)
    .filter((id) => id !== '')
    .map((id): Fix => ({ name: 'useInstead', values: { id }, command: setTo(record, path, id) }))
}

/** Only a robot that stands can be put elsewhere without the rest of its track. */
function betterPlace({ document, text }: FixQuestion): readonly Fix[] {
  const robot = findRecordOfType(document, 'robot', text('robot'))
  return robot?.placement === undefined
    ? []
    : [{ name: 'bestPlace', values: { robot: robot.id }, searchPlaceOf: robot.id }]
}

function addHome({ document, record }: FixQuestion): readonly Fix[] {
  return [
    {
      name: 'addHome',
      command: change<RecordOf<'robot'>>(record, 'robot', (robot) => {
        const home = [...carrierMiddle(document, robot), ...homePose(armOf(document, robot))]
        const poses = Object.entries(robot.poses).filter(([, values]) => values.length === home.length)
        return {
          ...robot,
          poses: {
            ...Object.fromEntries(poses),
            home: robot.poses.home?.length === home.length ? robot.poses.home : home,
          },
        }
      }),
    },
  ]
}

/** Axes of an arm of which nothing is known. */
const ARM_AXES = 6

function armOf(document: SceneDocument, { model }: RecordOf<'robot'>): Parameters<typeof homePose>[0] {
  const imported = findRecordOfType(document, 'robotModel', model)
  return imported ? modelOfRecord(imported) : { id: model, dof: ARM_AXES }
}

function carrierMiddle(document: SceneDocument, robot: RecordOf<'robot'>): number[] {
  const id = robot.carrier?.id ?? ''
  const track = findRecordOfType(document, 'track', id)
  if (track !== undefined) return [track.lengthM / 2]
  const gantry = findRecordOfType(document, 'gantry', id)
  return gantry === undefined ? [] : [gantry.xM, gantry.yM, gantry.zM].map(([low, high]) => (low + high) / 2)
}

export function middleOf(document: SceneDocument): number[] {
  const hall = recordsOfType(document, 'hall')[0]
  return hall === undefined ? [0, 0, 0] : [hall.sizeM[0] / 2, hall.sizeM[1] / 2, 0]
}
