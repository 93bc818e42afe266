// Cases of problems with robots, tools, tracks, programs and the zones they enter: code, path behind `records.`, document.
import type { SceneDocument } from '../../../../src/core/model/SceneDocument'
import { aRunningCell } from '../../../builders/aDocument'
import {
  aGantry,
  aProgram,
  aRobot,
  aRoute,
  aSignal,
  aTool,
  aTrack,
  at,
  aZone,
} from '../../../builders/records'
import { enter, leave, pick, place, robotCell, twoArms, zones } from './cells'

export const robotCases: readonly (readonly [string, string, SceneDocument])[] = [
  [
    'zone.notExclusive',
    'program.body[0].zone',
    robotCell(
      aZone({ kind: 'person', robots: ['robot'], override: 0 }),
      aProgram({ body: [enter('zone'), pick, place, leave('zone')] }),
    ),
  ],
  [
    'zone.enteredTwice',
    'program.body[1]',
    robotCell(
      aZone(),
      aProgram({ body: [enter('zone'), enter('zone', 'again'), pick, place, leave('zone')] }),
    ),
  ],
  [
    'zone.notEntered',
    'program.body[2]',
    robotCell(aZone(), aProgram({ body: [pick, place, leave('zone')] })),
  ],
  ['zone.notLeft', 'program.body', robotCell(aZone(), aProgram({ body: [enter('zone'), pick, place] }))],
  [
    'zone.oppositeOrder',
    'program.body[1]',
    twoArms(
      ...zones,
      aProgram({ body: [enter('zone-a'), enter('zone-b'), pick, place, leave('zone-b'), leave('zone-a')] }),
      aProgram({
        id: 'program-2',
        robots: [{ robot: 'robot-2' }],
        body: [enter('zone-b'), pick, enter('zone-a'), place, leave('zone-a'), leave('zone-b')],
      }),
    ),
  ],
  ['robot.unknownModel', 'robot.model', robotCell(aRobot({ model: 'ur5', placement: at(0, 0) }))],
  ['robot.nowhere', 'robot.placement', robotCell(aRobot({ placement: undefined }))],
  [
    'robot.twoPlaces',
    'robot.placement',
    robotCell(
      aTrack(),
      aRobot({ placement: at(0, 0), carrier: { id: 'track' }, poses: { home: [1, 0, 0, 0, 0, 0, 0] } }),
    ),
  ],
  [
    'robot.strokeOutside',
    'robot.carrier.strokeM',
    robotCell(
      aTrack({ lengthM: 4 }),
      aRobot({
        placement: undefined,
        carrier: { id: 'track', strokeM: [0, 5] },
        poses: { home: [1, 0, 0, 0, 0, 0, 0] },
      }),
    ),
  ],
  [
    'robot.noHome',
    'robot.poses',
    robotCell(
      aRobot({ poses: { rest: [0, 0, 0, 0, 0, 0] } }),
      aProgram({ startPose: 'rest', endPose: 'rest' }),
    ),
  ],
  ['robot.poseLength', 'robot.poses.home', robotCell(aRobot({ poses: { home: [0, 0, 0] } }))],
  ['robot.poseLimit', 'robot.poses.home[2]', robotCell(aRobot({ poses: { home: [0, 0, 7, 0, 0, 0] } }))],
  [
    'robot.poseLimit',
    'robot.poses.home[0]',
    robotCell(
      aTrack(),
      aRobot({
        placement: undefined,
        carrier: { id: 'track', strokeM: [2, 3] },
        poses: { home: [1, 0, 0, 0, 0, 0, 0] },
      }),
    ),
  ],
  ['robot.toolTooHeavy', 'robot.tool', robotCell(aTool({ massKg: 30 }), aRobot({ tool: 'tool' }))],
  ['tool.unknownModel', 'tool.model', aRunningCell(aTool({ model: 'robotiq-2f-8' }))],
  ['tool.nothingKnown', 'tool.model', aRunningCell(aTool({ kind: undefined }))],
  ['carrier.unknownModel', 'track.model', aRunningCell(aTrack({ model: 'rail-hevy' }))],
  [
    'track.homesTooClose',
    'robot-2.poses.home[0]',
    robotCell(
      aTrack({ gapM: 2 }),
      ...[1, 2.5].map((x, index) =>
        aRobot({
          id: index === 0 ? 'robot' : 'robot-2',
          placement: undefined,
          carrier: { id: 'track' },
          poses: { home: [x, 0, 0, 0, 0, 0, 0] },
        }),
      ),
    ),
  ],
  ['gantry.emptyRange', 'gantry.zM', aRunningCell(aGantry({ zM: [0, -2] }))],
  [
    'program.duplicateNode',
    'program.body[1].id',
    robotCell(aProgram({ body: [pick, { ...place, id: 'pick' }] })),
  ],
  [
    'program.robotTwice',
    'program.robots[1].robot',
    robotCell(aProgram({ robots: [{ robot: 'robot' }, { robot: 'robot', grasp: [1, 0, 0] }] })),
  ],
  [
    'program.sameGrasp',
    'program.robots[1].grasp',
    twoArms(aProgram({ robots: [{ robot: 'robot' }, { robot: 'robot-2' }] })),
  ],
  ['program.unknownPose', 'program.startPose', robotCell(aProgram({ startPose: 'rest' }))],
  [
    'program.unknownPose',
    'program.body[2].to.pose',
    robotCell(aProgram({ body: [pick, place, { id: 'go', kind: 'move', to: { pose: 'away' } }] })),
  ],
  [
    'program.poseNotAllowed',
    'program.body[0].at',
    robotCell(aProgram({ body: [{ ...pick, at: { pose: 'home' } }, place] })),
  ],
  [
    'program.unknownSlot',
    'program.body[0].at.slot',
    robotCell(aProgram({ body: [{ ...pick, at: { of: 'pallet', slot: 4 } }, place] })),
  ],
  [
    'program.noDoor',
    'program.body[0].station',
    robotCell(
      aProgram({ body: [{ id: 'open', kind: 'door', station: 'station', open: true }, pick, place] }),
    ),
  ],
  [
    'program.signalNeverSet',
    'program.body[0]',
    robotCell(
      aSignal(),
      aProgram({ body: [{ id: 'wait', kind: 'waitSignal', signal: 'signal' }, pick, place] }),
    ),
  ],
  [
    'program.recursion',
    'other.body',
    robotCell(
      aProgram({ body: [pick, place, { id: 'again', kind: 'call', program: 'other' }] }),
      aProgram({ id: 'other', body: [{ id: 'back', kind: 'call', program: 'program' }] }),
    ),
  ],
  ['program.carriesNothing', 'route.steps[1].mover.programs[0]', robotCell(aProgram({ body: [pick] }))],
  [
    'program.hasNoTask',
    'route.steps[0].do.programs[0]',
    robotCell(
      aRoute({ steps: [{ id: 'work', at: ['station'], do: { kind: 'program', programs: ['program'] } }] }),
    ),
  ],
  [
    'program.hasNoStation',
    'route.steps[1].mover.programs[0]',
    robotCell(aProgram({ body: [{ ...pick, at: { of: 'station' } }, place] })),
  ],
]
