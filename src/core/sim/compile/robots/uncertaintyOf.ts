// How far the times of a robot record and its tool may be off: from the provenance of each value, the catalog's bands where the record says
// nothing. A measured or published value without a band counts as certain.
import { findToolModel } from '../../../model/catalog/equipment/findToolModel'
import type { RobotModel } from '../../../model/catalog/robots/RobotModel'
import type { Provenance } from '../../../model/fields/recordFields'
import type { Time } from '../../../model/fields/time'
import type { RecordOf } from '../../../model/sceneRecord'
import { CERTAIN, type FactorBand, type RobotUncertainty } from '../../programs/cycles/RobotUncertainty'

/** An estimate for which nobody states a band may be off by this much either way. */
const UNSTATED: FactorBand = { low: 0.7, likely: 1, high: 1.4 }
/** Rest after a stop, where the record says nothing: 0.05 to 0.2 s about the default of 0.1 s. */
const DEFAULT_SETTLE_BAND: FactorBand = { low: 0.5, likely: 1, high: 2 }

export function uncertaintyOf(
  robot: RecordOf<'robot'>,
  model: RobotModel,
  tool: RecordOf<'tool'> | undefined,
): RobotUncertainty {
  const { low, likely, high } = model.timeToFullSpeedS
  return {
    ramp:
      robot.timeToFullSpeedS === undefined
        ? { low: low / likely, likely: 1, high: high / likely }
        : bandOf(robot.provenance?.timeToFullSpeedS, robot.timeToFullSpeedS),
    settle:
      robot.settle === undefined
        ? DEFAULT_SETTLE_BAND
        : bandOf(robot.provenance?.settle, constantOf(robot.settle)),
    grip: toolBand(tool, 'grip'),
    release: toolBand(tool, 'release'),
  }
}

function toolBand(tool: RecordOf<'tool'> | undefined, field: 'grip' | 'release'): FactorBand {
  if (tool === undefined) return CERTAIN
  const model = tool.model === undefined ? undefined : findToolModel(tool.model)
  const time = tool[field] ?? model?.[field]
  const origin = tool[field] === undefined ? model?.provenance[field] : tool.provenance?.[field]
  return time === undefined ? CERTAIN : bandOf(origin, constantOf(time))
}

/** Seconds of a constant; undefined for a time that varies by itself: its own spread then says it all. */
function constantOf(time: Time): number | undefined {
  if (!('kind' in time) || time.kind !== 'constant') return undefined
  return typeof time.value === 'number' && time.unit === 's' ? time.value : undefined
}

function bandOf(origin: Provenance[string] | undefined, value: number | undefined): FactorBand {
  if (origin === undefined || value === undefined || value === 0) return CERTAIN
  const { low, high } = origin
  if (low === undefined || high === undefined) return origin.certainty === 'estimate' ? UNSTATED : CERTAIN
  return { low: Math.min(1, low / value), likely: 1, high: Math.max(1, high / value) }
}
