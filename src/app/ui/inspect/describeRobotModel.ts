// A robot of the catalogue as lines of the inspector: datasheet, time to full speed, joints. Pure.
import { isDriven } from '../../../core/model/catalog/robots/isDriven'
import type { RobotJoint, RobotModel } from '../../../core/model/catalog/robots/RobotModel'
import type { Provenance } from '../../../core/model/fields/recordFields'
import { fieldName } from '../../text/fieldText'
import { formatDuration } from '../../text/formatDuration'
import { formatNumber } from '../../text/formatNumber'
import type { Language } from '../../text/Language'
import { DEGREES_PER_RADIAN } from './angles'
import type { ModelFacts } from './ModelFacts'
import type { PropertyRow } from './PropertyRow'

type Origin = Provenance[string]

export function describeRobotModel(model: RobotModel, language: Language): ModelFacts {
  const rows = [
    ...datasheetRows(model, language),
    accelerationRow(model, language),
    ...jointRows(model, language),
  ]
  return { name: fullName(model), rows }
}

/** An imported robot need not have a maker. */
export function fullName({ manufacturer, name }: Pick<RobotModel, 'manufacturer' | 'name'>): string {
  return `${manufacturer} ${name}`.trim()
}

function datasheetRows({ datasheet }: RobotModel, language: Language): PropertyRow[] {
  const { source, certainty } = datasheet
  const row = (key: string, value: number | undefined, unit: string, digits: number): PropertyRow[] =>
    value === undefined
      ? []
      : [fact(key, formatNumber(value, language, digits), language, { source, certainty }, unit)]
  return [
    ...row('payloadKg', datasheet.payloadKg, 'kg', 1),
    ...row('reachM', datasheet.reachM, 'm', 3),
    // 0 in an imported model: nobody knows.
    ...row('massKg', datasheet.massKg || undefined, 'kg', 1),
    ...row('repeatabilityM', datasheet.repeatabilityM * 1000 || undefined, 'mm', 3),
    ...row('maxToolSpeedMps', datasheet.maxToolSpeedMps, 'm/s', 1),
  ]
}

function accelerationRow({ timeToFullSpeedS: time }: RobotModel, language: Language): PropertyRow {
  const { source, certainty, low, likely, high } = time
  const origin: Origin = { source, certainty, low, likely, high }
  return fact('timeToFullSpeedS', formatDuration(likely, language), language, origin)
}

/** "−185 … 185° · 120°/s": the limits of each moving joint, from the base on. */
function jointRows({ joints, source }: RobotModel, language: Language): PropertyRow[] {
  const moving = joints.filter(isDriven)
  const origin: Origin = { source: source.repository || source.file, certainty: 'published' }
  return moving.map((joint, index) => ({
    key: joint.name,
    label: `${fieldName('joint', language)} ${index + 1}`,
    value: { kind: 'text', text: jointLimits(joint, language) },
    ...(index === 0 ? { origin } : {}),
  }))
}

function jointLimits({ lower, upper, velocity, type }: RobotJoint, language: Language): string {
  const degrees = (radians: number) => formatNumber(radians * DEGREES_PER_RADIAN, language, 0)
  const metres = (value: number) => formatNumber(value, language, 2)
  const [shown, unit] = type === 'prismatic' ? ([metres, ' m'] as const) : ([degrees, '°'] as const)
  const range =
    type === 'continuous' || lower === undefined || upper === undefined
      ? '∞'
      : `${shown(lower)} … ${shown(upper)}${unit}`
  return velocity === undefined ? range : `${range} · ${shown(velocity)}${unit}/s`
}

function fact(key: string, shown: string, language: Language, origin: Origin, unit?: string): PropertyRow {
  const value =
    unit === undefined ? { kind: 'text' as const, text: shown } : { kind: 'text' as const, text: shown, unit }
  return { key, label: fieldName(key, language), value, origin }
}
