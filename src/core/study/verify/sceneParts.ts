// The records of which reference scenes are built, in the words of the models: a queue, a machine, so many seconds. Defaults
// come from the schemas, so that a scene here is a scene a file could hold.
import type { Distribution } from '../../model/fields/time'
import { DOCUMENT_FORMAT, DOCUMENT_VERSION } from '../../model/SceneDocument'
import {
  RECORD_SCHEMAS,
  type RecordInput,
  type RecordOf,
  type RecordType,
  type SceneRecordUnion,
} from '../../model/sceneRecord'
import type { Effort, SceneTask } from './VerifyCase'

type Fields<T extends RecordType> = Partial<RecordInput<T>>

/** A record as a file would hold it, defaults filled in. */
export function record<T extends RecordType>(type: T, fields: Fields<T>): RecordOf<T> {
  return RECORD_SCHEMAS[type].parse({ ...fields, type }) as RecordOf<T>
}

export interface Timing {
  readonly warmupS: number
  readonly horizonS: number
  /** Calendar time of the beginning. */
  readonly startAt?: string
}

export const MONDAY_MIDNIGHT = '2026-11-23T00:00:00'

/** As long as it takes for so many parts to come at this rate. */
export function timingOf(ratePerS: number, effort: Effort, share = 1): Timing {
  const warmupS = Math.ceil((effort.warmupItems * share) / ratePerS)
  return { warmupS, horizonS: warmupS + Math.ceil((effort.items * share) / ratePerS) }
}

export function scene(timing: Timing, ...records: readonly SceneRecordUnion[]): SceneTask {
  const all: readonly SceneRecordUnion[] = [record('scene', { id: 'scene', ...timing }), ...records]
  const byId = Object.fromEntries(all.map((one) => [one.id, one]))
  if (Object.keys(byId).length !== all.length) throw new Error('two records of a scene have one id')
  return { document: { format: DOCUMENT_FORMAT, version: DOCUMENT_VERSION, records: byId } }
}

export const constant = (value: number): Distribution => ({ kind: 'constant', value, unit: 's' })
export const exponential = (mean: number): Distribution => ({ kind: 'exponential', mean, unit: 's' })
export const uniform = (min: number, max: number): Distribution => ({ kind: 'uniform', min, max, unit: 's' })
/** By its squared coefficient of variation. */
export const lognormal = (mean: number, scv: number): Distribution => ({
  kind: 'lognormal',
  mean,
  sd: mean * Math.sqrt(scv),
  unit: 's',
})

/** Size and weight do not matter where nothing is lifted. */
export function product(id = 'part', more: Fields<'product'> = {}) {
  return record('product', { sizeM: [0.2, 0.2, 0.2], massKg: 1, ...more, id })
}

export function station(id = 'station', more: Fields<'station'> = {}) {
  return record('station', { ...more, id })
}

export function buffer(id: string, more: Fields<'buffer'> = {}) {
  return record('buffer', { ...more, id })
}

export function route(steps: RecordInput<'route'>['steps'], id = 'route') {
  return record('route', { id, steps })
}

export function source(arrivals: RecordInput<'source'>['arrivals'], more: Fields<'source'> = {}) {
  return record('source', { id: 'source', products: ['part'], route: 'route', ...more, arrivals })
}

export type Step = RecordInput<'route'>['steps'][number]

/** Every interval drawn anew. */
export const every = (time: Distribution, batch = 1) => ({ kind: 'interarrival', time, batch }) as const
export const saturated = { kind: 'saturated' } as const
export const closedLoop = (count: number) => ({ kind: 'conwip', count }) as const
export const orderAt = (...atS: readonly number[]) => ({
  kind: 'orders' as const,
  orders: atS.map((at) => ({ atS: at })),
})

/** Timed work at one place. */
export function work(at: string, time: Distribution, more: Partial<Step> = {}): Step {
  return { id: `at-${at}`, at: [at], do: { kind: 'time', time }, ...more }
}
