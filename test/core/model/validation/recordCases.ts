// Cases of problems with records, placements, times, places, zones and calendars: code, path behind `records.`, document.
import type { SceneDocument } from '../../../../src/core/model/SceneDocument'
import { aRunningCell } from '../../../builders/aDocument'
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
  aRoute,
  aScene,
  aSignal,
  aSource,
  aStation,
  aStory,
  at,
  aView,
  aZone,
} from '../../../builders/records'
import { triangular } from '../../../builders/times'
import { deciding, pick, place, robotCell } from './cells'

const constantZero = { kind: 'constant', value: 0 } as const

export const recordCases: readonly (readonly [string, string, SceneDocument])[] = [
  ['scene.missing', 'scene', { ...aRunningCell(), records: { product: aProduct() } }],
  ['scene.another', 'scene-2', aRunningCell(aScene({ id: 'scene-2' }))],
  ['scene.warmupTooLong', 'scene.warmupS', aRunningCell(aScene({ warmupS: 30_000 }))],
  [
    'record.idDiffers',
    'a.id',
    { ...aRunningCell(), records: { ...aRunningCell().records, a: aSignal({ id: 'b' }) } },
  ],
  ['field.unknown', 'station.capcity', aRunningCell({ ...aStation(), capcity: 3 })],
  [
    'field.unknown',
    'station.batch.waitsS',
    aRunningCell({ ...aStation(), batch: { min: 1, max: 1, waitsS: 3 } }),
  ],
  [
    'field.unknown',
    'route.steps[0].nextt',
    aRunningCell(aRoute({ steps: [{ id: 'work', at: ['station'], nextt: [] }] })),
  ],
  [
    'time.otherParameter',
    'distribution.time.rate',
    aRunningCell(aDistribution({ time: { kind: 'exponential', mean: 3, rate: 2 } })),
  ],
  ['date.none', 'scene.startAt', aRunningCell(aScene({ startAt: '2026-13-01T06:00:00' }))],
  [
    'date.none',
    'calendar.closed[1]',
    aRunningCell(
      aCalendar({
        shifts: [{ days: [1], from: '06:00', to: '14:00' }],
        closed: ['2028-02-29', '2026-02-29'],
      }),
    ),
  ],
  [
    'failure.neverUp',
    'failure.timeToFailure',
    aRunningCell(aFailure({ of: ['station'], timeToFailure: constantZero, repair: constantZero })),
  ],
  ['reference.missing', 'source.route', aRunningCell(aSource({ route: 'rout' }))],
  [
    'reference.missing',
    'operator.standAt.bench',
    aRunningCell(anOperator({ standAt: { bench: [0, 0, 0] } })),
  ],
  [
    'reference.missing',
    'story.stops[0].highlight[0]',
    aRunningCell(
      aStory({
        stops: [
          {
            id: 'first',
            camera: { position: [1, 1, 1], target: [0, 0, 0] },
            caption: 'Look',
            highlight: ['nobody'],
          },
        ],
      }),
    ),
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
  ['time.impossible', 'distribution.time.mode', aRunningCell(aDistribution({ time: triangular(1, 5, 3) }))],
  ['time.impossible', 'distribution.time.min', aRunningCell(aDistribution({ time: triangular(5, 4, 3) }))],
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
  [
    'station.cannotInterrupt',
    'station.preempt',
    aRunningCell(aStation({ capacity: 2, preempt: 'resume', batch: { min: 1, max: 2 } })),
  ],
  [
    'station.moreStaff',
    'station.staffing[0].servers',
    aRunningCell(aCalendar(), aStation({ staffing: [{ calendar: 'calendar', servers: 2 }] })),
  ],
  ['source.sharesCount', 'source.shares', aRunningCell(aSource({ shares: [0.5, 0.5] }))],
  ['source.sharesNothing', 'source.shares', aRunningCell(aSource({ shares: [0] }))],
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
]
