// Turns a document's time (with its unit, written out or by reference) into the engine's variate in seconds. Finds impossible
// parameters; does not draw.
import type { Distribution, Time } from '../../model/fields/time'
import { findRecordOfType, type SceneDocument } from '../../model/SceneDocument'
import type { Problem } from '../../results/problem'
import { Variate } from '../kernel/Variate'
import { checkVariateSpec, type VariateSpec } from '../kernel/VariateSpec'

export type DocumentTime = Time

/** Seconds in a unit. */
const UNIT_S = { ms: 0.001, s: 1, min: 60, h: 3600 } as const

/** The variate of a time; problems are added and a zero constant is given instead. */
export function readTime(
  document: SceneDocument,
  time: DocumentTime,
  record: string,
  path: string,
  problems: Problem[],
): Variate {
  const distribution = 'kind' in time ? time : findRecordOfType(document, 'distribution', time.ref)?.time
  if (distribution === undefined) {
    problems.push({
      code: 'reference.missing',
      severity: 'error',
      message: `${record}: no distribution record "${String('ref' in time ? time.ref : '')}"`,
      where: { record, path: `records.${record}.${path}` },
      hint: 'Name an existing distribution record, or write the time out.',
    })
    return new Variate({ kind: 'constant', value: 0 })
  }
  const spec = inSeconds(distribution as Distribution)
  const fault = checkVariateSpec(spec)
  if (fault === undefined) return new Variate(spec)
  problems.push({
    code: 'time.impossible',
    severity: 'error',
    message: `${record}: ${distribution.kind} time with ${fault.parameter} ${fault.value} breaks the rule "${fault.rule}"`,
    where: { record, path: `records.${record}.${path}.${fault.parameter}` },
    hint: 'Give parameters that a time can have: not negative, minimum below maximum.',
    values: { parameter: fault.parameter, rule: fault.rule, value: fault.value },
  })
  return new Variate({ kind: 'constant', value: 0 })
}

/** The same distribution with every duration in seconds. */
function inSeconds(time: Distribution): VariateSpec {
  const k = UNIT_S[time.unit]
  switch (time.kind) {
    case 'constant':
      return { kind: 'constant', value: time.value * k }
    case 'uniform':
      return { kind: 'uniform', min: time.min * k, max: time.max * k }
    case 'triangular':
      return { kind: 'triangular', min: time.min * k, mode: time.mode * k, max: time.max * k }
    case 'normal':
      return {
        kind: 'normal',
        mean: time.mean * k,
        sd: time.sd * k,
        ...(time.min === undefined ? {} : { min: time.min * k }),
        ...(time.max === undefined ? {} : { max: time.max * k }),
      }
    case 'lognormal':
      return { kind: 'lognormal', mean: time.mean * k, sd: time.sd * k }
    case 'exponential':
      return { kind: 'exponential', mean: time.mean * k }
    case 'erlang':
      return { kind: 'erlang', k: time.k, mean: time.mean * k }
    case 'gamma':
      return { kind: 'gamma', shape: time.shape, scale: time.scale * k }
    case 'weibull':
      return { kind: 'weibull', shape: time.shape, scale: time.scale * k }
    case 'empirical':
      return {
        kind: 'empirical',
        values: time.values.map((value) => value * k),
        ...(time.weights === undefined ? {} : { weights: time.weights }),
        interpolate: time.interpolate,
      }
  }
}
