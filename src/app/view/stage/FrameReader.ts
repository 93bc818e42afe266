// Reads the picture's numbers out of the two newest frames, interpolated. No allocation, no React, no three.
import {
  type FrameTopology,
  type FrameViews,
  HEADER,
  MACHINE,
  MACHINE_STRIDE,
  PART,
  PART_STRIDE,
  PERSON,
  PERSON_STRIDE,
  VEHICLE,
  VEHICLE_STRIDE,
} from '../../../core/results/frameLayout'
import type { FeedSample } from '../FrameFeed'

/** Farther than this between two frames is a jump (a fast run, a restart), not a movement: shown without sliding, m. */
const JUMP_M = 3

export class FrameReader {
  topology: FrameTopology | undefined
  private latest: FrameViews | undefined
  private previous: FrameViews | undefined
  private alpha = 1

  take(sample: FeedSample, topology: FrameTopology): void {
    this.topology = topology
    this.latest = sample.latest
    this.previous = sample.previous
    this.alpha = sample.previous ? Math.min(1, Math.max(0, sample.alpha)) : 1
  }

  /** From here on there is no frame, until one is taken. */
  forget(): void {
    this.latest = undefined
    this.previous = undefined
  }

  get ready(): boolean {
    return this.latest !== undefined
  }

  get running(): boolean {
    return this.latest?.header[HEADER.running] === 1
  }

  /** Stamp of the newest frame: differs when there is something new to draw. */
  get stampMs(): number {
    return this.latest?.header[HEADER.stampMs] ?? Number.NEGATIVE_INFINITY
  }

  joint(index: number): number {
    const to = this.latest!.joints[index]!
    const from = this.previous?.joints[index]
    return from === undefined ? to : from + (to - from) * this.alpha
  }

  tool(robot: number): number {
    const to = this.latest!.tools[robot]!
    const from = this.previous?.tools[robot]
    return from === undefined ? to : from + (to - from) * this.alpha
  }

  /** Door opening or belt travel; a belt that starts again at 0 is not run backwards. */
  motion(entity: number): number {
    return this.machine(entity, MACHINE.motion)
  }

  progress(entity: number): number {
    return this.machine(entity, MACHINE.progress)
  }

  private machine(entity: number, field: number): number {
    const at = entity * MACHINE_STRIDE + field
    const to = this.latest!.machines[at] ?? 0
    const from = this.previous?.machines[at]
    return from === undefined || from > to ? to : from + (to - from) * this.alpha
  }

  state(entity: number): number {
    return this.latest!.states[entity] ?? 0
  }

  /** A field of a part slot as it is, not interpolated. */
  part(slot: number, field: number): number {
    return this.latest!.parts[slot * PART_STRIDE + field] ?? 0
  }

  get partSlots(): number {
    return this.latest ? Math.floor(this.latest.parts.length / PART_STRIDE) : 0
  }

  /** Writes x y z and quaternion x y z w of a part into `out`; between two parts nothing is interpolated. */
  partPose(slot: number, out: Float64Array): void {
    const at = slot * PART_STRIDE
    const to = this.latest!.parts
    const from = this.previous?.parts
    const same = from !== undefined && from[at + PART.generation] === to[at + PART.generation]
    if (!same || isJump(from, to, at + PART.px)) {
      for (let k = 0; k < 7; k++) out[k] = to[at + PART.px + k]!
      return
    }
    const a = this.alpha
    for (let k = 0; k < 3; k++) out[k] = from[at + PART.px + k]! * (1 - a) + to[at + PART.px + k]! * a
    mixQuaternions(from, to, at + PART.qx, a, out)
  }

  partSag(slot: number): number {
    const at = slot * PART_STRIDE
    const to = this.latest!.parts[at + PART.sag]!
    const from = this.previous?.parts
    if (from === undefined || from[at] !== this.latest!.parts[at]) return to
    return from[at + PART.sag]! * (1 - this.alpha) + to * this.alpha
  }

  /** Writes x y z yaw into `out`. */
  personPose(person: number, out: Float64Array): void {
    const at = person * PERSON_STRIDE
    const to = this.latest!.people
    const from = this.previous?.people
    const still = from === undefined || isJump(from, to, at + PERSON.x)
    const a = still ? 1 : this.alpha
    const source = still ? to : from
    for (let k = 0; k < 3; k++) out[k] = source[at + k]! * (1 - a) + to[at + k]! * a
    const turn = to[at + PERSON.yaw]! - source[at + PERSON.yaw]!
    out[3] = source[at + PERSON.yaw]! + Math.atan2(Math.sin(turn), Math.cos(turn)) * a
  }

  /** Writes x y yaw into `out`. */
  vehiclePose(vehicle: number, out: Float64Array): void {
    const at = vehicle * VEHICLE_STRIDE
    const to = this.latest!.vehicles
    const from = this.previous?.vehicles
    const [dx, dy] = from ? [to[at]! - from[at]!, to[at + 1]! - from[at + 1]!] : [0, 0]
    const still = from === undefined || dx * dx + dy * dy > JUMP_M * JUMP_M
    const a = still ? 1 : this.alpha
    const source = still ? to : from
    out[0] = source[at]! * (1 - a) + to[at]! * a
    out[1] = source[at + 1]! * (1 - a) + to[at + 1]! * a
    const turn = to[at + VEHICLE.yaw]! - source[at + VEHICLE.yaw]!
    out[2] = source[at + VEHICLE.yaw]! + Math.atan2(Math.sin(turn), Math.cos(turn)) * a
  }

  activity(person: number): number {
    return this.latest!.people[person * PERSON_STRIDE + PERSON.activity] ?? 5
  }

  walked(person: number): number {
    const at = person * PERSON_STRIDE + PERSON.walked
    const to = this.latest!.people[at] ?? 0
    const from = this.previous?.people[at]
    return from === undefined || from > to ? to : from + (to - from) * this.alpha
  }
}

function isJump(from: Float32Array, to: Float32Array, at: number): boolean {
  const dx = to[at]! - from[at]!
  const dy = to[at + 1]! - from[at + 1]!
  const dz = to[at + 2]! - from[at + 2]!
  return dx * dx + dy * dy + dz * dz > JUMP_M * JUMP_M
}

/** Normalised linear mix along the shorter way: frames are close, so it differs from slerp by less than is seen. */
function mixQuaternions(
  from: Float32Array,
  to: Float32Array,
  at: number,
  a: number,
  out: Float64Array,
): void {
  let cosine = 0
  for (let k = 0; k < 4; k++) cosine += from[at + k]! * to[at + k]!
  const sign = cosine < 0 ? -1 : 1
  let norm = 0
  for (let k = 0; k < 4; k++) {
    const value = from[at + k]! * (1 - a) + sign * to[at + k]! * a
    out[3 + k] = value
    norm += value * value
  }
  const scale = norm > 0 ? 1 / Math.sqrt(norm) : 1
  for (let k = 3; k < 7; k++) out[k] = out[k]! * scale
}
