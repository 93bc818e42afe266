// One motion of robots and plates together: plates that stand are added to the robots' motion, a joint move takes them along, and a line or a
// path on a turning plate is planned as seen from that plate, so that its speed is the tool's over the work.

import { toPlateOrder } from '../../../robotics/external/systemOnPlate'
import type { MotionLaw } from '../../../robotics/motion/MotionLaw'
import { type JointSource, rearrangeLaw } from '../../../robotics/motion/rearrangeLaw'
import type { Crew, CrewPlate } from './Crew'
import type { MotionFault, StopPlaces } from './MotionFault'
import { type Detour, type MotionEnds, type MotionInstruction, planMotion } from './planMotion'

export function planCrewMotion(
  crew: Crew,
  motion: MotionInstruction,
  ends: MotionEnds,
  places: StopPlaces,
  detour?: Detour,
): MotionLaw | MotionFault {
  if (crew.plates.length === 0) return planMotion(crew, motion, ends, places, detour)
  const turning = turningPlates(crew, motion, ends, places)
  if (turning.length === 0) return besidePlates(crew, motion, ends, places, detour)
  const isFree = motion.legs === undefined && (motion.shape === 'joint' || ends.worldFromEnd === undefined)
  if (isFree) return planMotion(crew, motion, ends, places)
  const [plate] = turning
  if (turning.length > 1 || crew.members.length > 1 || motion.shape === 'carrier')
    return { mover: 0, failure: { code: 'plateTurns', positioner: plate!.unit.id } }
  return onPlate(crew, plate!, motion, ends, places)
}

/** Plates whose angles differ between the stops of a motion. */
export function turningPlates(
  crew: Crew,
  motion: MotionInstruction,
  ends: Pick<MotionEnds, 'from' | 'to'>,
  places: Pick<StopPlaces, 'jointsOf'>,
): CrewPlate[] {
  const passed = [ends.to, ...(motion.legs ?? []).map(({ to }) => places.jointsOf(to))]
  return crew.plates.filter(({ first, axes }) =>
    passed.some((joints) => {
      for (let axis = first; axis < first + axes; axis++) if (joints[axis] !== ends.from[axis]) return true
      return false
    }),
  )
}

/** The robots' motion, the plates held. */
export function addStandingPlates(crew: Crew, law: MotionLaw, at: Float64Array): MotionLaw {
  if (crew.plates.length === 0) return law
  return rearrangeLaw(
    law,
    Array.from(at, (value, joint) => (joint < crew.robotAxes ? { joint } : { held: value })),
  )
}

function besidePlates(
  crew: Crew,
  motion: MotionInstruction,
  { from, to, worldFromEnd }: MotionEnds,
  places: StopPlaces,
  detour: Detour | undefined,
): MotionLaw | MotionFault {
  const cut = (joints: Float64Array) => joints.slice(0, crew.robotAxes)
  const law = planMotion(
    crew.robots,
    motion,
    { from: cut(from), to: cut(to), worldFromEnd },
    { jointsOf: (stop) => cut(places.jointsOf(stop)), objectOf: places.objectOf },
    detour,
  )
  return 'failure' in law ? law : addStandingPlates(crew, law, from)
}

function onPlate(
  crew: Crew,
  plate: CrewPlate,
  motion: MotionInstruction,
  { from, to, worldFromEnd }: MotionEnds,
  places: StopPlaces,
): MotionLaw | MotionFault {
  const { positioner, first, axes } = plate
  const anglesOf = (joints: Float64Array) => joints.subarray(first, first + axes)
  const seen = (joints: Float64Array) =>
    toPlateOrder([...joints.subarray(0, crew.robotAxes), ...anglesOf(joints)], axes)
  const objectOf = (stop: number) => {
    const world = places.objectOf(stop)
    return world && positioner.seenFromPlate(world, anglesOf(places.jointsOf(stop)))
  }
  const law = planMotion(
    crew.onPlate(plate),
    motion,
    {
      from: seen(from),
      to: seen(to),
      worldFromEnd: worldFromEnd && positioner.seenFromPlate(worldFromEnd, anglesOf(to)),
    },
    { jointsOf: (stop) => seen(places.jointsOf(stop)), objectOf },
  )
  if ('failure' in law) return law
  return rearrangeLaw(
    law,
    Array.from(from, (value, joint): JointSource => {
      if (joint < crew.robotAxes) return { joint: joint + axes }
      const axis = joint - first
      return axis >= 0 && axis < axes ? { joint: axes - 1 - axis } : { held: value }
    }),
  )
}
