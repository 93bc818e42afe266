// The bench's models as scene documents: a queue, a blocking line, a job shop with failures and shifts, the factory example.
import type { SceneDocument } from '../../src/core/model/SceneDocument'
import {
  buffer,
  every,
  exponential,
  MONDAY_MIDNIGHT,
  product,
  record,
  route,
  saturated,
  scene,
  source,
  station,
  uniform,
  work,
} from '../../src/core/study/verify/sceneParts'

const MINUTE_S = 60
const DAY_S = 86_400

/** Arrivals at 0.9 a second, service at 1: so many customers. */
export function queueScene(customers: number): SceneDocument {
  return scene(
    { warmupS: 0, horizonS: customers / 0.9 },
    product(),
    source(every(exponential(1 / 0.9))),
    station(),
    route([work('station', exponential(1))]),
  ).document
}

/** Ten stations, five spaces between, exponential with mean 1 s, never starved; about 0.762 parts a second. */
export function lineScene(parts: number): SceneDocument {
  const names = Array.from({ length: 10 }, (_, n) => `m${n + 1}`)
  return scene(
    { warmupS: 0, horizonS: parts / 0.762 },
    product(),
    source(saturated),
    ...names.map((name, n) => station(name, { queueCapacity: n === 0 ? 0 : 5 })),
    route(names.map((name) => work(name, exponential(1)))),
  ).document
}

const GROUPS = [2, 2, 3, 1]
const MEAN_MIN = [14, 14, 21, 10]
const ROUTES = [
  [0, 1, 2, 3],
  [1, 0, 2],
  [2, 1, 0, 3],
]

/** Eight machines in four groups, three routes, failures by the calendar, two repairmen, 06–22 on weekdays. */
export function cellScene(days: number): SceneDocument {
  const machinesOf = GROUPS.map((count, group) =>
    Array.from({ length: count }, (_, n) => `machine-${group}-${n}`),
  )
  const machines = machinesOf.flat()
  const shifts = [{ days: [1, 2, 3, 4, 5], from: '06:00', to: '22:00', breaks: [] }]
  return scene(
    { warmupS: 0, horizonS: days * DAY_S, startAt: MONDAY_MIDNIGHT },
    ...ROUTES.map((_, n) => product(`part-${n}`)),
    source(every(exponential(20 * MINUTE_S)), {
      products: ROUTES.map((_, n) => `part-${n}`),
      route: 'route-0',
      routeByProduct: { 'part-1': 'route-1', 'part-2': 'route-2' },
    }),
    ...GROUPS.map((_, group) => buffer(`rack-${group}`)),
    ...machines.map((id) => station(id, { queueCapacity: 0, calendar: 'shift' })),
    record('calendar', { id: 'shift', shifts }),
    record('operator', { id: 'repairmen', count: 2 }),
    record('failure', {
      id: 'failure',
      of: machines,
      basis: 'calendar',
      timeToFailure: exponential(2400 * MINUTE_S),
      repair: exponential(120 * MINUTE_S),
      repairBy: 'repairmen',
    }),
    ...ROUTES.map((groups, n) =>
      route(
        groups.flatMap((group) => [
          { id: `wait-${group}`, at: [`rack-${group}`] },
          {
            id: `work-${group}`,
            at: machinesOf[group]!,
            do: { kind: 'time', time: exponential(MEAN_MIN[group]! * MINUTE_S) },
          },
        ]),
        `route-${n}`,
      ),
    ),
  ).document
}

/** JaamSim's factory example: a machine, an inspection that sends one in ten back. */
export function factoryScene(minutes: number): SceneDocument {
  return scene(
    { warmupS: 0, horizonS: minutes * MINUTE_S },
    product(),
    source(every(exponential(MINUTE_S))),
    station('machine'),
    station('inspection'),
    route([
      work('machine', uniform(0.65 * MINUTE_S, 0.7 * MINUTE_S)),
      work('inspection', uniform(0.75 * MINUTE_S, 0.8 * MINUTE_S), {
        next: [{ to: 'out', share: 0.9 }, { to: 'at-machine' }],
      }),
    ]),
  ).document
}
