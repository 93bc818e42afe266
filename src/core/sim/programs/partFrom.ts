// How tools, object and part stand to each other: the conventions of the program record in one place.
//
// object: what a target says (anchor · position · quaternion); several tools hold it at their grasps.
// tool:   object · grasp, with its z axis along the object's −z (tool down on an object whose z is up).
// part:   where the part lies is the anchor itself, so the part in the object is the inverse of the target's offset at the pick.
import { type Frame, identityFrame, invertFrame, multiplyFrames } from '../../math/frames'
import type { ProgramCode } from './ProgramCode'

/** Half a turn about x. */
const FLIPPED: Frame = Float64Array.of(1, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 0)

/** Tool of a robot (by its place in the program) in the object's frame. */
export function objectFromTool(code: ProgramCode, member: number): Frame {
  return multiplyFrames(code.grasps[member]!, FLIPPED)
}

/** The part that was gripped at a stop, in the frame of the tool that holds it. */
export function partFrom(code: ProgramCode, gripStop: number, member: number): Frame {
  const toolFromObject = invertFrame(objectFromTool(code, member))
  return multiplyFrames(toolFromObject, objectFromPart(code, gripStop))
}

/** The part in the frame of the object that was gripped at a stop. */
export function objectFromPart(code: ProgramCode, gripStop: number): Frame {
  const stop = code.stops[gripStop]!
  return stop.kind === 'tool' ? invertFrame(stop.offset) : identityFrame()
}
