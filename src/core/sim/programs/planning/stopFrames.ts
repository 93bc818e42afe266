// Where the object of a program is at every stop, in the world, for one binding. Geometry of targets only: no robot yet.
import { type Frame, multiplyFrames, type Vec3 } from '../../../math/frames'
import { rotateVector } from '../../../math/rotations'
import type { Anchor, ProgramCode } from '../ProgramCode'
import type { Binding } from '../ProgramPlan'

/** World frames of places; undefined when a place has no placement. */
export type SlotFrames = (place: number, slot: number) => Frame | undefined

export interface StopFrames {
  /** By stop; undefined for named poses. */
  readonly objects: readonly (Frame | undefined)[]
  /** First stop whose anchor is nowhere, −1 when all are known. */
  readonly missing: number
}

export function stopFrames(code: ProgramCode, binding: Binding, slotFrame: SlotFrames): StopFrames {
  const objects: (Frame | undefined)[] = []
  const anchors: (Frame | undefined)[] = []
  let missing = -1
  code.stops.forEach((stop, index) => {
    const base = stop.kind === 'pose' || stop.kind === 'tool' ? index : stop.of
    anchors[index] = stop.kind === 'tool' ? anchorFrame(stop.anchor, binding, slotFrame) : anchors[base]
    const anchor = anchors[index]
    if (stop.kind === 'pose') objects.push(undefined)
    else if (stop.kind === 'tool') {
      if (anchor === undefined && missing < 0) missing = index
      objects.push(anchor && multiplyFrames(anchor, stop.offset))
    } else if (stop.kind === 'turned') objects.push(objects[base])
    else if (stop.kind === 'lifted') objects.push(shifted(objects[base], objects[base], [0, 0, stop.liftM]))
    else objects.push(shifted(objects[base], anchor, stop.shift))
  })
  return { objects, missing }
}

function anchorFrame(anchor: Anchor, binding: Binding, slotFrame: SlotFrames): Frame | undefined {
  switch (anchor.kind) {
    case 'from':
      return binding.fromPlace < 0 ? undefined : slotFrame(binding.fromPlace, binding.fromSlot)
    case 'to':
    case 'station':
      return binding.toPlace < 0 ? undefined : slotFrame(binding.toPlace, binding.toSlot)
    case 'place':
      return slotFrame(anchor.place, anchor.slot)
    case 'fixed':
      return anchor.worldFrom
  }
}

/** A frame moved by a vector given in the axes of another. */
export function shifted(frame: Frame | undefined, axes: Frame | undefined, by: Vec3): Frame | undefined {
  if (frame === undefined || axes === undefined) return undefined
  const [x, y, z] = rotateVector(axes, by)
  const moved = frame.slice()
  moved[3] = frame[3]! + x
  moved[7] = frame[7]! + y
  moved[11] = frame[11]! + z
  return moved
}
