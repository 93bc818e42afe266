// Where every part is at a tick, for the picture: on its slot, on a belt, in a tool, in hands, loose in a zone. Reads the running
// model, never changes it.

import { detCos, detSin } from '../math/deterministicTrig'
import { frameFromPose, multiplyFrames, type Pose, poseFromFrame } from '../math/frames'
import { alongBelt } from '../model/beltPath'
import {
  type FrameViews,
  PART,
  PART_STRIDE,
  PERSON,
  PERSON_STRIDE,
  VEHICLE,
  VEHICLE_STRIDE,
} from '../results/frameLayout'
import type { ModelParts } from '../sim/compile/ModelParts'
import { localOfToken } from '../sim/flow/claimToken'
import { IN_TRANSIT } from '../sim/flow/PartStore'
import { ACTIVITY } from '../sim/people/PersonTable'
import type { RobotHall } from '../sim/programs/RobotHall'

/** Hands of a person who carries: in front of the body at elbow height, m. */
const CARRY_REACH_M = 0.45
const CARRY_HEIGHT_M = 1.0

/** Fills the part section; `first` slots belong to the run's parts, the ones behind to loose bodies. */
export function fillParts(
  model: ModelParts,
  hall: RobotHall | undefined,
  views: FrameViews,
  tick: number,
): void {
  const store = model.core.parts
  const out = views.parts
  const slots = Math.min(store.capacity, out.length / PART_STRIDE)
  for (let part = 0; part < slots; part++) {
    const at = part * PART_STRIDE
    out[at + PART.generation] = 0
    if (!store.isLive(part)) continue
    out[at + PART.product] = store.product[part]!
    out[at + PART.stage] = store.stage[part]!
    out[at + PART.holder] = store.holder[part]!
    out[at + PART.components] = store.components[part]!
    out[at + PART.sag] = 0
    if (placePart(model, hall, part, tick, out, at)) out[at + PART.generation] = store.generation[part]!
  }
  if (hall !== undefined) fillHeld(hall, model, tick, out)
  fillCarried(model, views, tick)
  fillOnVehicles(model, views)
}

/** True when the part lies on something that has a place in the hall. */
function placePart(
  model: ModelParts,
  hall: RobotHall | undefined,
  part: number,
  tick: number,
  out: Float32Array,
  at: number,
): boolean {
  const store = model.core.parts
  const holder = store.holder[part]!
  if (holder < 0) return false
  const zone = model.decidingWorlds[holder]
  if (zone !== undefined) return zone.readPose(part, out, at + PART.px)
  const conveyor = model.conveyors[holder]
  if (conveyor !== undefined) return placeOnBelt(model, holder, conveyor.shareOf(part, tick), out, at)
  const { context } = model
  const count = context.slotCount(holder)
  const slot = store.slot[part]!
  if (slot < 0 || count === 0) return false
  const frame = context.slotFrame(holder, Math.min(slot, count - 1))
  if (frame === undefined) return false
  // on a positioner's plate it turns along
  writePose(poseFromFrame(hall?.placed(holder, frame, tick) ?? frame), out, at)
  return true
}

function placeOnBelt(model: ModelParts, belt: number, share: number, out: Float32Array, at: number): boolean {
  const { document, entities } = model.context
  const record = document.records[entities[belt]!]
  const frame = model.context.worldFrameOf(entities[belt]!)
  if (share < 0 || frame === undefined || record?.type !== 'conveyor') return false
  const onBelt = frameFromPose(alongBelt(record, share * record.lengthM))
  writePose(poseFromFrame(multiplyFrames(frame, onBelt)), out, at)
  return true
}

function fillHeld(hall: RobotHall, model: ModelParts, tick: number, out: Float32Array): void {
  const store = model.core.parts
  for (const held of hall.poses.heldParts(tick)) {
    const at = held.part * PART_STRIDE
    if (at >= out.length || !store.isLive(held.part)) continue
    out[at + PART.generation] = store.generation[held.part]!
    out[at + PART.holder] = held.entity
    out[at + PART.sag] = held.sagM
    writePose(poseFromFrame(held.worldFromPart), out, at)
  }
}

/** Parts in the hands of people: found through the task their claim names. */
function fillCarried(model: ModelParts, views: FrameViews, tick: number): void {
  const store = model.core.parts
  let first = 0
  for (const pool of model.pools) {
    if (pool === undefined) continue
    for (let person = 0; person < pool.spec.count; person++) {
      const task = localOfToken(pool.persons.token[person]!)
      const carries = pool.persons.activity[person] === ACTIVITY.carry && pool.persons.token[person]! >= 0
      if (carries) fillCarriedBy(store, task, views, first + person, tick)
    }
    first += pool.spec.count
  }
}

function fillCarriedBy(
  store: ModelParts['core']['parts'],
  task: number,
  views: FrameViews,
  person: number,
  _tick: number,
): void {
  const out = views.parts
  const slots = Math.min(store.capacity, out.length / PART_STRIDE)
  for (let part = 0; part < slots; part++) {
    if (!store.isLive(part) || store.task[part] !== task || store.holder[part] !== IN_TRANSIT) continue
    const from = person * PERSON_STRIDE
    const yaw = views.people[from + PERSON.yaw]!
    const pose: Pose = {
      position: [
        views.people[from + PERSON.x]! + CARRY_REACH_M * detCos(yaw),
        views.people[from + PERSON.y]! + CARRY_REACH_M * detSin(yaw),
        CARRY_HEIGHT_M,
      ],
      quaternion: [0, 0, detSin(yaw / 2), detCos(yaw / 2)],
    }
    out[part * PART_STRIDE + PART.generation] = store.generation[part]!
    writePose(pose, out, part * PART_STRIDE)
    return
  }
}

/** Parts on vehicles: on top of the body, one upon the other. */
function fillOnVehicles(model: ModelParts, views: FrameViews): void {
  const { core, context } = model
  const out = views.parts
  let from = 0
  for (const fleet of model.fleets) {
    if (fleet === undefined) continue
    const record = context.document.records[context.entities[fleet.entity]!]
    const topM = record?.type === 'vehicle' ? record.sizeM[2] : 0
    for (const vehicle of fleet.vehicles) {
      let heightM = topM
      for (const task of vehicle.carried) {
        const part = core.transfers.partOf(task)
        if ((part + 1) * PART_STRIDE > out.length) continue
        const yaw = views.vehicles[from + VEHICLE.yaw]!
        const position: Pose['position'] = [
          views.vehicles[from + VEHICLE.x]!,
          views.vehicles[from + VEHICLE.y]!,
          heightM,
        ]
        out[part * PART_STRIDE + PART.generation] = core.parts.generation[part]!
        writePose({ position, quaternion: [0, 0, detSin(yaw / 2), detCos(yaw / 2)] }, out, part * PART_STRIDE)
        heightM += context.products[core.parts.product[part]!]!.sizeM[2]
      }
      from += VEHICLE_STRIDE
    }
  }
}

function writePose(pose: Pose, out: Float32Array, at: number): void {
  out.set(pose.position, at + PART.px)
  out.set(pose.quaternion, at + PART.qx)
}
