// Validation: each kind of problem is found where it is, in a document that is right but for that.
import { describe, expect, test } from 'vitest'
import { problemIn, SCENE_PROBLEMS } from '../../../src/core/model/problems/sceneProblem'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'
import { validateScene } from '../../../src/core/model/validateScene'
import { aDocument, aRunningCell, withRecords } from '../../builders/aDocument'
import {
  aBuffer,
  aCalendar,
  aConveyor,
  aCost,
  aDistribution,
  aFailure,
  aGantry,
  anOperator,
  aProduct,
  aProgram,
  aRobot,
  aRoute,
  aScene,
  aSignal,
  aSink,
  aSource,
  aStation,
  aTool,
  aTrack,
  at,
  aView,
  aZone,
} from '../../builders/records'
import { seconds } from '../../builders/times'

/** Product → pallet → station, carried by a robot, then out. */
function robotCell(...changes: Parameters<typeof aRunningCell>): SceneDocument {
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

const twoArms = (...changes: Parameters<typeof aRunningCell>) =>
  robotCell(aRobot({ id: 'robot-2', placement: at(2, 0) }), ...changes)

const zones = [aZone({ id: 'zone-a' }), aZone({ id: 'zone-b' })]
const pick = { id: 'pick', kind: 'pick' as const, at: { of: 'task.from' } }
const place = { id: 'place', kind: 'place' as const, at: { of: 'task.to' } }
const enter = (zone: string, id = `enter-${zone}`) => ({ id, kind: 'enterZone' as const, zone })
const leave = (zone: string, id = `leave-${zone}`) => ({ id, kind: 'leaveZone' as const, zone })
const next = (...rules: { to: string; share?: number; every?: number; upTo?: number }[]) =>
  aRoute({
    steps: [
      { id: 'work', at: ['station'], next: rules },
      { id: 'more', at: ['station'] },
    ],
  })
const deciding = {
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
const kitting = (from: string, ...changes: Parameters<typeof aRunningCell>) =>
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

/** [code, path after records., document]. */
const cases: [string, string, SceneDocument][] = [
  ['scene.missing', 'scene', { ...aRunningCell(), records: { product: aProduct() } }],
  ['scene.another', 'scene-2', aRunningCell(aScene({ id: 'scene-2' }))],
  ['scene.warmupTooLong', 'scene.warmupS', aRunningCell(aScene({ warmupS: 30_000 }))],
  [
    'record.idDiffers',
    'a.id',
    { ...aRunningCell(), records: { ...aRunningCell().records, a: aSignal({ id: 'b' }) } },
  ],
  ['field.unknown', 'station.capcity', aRunningCell({ ...aStation(), capcity: 3 })],
  ['reference.missing', 'source.route', aRunningCell(aSource({ route: 'rout' }))],
  [
    'reference.missing',
    'operator.standAt.bench',
    aRunningCell(anOperator({ standAt: { bench: [0, 0, 0] } })),
  ],
  ['reference.missing', 'failure.repair.ref', aRunningCell(aFailure({ repair: { ref: 'long' } }))],
  [
    'reference.missing',
    'program.body[0].at.of',
    robotCell(aProgram({ body: [{ ...pick, at: { of: 'tabel' } }, place] })),
  ],
  [
    'reference.missing',
    'signal.placement.parent',
    aRunningCell({ ...aView({ id: 'signal' }), placement: { parent: 'x' } } as never),
  ],
  ['reference.wrongType', 'source.products[0]', aRunningCell(aSource({ products: ['station'] }))],
  ['reference.wrongType', 'failure.repair.ref', aRunningCell(aFailure({ repair: { ref: 'station' } }))],
  [
    'placement.cycle',
    'a.placement.parent',
    aRunningCell(
      aBuffer({ id: 'a', placement: { parent: 'b', position: [0, 0, 0] } }),
      aBuffer({ id: 'b', placement: { parent: 'a', position: [0, 0, 0] } }),
    ),
  ],
  [
    'placement.tooDeep',
    'b40.placement.parent',
    aRunningCell(
      ...Array.from({ length: 41 }, (_, index) =>
        aBuffer({
          id: `b${index}`,
          capacity: 1,
          placement: { ...at(0, 0), ...(index === 0 ? {} : { parent: `b${index - 1}` }) },
        }),
      ),
    ),
  ],
  [
    'placement.parentNowhere',
    'child.placement.parent',
    aRunningCell(aBuffer({ id: 'child', placement: { parent: 'station', position: [0, 0, 0] } })),
  ],
  [
    'placement.unknownFrame',
    'child.placement.frame',
    aRunningCell(
      aStation({ placement: at(0, 0) }),
      aBuffer({ id: 'child', placement: { parent: 'station', frame: 'lid', position: [0, 0, 0] } }),
    ),
  ],
  [
    'placement.noRotation',
    'station.placement.quaternion',
    aRunningCell(aStation({ placement: { position: [0, 0, 0], quaternion: [0, 0, 0, 0] } })),
  ],
  [
    'placement.notUnit',
    'program.body[0].at.quaternion',
    robotCell(aProgram({ body: [{ ...pick, at: { of: 'task.from', quaternion: [0, 0, 1, 1] } }, place] })),
  ],
  [
    'time.impossible',
    'distribution.time.min',
    aRunningCell(aDistribution({ time: { kind: 'uniform', min: 3, max: 2 } })),
  ],
  [
    'time.impossible',
    'distribution.time.mode',
    aRunningCell(aDistribution({ time: { kind: 'triangular', min: 1, mode: 5, max: 3 } })),
  ],
  [
    'time.impossible',
    'distribution.time.min',
    aRunningCell(aDistribution({ time: { kind: 'triangular', min: 5, mode: 4, max: 3 } })),
  ],
  [
    'time.impossible',
    'distribution.time.min',
    aRunningCell(aDistribution({ time: { kind: 'normal', mean: 5, sd: 1, min: 9, max: 3 } })),
  ],
  [
    'time.impossible',
    'distribution.time.mean',
    aRunningCell(aDistribution({ time: { kind: 'normal', mean: 5, sd: 1, min: 100 } })),
  ],
  [
    'time.impossible',
    'distribution.time.weights',
    aRunningCell(aDistribution({ time: { kind: 'empirical', values: [1, 2], weights: [1] } })),
  ],
  [
    'time.impossible',
    'distribution.time.weights',
    aRunningCell(aDistribution({ time: { kind: 'empirical', values: [1, 2], weights: [0, 0] } })),
  ],
  ['place.notPositive', 'station.sizeM[1]', aRunningCell(aStation({ sizeM: [1, 0, 1] }))],
  ['place.notPositive', 'gantry.speedMps[2]', aRunningCell(aGantry({ speedMps: [1, 1, 0] }))],
  [
    'place.fewerSlots',
    'pallet.slots',
    aRunningCell(aBuffer({ id: 'pallet', capacity: 5, slots: { kind: 'stack', count: 4 } })),
  ],
  ['place.notPlaced', 'route.steps[1].mover', robotCell(aStation({ queueCapacity: 0 }))],
  ['station.batchOrder', 'station.batch', aRunningCell(aStation({ capacity: 4, batch: { min: 3, max: 2 } }))],
  ['station.batchTooLarge', 'station.batch.max', aRunningCell(aStation({ batch: { min: 1, max: 2 } }))],
  ['conveyor.pitchTooLong', 'conveyor.pitchM', aRunningCell(aConveyor({ lengthM: 1, pitchM: 2 }))],
  ['source.floods', 'source.arrivals', aRunningCell(aSource({ arrivals: { kind: 'saturated' } }))],
  [
    'source.ratesOrder',
    'source.arrivals.table[1].untilS',
    aRunningCell(
      aSource({
        arrivals: {
          kind: 'rates',
          table: [
            { untilS: 10, perHour: 1 },
            { untilS: 10, perHour: 2 },
          ],
        },
      }),
    ),
  ],
  [
    'source.neverArrives',
    'source.arrivals.table',
    aRunningCell(aSource({ arrivals: { kind: 'rates', table: [{ untilS: 10, perHour: 0 }] } })),
  ],
  [
    'source.notItsProduct',
    'source.routeByProduct.bolt',
    aRunningCell(aProduct({ id: 'bolt' }), aSource({ routeByProduct: { bolt: 'route' } })),
  ],
  ['zone.protectsNobody', 'zone.robots', aRunningCell(aZone({ kind: 'person', override: 0 }))],
  ['zone.cannotDecide', 'zone.drop', aRunningCell(aZone({ ...deciding, drop: undefined }))],
  [
    'zone.emptyRegion',
    'zone.outcomes[0]',
    aRunningCell(aZone({ ...deciding, outcomes: [{ to: 'out', min: [0, 0, 0], max: [1, 0, 1] }] })),
  ],
  [
    'zone.unknownOutcome',
    'zone.outcomes[0].to',
    aRunningCell(
      aZone({ ...deciding, outcomes: [{ to: 'box', min: [0, 0, 0], max: [1, 1, 1] }] }),
      aRoute({ steps: [{ id: 'fall', at: ['zone'] }] }),
    ),
  ],
  [
    'route.zoneDoesNotDecide',
    'route.steps[0].at[0]',
    aRunningCell(aZone(), aRoute({ steps: [{ id: 'fall', at: ['zone'] }] })),
  ],
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
  ['calendar.neverWorks', 'calendar.shifts', aRunningCell(aCalendar({ shifts: [] }))],
  [
    'calendar.emptyShift',
    'calendar.shifts[0]',
    aRunningCell(aCalendar({ shifts: [{ days: [1], from: '06:00', to: '06:00' }] })),
  ],
  [
    'calendar.breakOutside',
    'calendar.shifts[0].breaks[0]',
    aRunningCell(
      aCalendar({
        shifts: [{ days: [1], from: '22:00', to: '06:00', breaks: [{ from: '05:50', to: '06:10' }] }],
      }),
    ),
  ],
  [
    'calendar.overlap',
    'calendar.shifts[0]',
    aRunningCell(
      aCalendar({
        shifts: [
          { days: [1], from: '05:00', to: '13:00' },
          { days: [7], from: '22:00', to: '06:00' },
        ],
      }),
    ),
  ],
  ['cost.order', 'cost.eur', aRunningCell(aCost({ eur: { low: 3, likely: 2, high: 4 } }))],
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
  [
    'route.stepIdTaken',
    'route.steps[0].id',
    aRunningCell(aRoute({ steps: [{ id: 'out', at: ['station'] }] })),
  ],
  ['route.unknownStep', 'route.steps[0].next[0].to', aRunningCell(next({ to: 'mor', share: 0.5 }))],
  ['route.unreachable', 'route.steps[1]', aRunningCell(next({ to: 'out' }))],
  [
    'route.neverEnds',
    'route.steps[0]',
    aRunningCell(aRoute({ steps: [{ id: 'work', at: ['station'], next: [{ to: 'work' }] }] })),
  ],
  [
    'route.neverEnds',
    'route.steps[0]',
    aRunningCell(aRoute({ steps: [{ id: 'work', at: ['station'], next: [{ to: 'work', share: 1 }] }] })),
  ],
  ['route.idleRule', 'route.steps[0].next[1]', aRunningCell(next({ to: 'more' }, { to: 'out' }))],
  [
    'route.sharesAboveOne',
    'route.steps[0].next',
    aRunningCell(next({ to: 'more', share: 0.7 }, { to: 'out', share: 0.6 })),
  ],
  [
    'route.takeGoesOn',
    'bolt-route.steps[0].next',
    kitting(
      'bolts',
      aRoute({ id: 'bolt-route', steps: [{ id: 'wait', at: ['bolts'], take: true, next: [{ to: 'out' }] }] }),
    ),
  ],
  ['route.startsNowhere', 'route.steps[0]', aRunningCell(aRoute({ steps: [{ id: 'think' }] }))],
  [
    'route.moverGoesNowhere',
    'route.steps[1].mover',
    aRunningCell(
      aRoute({
        steps: [
          { id: 'work', at: ['station'] },
          { id: 'carry', mover: { by: 'time', time: seconds(1) } },
        ],
      }),
    ),
  ],
  [
    'route.notAStation',
    'route.steps[0].do',
    aRunningCell(
      aBuffer({ capacity: 3 }),
      aRoute({ steps: [{ id: 'work', at: ['buffer'], do: { kind: 'time', time: seconds(1) } }] }),
    ),
  ],
  ['route.noSupply', 'route.steps[0].do.components[0].sequence', kitting('elsewhere')],
  ['route.neverTaken', 'bolt-route.steps[0].take', kitting('elsewhere')],
  [
    'route.notAComponent',
    'route.steps[0].do.components[0].moverByProduct.product',
    kitting(
      'bolts',
      aRoute({
        steps: [
          {
            id: 'join',
            at: ['station'],
            do: {
              kind: 'assemble',
              components: [
                {
                  sequence: ['bolt'],
                  from: ['bolts'],
                  moverByProduct: { product: { by: 'time', time: seconds(1) } },
                },
              ],
            },
          },
        ],
      }),
    ),
  ],
]

describe('each problem is found where it is', () => {
  test.each(cases)('%s at %s', (code, path, document) => {
    const found = validateScene(document)
    const told = found.map((one) => `${one.code} ${one.where.path}`)
    expect(told).toContain(code === 'scene.missing' ? `${code} records.scene` : `${code} records.${path}`)
  })

  test('every code of validation has a case', () => {
    const covered = new Set(cases.map(([code]) => code))
    const byValidation = Object.keys(SCENE_PROBLEMS).filter((code) => !/^(?:file|field)\./.test(code))
    expect(byValidation.filter((code) => !covered.has(code))).toEqual([])
  })
})

test('cells that are right have no problems', () => {
  for (const document of [aRunningCell(), robotCell(), kitting('bolts'), aDocument(aSink())])
    expect(validateScene(document)).toEqual([])
})

test('the warning about zones names both programs, and not programs of one robot', () => {
  const [, , document] = cases.find(([code]) => code === 'zone.oppositeOrder')!
  const warning = validateScene(document).find((one) => one.code === 'zone.oppositeOrder')
  expect(warning).toMatchObject({ severity: 'warning', values: { program: 'program', other: 'program-2' } })
  const oneRobot = robotCell(
    ...zones,
    aProgram({ body: [enter('zone-a'), enter('zone-b'), pick, place, leave('zone-b'), leave('zone-a')] }),
    aProgram({
      id: 'program-2',
      body: [enter('zone-b'), enter('zone-a'), pick, place, leave('zone-a'), leave('zone-b')],
    }),
  )
  expect(validateScene(oneRobot)).toEqual([])
})

test('errors come before warnings', () => {
  const document = aRunningCell(aTool({ kind: undefined }), aSource({ route: 'nowhere' }))
  expect(validateScene(document).map((one) => one.severity)).toEqual(['error', 'warning'])
})

test('loops with a way out, of whatever kind, are no endless routes', () => {
  for (const rules of [
    [{ to: 'work', share: 0.99 }, { to: 'out' }],
    [{ to: 'work', upTo: 23 }, { to: 'out' }],
    [{ to: 'out', every: 4 }, { to: 'work' }],
    [{ to: 'work', share: 0.5 }],
  ])
    expect(validateScene(aRunningCell(next(...rules))).map((one) => one.code)).not.toContain(
      'route.neverEnds',
    )
})

test('both languages say everything, with all values filled in', () => {
  for (const [, , document] of cases)
    for (const problem of validateScene(document)) {
      const english = `${problem.message} ${problem.hint}`
      const { message, hint } = problemIn('nl', problem)
      expect(`${message} ${hint}`, problem.code).not.toBe(english)
      for (const text of [english, `${message} ${hint}`]) expect(text).not.toMatch(/\{\w+\}|@\w+/)
    }
})

test('a problem of another room, or without values, keeps its English sentences', () => {
  const foreign = { code: 'plan.x', severity: 'error', message: 'a', hint: 'b', where: { path: '' } } as const
  expect(problemIn('nl', foreign)).toEqual({ message: 'a', hint: 'b' })
  expect(problemIn('nl', { ...foreign, code: 'reference.missing' })).toEqual({ message: 'a', hint: 'b' })
})

test('a hundred thousand records with a hundred thousand dangling ids are no trouble', () => {
  const records = Array.from({ length: 100_000 }, (_, index) => ({
    ...aFailure({ id: `f${index}` }),
    of: [`missing-${index}`],
  }))
  const document = aRunningCell()
  const problems = validateScene(withRecords(document, ...records))
  expect(problems.length).toBe(100_000)
})
