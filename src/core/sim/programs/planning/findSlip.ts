// Whether a held part stays in the tools along a motion (engine decision 14): the largest needed force against what the tools give.
// The part is a point mass at its centre; several robots share it equally.
import { type Frame, identityFrame, multiplyFrames } from '../../../math/frames'
import type { MotionLaw } from '../../../robotics/motion/MotionLaw'
import type { CompiledPart } from '../CompiledPart'
import type { Slip } from '../ProgramPlan'
import { effectiveGravity, holdingForceN, holdingOverride } from '../ToolGrip'
import type { Crew } from './Crew'

export interface SlipFinding extends Slip {
  /** Largest force one robot must give, N, and what the weakest gives. */
  readonly neededN: number
  readonly forceN: number
}

const SAMPLES = 64
/** Second differences over this share of the motion: short against its pieces, long against rounding. */
const STEP_SHARE = 1 / 500

/** undefined when it holds everywhere at full speed, or nothing is known of the tools' force. */
export function findSlip(
  crew: Crew,
  law: MotionLaw,
  part: CompiledPart,
  objectFromPart: Frame,
): SlipFinding | undefined {
  const forceN = Math.min(...crew.members.map(({ unit }) => holdingForceN(unit.tool, part.friction)))
  if (forceN === Number.POSITIVE_INFINITY || law.durationS === 0) return undefined
  const massKg = part.massKg / crew.members.length
  const centre = new PartCentre(crew, law, part, objectFromPart)
  let found: SlipFinding | undefined
  for (let sample = 0; sample <= SAMPLES; sample++) {
    const tauS = (sample / SAMPLES) * law.durationS
    const a = centre.accelerationAt(tauS)
    const neededN = massKg * effectiveGravity(a[0]!, a[1]!, a[2]!)
    if (neededN <= forceN) continue
    const holdOverride = holdingOverride(a[0]!, a[1]!, a[2]!, massKg, forceN)
    found = {
      fromTauS: found?.fromTauS ?? tauS,
      toTauS: tauS,
      holdOverride: Math.min(found?.holdOverride ?? 1, holdOverride),
      neededN: Math.max(found?.neededN ?? 0, neededN),
      forceN,
    }
  }
  return found
}

/** Acceleration of the part's centre by second differences of its way. */
class PartCentre {
  private readonly crew: Crew
  private readonly law: MotionLaw
  private readonly objectFromPart: Frame
  private readonly heightM: number
  private readonly stepS: number
  private readonly joints: Float64Array
  private readonly object = identityFrame()
  private readonly part = identityFrame()
  private readonly out = new Float64Array(3)

  constructor(crew: Crew, law: MotionLaw, part: CompiledPart, objectFromPart: Frame) {
    this.crew = crew
    this.law = law
    this.objectFromPart = objectFromPart
    this.heightM = part.sizeM[2] / 2
    this.stepS = law.durationS * STEP_SHARE
    this.joints = new Float64Array(crew.axes)
  }

  accelerationAt(tauS: number): Float64Array {
    const { stepS, out } = this
    const middle = Math.min(Math.max(tauS, stepS), this.law.durationS - stepS)
    out.fill(0)
    this.add(middle - stepS, 1)
    this.add(middle, -2)
    this.add(middle + stepS, 1)
    for (let at = 0; at < 3; at++) out[at] = out[at]! / (stepS * stepS)
    return out
  }

  private add(tauS: number, weight: number): void {
    this.law.sample(tauS, this.joints)
    this.crew.worldFromObject(this.joints, this.object)
    multiplyFrames(this.object, this.objectFromPart, this.part)
    for (let at = 0; at < 3; at++) {
      const row = at * 4
      this.out[at] = this.out[at]! + weight * (this.part[row + 3]! + this.part[row + 2]! * this.heightM)
    }
  }
}
