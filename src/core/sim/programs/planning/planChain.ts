// A chain of motions of one robot that does not come to rest between them: samples each motion and joins them at their blends.
import { multiplyFrames } from '../../../math/frames'
import type { MotionLaw } from '../../../robotics/motion/MotionLaw'
import { arcPath, linePath, type PathRun } from '../../../robotics/motion/ToolPath'
import { lawOfLegs, type SampledLeg } from '../../../robotics/planning/blendLegs'
import type { RobotSystem } from '../../../robotics/planning/RobotSystem'
import { type RunSamples, sampleRun } from '../../../robotics/planning/sampleRun'
import type { MotionLeg } from '../ProgramCode'
import type { Crew } from './Crew'
import type { MotionFault, StopPlaces } from './MotionFault'

/** Samples of a joint move, evenly, and extra ones beside its ends, where a slow start would take a whole step at half speed. */
const JOINT_SAMPLES = 32
const END_SHARES = [1 / 2048, 1 / 512, 1 / 128]
/** A motion that only turns the tool counts this much way per radian of its largest joint step. */
const TURN_M = 0.25
const SAME_JOINTS = 1e-6

/** `startStop`: where the chain begins. */
export function planChain(
  crew: Crew,
  legs: readonly MotionLeg[],
  startQ: Float64Array,
  places: StopPlaces,
): MotionLaw | MotionFault {
  const { system } = crew.members[0]!
  const sampled: SampledLeg[] = []
  let from = startQ
  for (const leg of legs) {
    const to = places.jointsOf(leg.to)
    const samples =
      leg.shape === 'joint' ? jointSamples(system, from, to) : lineSamples(crew, leg, from, places)
    if ('failure' in samples) return samples
    if (!sameJoints(samples.joints.subarray(-samples.dof), to))
      return { mover: 0, failure: { code: 'otherBranch' } }
    sampled.push({ samples, speedMps: leg.speedMps, blendM: leg.blendM })
    from = to
  }
  return lawOfLegs(system, sampled)
}

function sameJoints(a: Float64Array, b: Float64Array): boolean {
  return a.every((value, axis) => Math.abs(value - b[axis]!) <= SAME_JOINTS)
}

function lineSamples(
  crew: Crew,
  leg: MotionLeg,
  from: Float64Array,
  places: StopPlaces,
): RunSamples | MotionFault {
  const member = crew.members[0]!
  const { system } = member
  const dof = system.dof
  const start = system.worldFromTool(from)
  const toolAt = (stop: number) => multiplyFrames(places.objectOf(stop)!, member.objectFromTool)
  const end = toolAt(leg.to)
  const path = leg.via === undefined ? linePath(start, end) : arcPath(start, toolAt(leg.via), end)
  const run: PathRun | undefined = path.runs[0]
  if (run === undefined)
    return { parameter: Float64Array.of(0), joints: places.jointsOf(leg.to).slice(), dof }
  const endCarrierQ = places.jointsOf(leg.to).subarray(0, system.carrierDof)
  const samples = sampleRun(
    [{ system, startQ: from, endCarrierQ }],
    run,
    0,
    run.extent,
    Float64Array.from(from),
  )
  return 'failure' in samples ? samples : samples
}

/** All joints evenly; the parameter is about the way of the tool, so that it joins those of lines. */
function jointSamples(system: RobotSystem, from: Float64Array, to: Float64Array): RunSamples {
  const dof = system.dof
  const largest = from.reduce((most, value, axis) => Math.max(most, Math.abs(to[axis]! - value)), 0)
  if (largest === 0) return { parameter: Float64Array.of(0), joints: to.slice(), dof }
  const shares = [0, ...END_SHARES]
  for (let i = 1; i < JOINT_SAMPLES; i++) shares.push(i / JOINT_SAMPLES)
  for (const share of [...END_SHARES].reverse()) shares.push(1 - share)
  shares.push(1)
  const mixed = (share: number) => from.map((value, axis) => value + share * (to[axis]! - value))
  const lengthM = Math.max(toolWayM(system, mixed), TURN_M * largest * 0.1)
  const joints = new Float64Array(shares.length * dof)
  shares.forEach((share, index) => {
    joints.set(mixed(share), index * dof)
  })
  return { parameter: Float64Array.from(shares, (share) => share * lengthM), joints, dof }
}

function toolWayM(system: RobotSystem, at: (share: number) => Float64Array): number {
  const steps = 16
  let before = system.worldFromTool(at(0))
  let wayM = 0
  for (let i = 1; i <= steps; i++) {
    const tool = system.worldFromTool(at(i / steps))
    const x = tool[3]! - before[3]!
    const y = tool[7]! - before[7]!
    const z = tool[11]! - before[11]!
    wayM += Math.sqrt(x * x + y * y + z * z)
    before = tool
  }
  return wayM
}
