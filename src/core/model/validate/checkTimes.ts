// Every time in the document can be drawn: parameters in order, weights that fit, references that exist. The shape of the fields is the schema's.
import type { Distribution } from '../fields/time'
import { TIME_PARAMETERS } from '../fields/timeParameters'
import { RECORD_SCHEMAS, type SceneRecordUnion } from '../sceneRecord'
import type { SceneScope } from './SceneScope'

const ADVICE: Readonly<Record<string, string>> = {
  '@aboveMax': '@lowerMin',
  '@outsideRange': '@moveInside',
  '@otherLength': '@weightForEach',
  '@allZero': '@oneWeight',
}
/** Standard deviations between mean and range beyond which hardly any draw falls inside. */
const FARTHEST_SD = 6

export function checkTimes(scope: SceneScope): void {
  for (const { id, timeToFailure } of scope.all('failure'))
    if ('kind' in timeToFailure && isAlwaysZero(timeToFailure as Distribution))
      scope.add('failure.neverUp', id, 'timeToFailure')
  for (const record of Object.values(scope.document.records)) {
    const known = RECORD_SCHEMAS[record.type].shape
    for (const [field, value] of Object.entries(record))
      if (Object.hasOwn(known, field)) visitTimes(scope, record, value, field)
  }
}

function visitTimes(scope: SceneScope, record: SceneRecordUnion, value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      visitTimes(scope, record, item, `${path}[${index}]`)
    })
    return
  }
  const fields = value as Readonly<Record<string, unknown>>
  if (typeof fields.ref === 'string') {
    checkTimeReference(scope, record, fields.ref, path)
    return
  }
  if (
    typeof fields.kind === 'string' &&
    Object.hasOwn(TIME_PARAMETERS, fields.kind) &&
    typeof fields.unit === 'string'
  ) {
    checkDistribution(scope, record, value as Distribution, path)
    return
  }
  for (const [key, item] of Object.entries(fields)) visitTimes(scope, record, item, `${path}.${key}`)
}

function checkTimeReference(scope: SceneScope, record: SceneRecordUnion, ref: string, path: string): void {
  const found = scope.find(ref)
  if (found?.type === 'distribution') return
  const at = `${path}.ref`
  if (found) {
    scope.add('reference.wrongType', record.id, at, {
      id: ref,
      type: found.type,
      types: '@recordOf:distribution',
    })
    return
  }
  const known = () => scope.all('distribution').map((one) => one.id)
  scope.add('reference.missing', record.id, at, {
    id: ref,
    suggestion: scope.nearest(ref, known, '@recordOf:distribution'),
  })
}

function checkDistribution(
  scope: SceneScope,
  record: SceneRecordUnion,
  time: Distribution,
  path: string,
): void {
  const parameters = TIME_PARAMETERS[time.kind]
  for (const key of Object.keys(time)) {
    if (key === 'kind' || key === 'unit' || parameters.includes(key)) continue
    scope.add('time.otherParameter', record.id, `${path}.${key}`, {
      kind: time.kind,
      parameter: key,
      parameters: parameters.join(', '),
    })
  }
  const fault = distributionFault(time)
  if (fault)
    scope.add('time.impossible', record.id, `${path}.${fault[0]}`, {
      kind: time.kind,
      reason: fault[1],
      advice: ADVICE[fault[1]]!,
    })
}

/** The parameter that cannot be, and why. */
function distributionFault(time: Distribution): readonly [string, string] | undefined {
  switch (time.kind) {
    case 'uniform':
      return time.min > time.max ? ['min', '@aboveMax'] : undefined
    case 'triangular':
      if (time.min > time.max) return ['min', '@aboveMax']
      return time.mode < time.min || time.mode > time.max ? ['mode', '@outsideRange'] : undefined
    case 'normal':
      return normalFault(time.mean, time.sd, time.min ?? 0, time.max ?? Number.POSITIVE_INFINITY)
    case 'empirical':
      return empiricalFault(time.values, time.weights)
    case 'constant':
    case 'lognormal':
    case 'exponential':
    case 'erlang':
    case 'gamma':
    case 'weibull':
      return undefined
  }
}

function normalFault(
  mean: number,
  sd: number,
  min: number,
  max: number,
): readonly [string, string] | undefined {
  if (min > max) return ['min', '@aboveMax']
  const outside = Math.max(min - mean, mean - max)
  return outside > FARTHEST_SD * sd ? ['mean', '@outsideRange'] : undefined
}

function empiricalFault(
  values: readonly number[],
  weights: readonly number[] | undefined,
): readonly [string, string] | undefined {
  if (!weights) return undefined
  if (weights.length !== values.length) return ['weights', '@otherLength']
  return weights.every((weight) => weight === 0) ? ['weights', '@allZero'] : undefined
}

function isAlwaysZero(time: Distribution): boolean {
  if (time.kind === 'constant') return time.value === 0
  if (time.kind === 'uniform' || time.kind === 'triangular') return time.max === 0
  if (time.kind === 'normal') return time.max === 0 || (time.mean === 0 && time.sd === 0)
  return time.kind === 'empirical' && time.values.every((value) => value === 0)
}
