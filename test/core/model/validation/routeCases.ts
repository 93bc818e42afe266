// Cases of problems with routes and components: code, path behind `records.`, document.
import type { SceneDocument } from '../../../../src/core/model/SceneDocument'
import { aRunningCell } from '../../../builders/aDocument'
import { aBuffer, aRoute, aZone } from '../../../builders/records'
import { seconds } from '../../../builders/times'
import { kitting, next } from './cells'

export const routeCases: readonly (readonly [string, string, SceneDocument])[] = [
  [
    'route.zoneDoesNotDecide',
    'route.steps[0].at[0]',
    aRunningCell(aZone(), aRoute({ steps: [{ id: 'fall', at: ['zone'] }] })),
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
