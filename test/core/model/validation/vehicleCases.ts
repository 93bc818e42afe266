// Documents with one mistake each: aisles, vehicles, and constructs of stations, belts and needs. Code, place, document.
import type { SceneDocument } from '../../../../src/core/model/SceneDocument'
import { aRunningCell } from '../../../builders/aDocument'
import { aConveyor, anAisle, aRoute, aStation, aVehicle } from '../../../builders/records'
import { seconds } from '../../../builders/times'

const node = (id: string, serves?: string[]) => ({
  id,
  position: [0, 0] as [number, number],
  ...(serves === undefined ? {} : { serves }),
})
const ends = [node('a', ['source']), node('b', ['station'])]
const hauled = (mover: 'agv') =>
  aRoute({
    steps: [
      {
        id: 'work',
        at: ['station'],
        mover: { by: 'vehicle', vehicle: mover },
        do: { kind: 'time', time: seconds(5) },
      },
    ],
  })
const work = { kind: 'time' as const, time: seconds(5) }

export const vehicleCases: readonly (readonly [string, string, SceneDocument])[] = [
  [
    'aisle.duplicateNode',
    'aisle.nodes[1].id',
    aRunningCell(anAisle({ nodes: [node('a'), node('a')], edges: [] })),
  ],
  ['aisle.unknownNode', 'aisle.edges[0].to', aRunningCell(anAisle({ edges: [{ from: 'a', to: 'z' }] }))],
  ['aisle.edgeToItself', 'aisle.edges[0]', aRunningCell(anAisle({ edges: [{ from: 'a', to: 'a' }] }))],
  [
    'aisle.sectionsTwoWay',
    'aisle.edges[0].sections',
    aRunningCell(anAisle({ edges: [{ from: 'a', to: 'b', sections: 3 }] })),
  ],
  [
    'aisle.noWay',
    'aisle.edges',
    aRunningCell(anAisle({ edges: [{ from: 'a', to: 'b', oneWay: true }] }), aVehicle()),
  ],
  ['vehicle.unknownStop', 'agv.home[0]', aRunningCell(anAisle(), aVehicle({ home: ['nowhere'] }))],
  [
    'vehicle.chargeOrder',
    'agv.battery.chargeUntil',
    aRunningCell(
      anAisle(),
      aVehicle({
        battery: {
          capacityWh: 100,
          driveW: 10,
          chargeW: 10,
          chargers: ['a'],
          chargeBelow: 0.5,
          chargeUntil: 0.4,
        },
      }),
    ),
  ],
  [
    'vehicle.travelUnused',
    'agv.travel',
    aRunningCell(anAisle(), aVehicle({ travel: { empty: seconds(5), loaded: seconds(5) } })),
  ],
  ['vehicle.noRoom', 'agv.count', aRunningCell(anAisle(), aVehicle({ count: 3 }))],
  [
    'vehicle.noStop',
    'route.steps[0].mover',
    aRunningCell(anAisle({ nodes: [node('a', ['source']), node('b')] }), aVehicle(), hauled('agv')),
  ],
  [
    'station.blockingBatch',
    'station.blocking',
    aRunningCell(aStation({ blocking: 'before', capacity: 2, batch: { min: 1, max: 2 } })),
  ],
  [
    'station.blockingFork',
    'route.steps[0].next',
    aRunningCell(
      aStation({ blocking: 'before' }),
      aRoute({ steps: [{ id: 'work', at: ['station'], do: work, next: [{ to: 'scrap', share: 0.1 }] }] }),
    ),
  ],
  [
    'need.nobody',
    'route.steps[0].do.needs[0]',
    aRunningCell(
      aRoute({ steps: [{ id: 'work', at: ['station'], do: { ...work, needs: [{ skill: 'sing' }] } }] }),
    ),
  ],
  [
    'conveyor.speedsOrder',
    'conveyor.speeds[1].atS',
    aRunningCell(
      aConveyor({
        speeds: [
          { atS: 5, speedMps: 1 },
          { atS: 5, speedMps: 0 },
        ],
      }),
    ),
  ],
]

/** A cell with a fleet that is right. */
export const hauledCell = aRunningCell(anAisle({ nodes: ends }), aVehicle(), hauled('agv'))
