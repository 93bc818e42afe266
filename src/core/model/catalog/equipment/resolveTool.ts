// The complete values of a tool record: what it says itself, else the catalog's, else a bare flange. The one place that merges them.
import type { Pose, Vec3 } from '../../../math/frames'
import type { Time } from '../../fields/time'
import type { RecordOf } from '../../sceneRecord'
import { findToolModel } from './findToolModel'
import { constantS, type ToolKind, type ToolModel } from './ToolModel'

export interface CompleteTool {
  readonly kind: ToolKind
  readonly massKg: number
  readonly tcp: Pose
  readonly grip: Time
  readonly release: Time
  /** undefined: not known, nothing is checked. */
  readonly forceN: number | undefined
  /** undefined: the part's own. */
  readonly friction: number | undefined
  readonly sizeM: Vec3
  /** True when grip or release time is an estimate ("schatting"). */
  readonly estimatedTimes: boolean
}

/** A robot without a tool record: the flange itself. */
export const BARE_FLANGE: CompleteTool = {
  kind: 'none',
  massKg: 0,
  tcp: { position: [0, 0, 0], quaternion: [0, 0, 0, 1] },
  grip: constantS(0),
  release: constantS(0),
  forceN: undefined,
  friction: undefined,
  sizeM: [0, 0, 0],
  estimatedTimes: false,
}

export function resolveTool(record: RecordOf<'tool'> | undefined): CompleteTool {
  if (!record) return BARE_FLANGE
  const model = record.model === undefined ? undefined : findToolModel(record.model)
  const { kind, massKg, tcp, grip, release, forceN, friction, sizeM } = {
    ...BARE_FLANGE,
    ...model,
    ...said(record),
  }
  const estimatedTimes = isEstimate(record, model, 'grip') || isEstimate(record, model, 'release')
  return { kind, massKg, tcp, grip, release, forceN, friction, sizeM, estimatedTimes }
}

/** Only the fields the record gives: an absent one must not hide the catalog's. */
function said(record: RecordOf<'tool'>): Partial<CompleteTool> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}

/** A time typed into the record counts as the user's own unless its provenance says otherwise. */
function isEstimate(
  record: RecordOf<'tool'>,
  model: ToolModel | undefined,
  field: 'grip' | 'release',
): boolean {
  const origin = record[field] === undefined ? model?.provenance[field] : record.provenance?.[field]
  return origin?.certainty === 'estimate'
}
