// Finds the two ports that are nearly together and fit, and how the dragged record moves so that they meet. Pure geometry; joining
// them is connectPorts'.
import { type Frame, invertFrame, multiplyFrames } from '../../math/frames'
import type { Port, PortKind } from '../ports/portsOf'
import { translation } from '../records/transformRecords'

export interface PortSnap {
  readonly moved: Port
  readonly onto: Port
  /** World after ∘ before⁻¹ of the dragged record. */
  readonly transform: Frame
  readonly distanceM: number
}

const FITS: Readonly<Record<PortKind, readonly PortKind[]>> = {
  in: ['out'],
  out: ['in'],
  base: ['mount', 'top'],
  mount: ['base'],
  top: ['base'],
  flange: [],
}

/** `moved` where the pointer has them now; the nearest pair within the tolerance, measured along the floor. */
export function snapToPorts(
  moved: readonly Port[],
  others: readonly Port[],
  toleranceM: number,
): PortSnap | undefined {
  let best: PortSnap | undefined
  for (const own of moved)
    for (const onto of others) {
      const transform = meetingOf(own, onto)
      if (transform === undefined) continue
      const distanceM = apartOnFloor(own, onto)
      if (distanceM <= toleranceM && distanceM < (best?.distanceM ?? Number.POSITIVE_INFINITY))
        best = { moved: own, onto, transform, distanceM }
    }
  return best
}

/** How the first port's record moves so that both meet; undefined when they do not fit. */
export function meetingOf(moved: Port, onto: Port): Frame | undefined {
  if (moved.record === onto.record || !FITS[moved.kind].includes(onto.kind)) return undefined
  if (onto.kind === 'top') return translation(offsetOnto(moved, onto))
  if (onto.kind === 'mount' || moved.kind === 'mount') return turned(moved, onto, true)
  return turned(moved, onto, false)
}

/** Belts keep their own height: what stands on the floor stays there. */
function turned(moved: Port, onto: Port, withHeight: boolean): Frame {
  const target = onto.worldFromPort.slice()
  if (!withHeight) target[11] = moved.worldFromPort[11]!
  return multiplyFrames(target, invertFrame(moved.worldFromPort))
}

/** Onto a surface: up to its height, and sideways only as far as needed to be on it. */
function offsetOnto(
  { worldFromPort: from }: Port,
  { worldFromPort: to, halfM }: Port,
): readonly [number, number, number] {
  const local = multiplyFrames(invertFrame(to), from)
  const [halfX, halfY] = halfM ?? [0, 0]
  const clamp = (value: number, half: number) => Math.min(half, Math.max(-half, value)) - value
  const x = clamp(local[3]!, halfX)
  const y = clamp(local[7]!, halfY)
  return [to[0]! * x + to[1]! * y, to[4]! * x + to[5]! * y, to[11]! - from[11]!]
}

function apartOnFloor(moved: Port, onto: Port): number {
  const [x, y] = onto.kind === 'top' ? offsetOnto(moved, onto) : straight(moved, onto)
  return Math.sqrt(x * x + y * y)
}

function straight({ worldFromPort: a }: Port, { worldFromPort: b }: Port): readonly [number, number] {
  return [b[3]! - a[3]!, b[7]! - a[7]!]
}
