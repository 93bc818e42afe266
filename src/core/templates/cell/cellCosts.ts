// Entries of the business case for a generated cell: robot, gripper, safeguards, engineering, people. Ranges that a quotation replaces.
import type { RobotModel } from '../../model/catalog/robots/RobotModel'
import type { InTwoLanguages } from '../../results/TemplateQuestion'
import { type EuroRange, PRICE_SOURCE, robotPrice, safeguardPrice } from '../robots/robotPrice'
import type { CellDraft } from './CellDraft'
import { names, type RawRecord, record } from './makeRecord'
import { fenceLengthM } from './safeguards'

const TOOL_EUR: EuroRange = { low: 1800, likely: 4500, high: 8000 }
/** Of the hardware: engineering, fixtures, risk assessment and commissioning. */
const INTEGRATION_SHARE = { low: 0.5, likely: 0.8, high: 1.5 }
const OPERATOR_EUR_PER_H: EuroRange = { low: 30, likely: 36, high: 45 }

export function cellCosts(draft: CellDraft, model: RobotModel): RawRecord[] {
  const robot = robotPrice(model)
  const guards = safeguardPrice(model.kind, fenceLengthM(draft))
  const share = (key: keyof EuroRange) =>
    Math.round(((robot[key] + guards[key] + TOOL_EUR[key]) * INTEGRATION_SHARE[key]) / 100) * 100
  const integration = { low: share('low'), likely: share('likely'), high: share('high') }
  return [
    entry('cost-robot', names('Robot met besturing', 'Robot with controller'), 'investment', robot, 'robot'),
    entry(
      'cost-gripper',
      names('Grijper of gereedschap', 'Gripper or tool'),
      'investment',
      TOOL_EUR,
      'gripper',
    ),
    entry('cost-safeguards', names('Beveiliging', 'Safeguards'), 'investment', guards),
    entry('cost-integration', names('Integratie en CE', 'Integration and CE'), 'investment', integration),
    entry('cost-operator', names('Operator', 'Operator'), 'perHour', OPERATOR_EUR_PER_H, 'operator'),
  ]
}

/** Sum of the likely investments, €. */
export function likelyInvestment(draft: CellDraft, model: RobotModel): number {
  return cellCosts(draft, model)
    .filter((cost) => cost.kind === 'investment')
    .reduce((sum, cost) => sum + (cost.eur as EuroRange).likely, 0)
}

function entry(
  id: string,
  name: InTwoLanguages,
  kind: 'investment' | 'perHour',
  eur: EuroRange,
  of?: string,
): RawRecord {
  return record('cost', id, name, {
    ...(of === undefined ? {} : { of }),
    kind,
    eur: { ...eur },
    provenance: { eur: { source: PRICE_SOURCE, certainty: 'estimate' } },
  })
}
