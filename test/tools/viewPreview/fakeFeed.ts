// Frames without a simulation, to look at the 3D view: robots near home and moving a little, parts on slots, people at their
// places, states of every kind. Made up; no figure may be taken from it.

import type { FrameFeed } from '../../../src/app/view/FrameFeed'
import { poseFromFrame } from '../../../src/core/math/frames'
import { carrierAxisCount, slotFrames } from '../../../src/core/model/resolvePlacement'
import {
  findRecord,
  findRecordOfType,
  recordsOfType,
  type SceneDocument,
} from '../../../src/core/model/SceneDocument'
import {
  type FrameTopology,
  type FrameViews,
  frameByteLength,
  HEADER,
  MACHINE_STRIDE,
  PART,
  PART_STRIDE,
  PERSON_STRIDE,
  viewFrame,
} from '../../../src/core/results/frameLayout'
import { STATE } from '../../../src/core/results/states'

const PART_SLOTS = 64

export function fakeFeed(document: SceneDocument, running: boolean): FrameFeed {
  const topology = topologyOf(document)
  const views = viewFrame(new ArrayBuffer(frameByteLength(topology)), topology)
  fill(document, topology, views, 0)
  views.header[HEADER.running] = running ? 1 : 0
  const start = performance.now()
  // Made beside the frame loop, as a worker would, so that the view's own time can be measured.
  const tick = () => {
    fill(document, topology, views, (performance.now() - start) / 1000)
    views.header[HEADER.stampMs] = performance.timeOrigin + performance.now()
    requestAnimationFrame(tick)
  }
  if (running) requestAnimationFrame(tick)
  return { topology: () => topology, sample: () => ({ latest: views, alpha: 1 }) }
}

function topologyOf(document: SceneDocument): FrameTopology {
  const types = ['station', 'buffer', 'conveyor', 'sink', 'robot', 'operator'] as const
  const entities = types.flatMap((type) => recordsOfType(document, type).map(({ id }) => id))
  let firstJoint = 0
  const robots = recordsOfType(document, 'robot').map((robot) => {
    const carrierAxes = robot.carrier ? carrierAxisCount(findRecord(document, robot.carrier.id)) : 0
    const armJoints = (robot.poses.home?.length ?? 6) - carrierAxes
    const slot = { id: robot.id, entity: entities.indexOf(robot.id), firstJoint, carrierAxes, armJoints }
    firstJoint += carrierAxes + armJoints
    return slot
  })
  return {
    epoch: 1,
    entities,
    robots,
    jointCount: firstJoint,
    people: recordsOfType(document, 'operator').flatMap(({ id, count }) => Array<string>(count).fill(id)),
    vehicles: recordsOfType(document, 'vehicle').flatMap(({ id, count }) => Array<string>(count).fill(id)),
    products: recordsOfType(document, 'product').map(({ id }) => id),
    partSlots: PART_SLOTS,
    traceCapacity: 0,
  }
}

function fill(document: SceneDocument, topology: FrameTopology, views: FrameViews, t: number): void {
  topology.entities.forEach((id, entity) => {
    const states = [STATE.working, STATE.waiting, STATE.working, STATE.starved, STATE.working, STATE.blocked]
    views.states[entity] =
      id === 'trim-table' ? STATE.setup : id === 'final-bench' ? STATE.failed : states[entity % 6]!
    views.machines[entity * MACHINE_STRIDE] = id === 'autoclave' ? 0.55 : (t * 0.3) % 50
    views.machines[entity * MACHINE_STRIDE + 1] = (t * 0.02 + 0.13) % 1
  })
  for (const slot of topology.robots) {
    const home = findRecordOfType(document, 'robot', slot.id)?.poses.home ?? []
    home.forEach((value, k) => {
      const swing = k >= slot.carrierAxes ? 0.12 * Math.sin(t * 0.8 + k) : 0
      views.joints[slot.firstJoint + k] = value + swing
    })
    views.tools[topology.robots.indexOf(slot)] = 0.5
  }
  fillParts(document, topology, views)
  fillPeople(document, topology, views, t)
}

function fillParts(document: SceneDocument, topology: FrameTopology, views: FrameViews): void {
  let slot = 0
  const put = (
    product: string,
    place: string,
    index: number,
    stage: number,
    components = 0,
    sag = 0,
    lift = 0,
  ) => {
    const frames = slotFrames(document, place, 0.004)
    const frame = frames[Math.min(index, frames.length - 1)]
    const at = slot * PART_STRIDE
    if (!frame || slot >= PART_SLOTS || !topology.products.includes(product)) return
    const { position, quaternion } = poseFromFrame(frame)
    const values = [
      1,
      topology.products.indexOf(product),
      stage,
      topology.entities.indexOf(place),
      components,
      sag,
    ]
    views.parts.set([...values, position[0], position[1], position[2] + lift, ...quaternion], at)
    views.parts[at + PART.generation] = 1
    slot++
  }
  for (let i = 0; i < 3; i++) put('ply-large', 'pick-large', i, 2)
  for (let i = 0; i < 4; i++) put('ply-small', 'pick-small', i, 2)
  put('wing-skin', 'mould', 0, 1, 14)
  put('wing-skin', 'cure-trolley', 0, 9)
  put('wing-skin', 'trim-table', 0, 12)
  put('wing-skin', 'finished', 0, 20)
  put('wing-skin', 'finished', 1, 20, 0, 0, 0.05)
  put('ply-small', 'mould', 0, 3, 0, 0.14, 0.75)
  const products = recordsOfType(document, 'product')
  if (topology.products.includes('wing-skin')) return
  for (const place of [...recordsOfType(document, 'buffer'), ...recordsOfType(document, 'station')]) {
    const room = slotFrames(document, place.id).length
    for (let i = 0; i < Math.min(room, 12); i++) put(products[i % products.length]!.id, place.id, i, i % 3)
  }
  for (const { id } of recordsOfType(document, 'conveyor'))
    for (let i = 0; i < 2; i++) put(products[0]!.id, id, i, 0)
}

function fillPeople(document: SceneDocument, topology: FrameTopology, views: FrameViews, t: number): void {
  topology.people.forEach((id, person) => {
    const operator = findRecordOfType(document, 'operator', id)
    const places = Object.entries(operator?.standAt ?? {})
    const [place, offset] = places[person % Math.max(1, places.length)] ?? []
    const base = place === undefined ? undefined : slotFrames(document, place)[0]
    const home = operator?.placement?.position ?? [2 + person, 2, 0]
    const x = base && offset ? base[3]! + offset[0] : home[0] + person * 0.8
    const y = base && offset ? base[7]! + offset[1] : home[1]
    const activity = [3, 2, 1][person % 3]!
    const walk = activity === 1 ? t * 1.2 + 0.3 : 0
    views.people.set(
      [x + (walk % 4), y, 0, activity === 1 ? 0 : -Math.PI / 2, activity, walk],
      person * PERSON_STRIDE,
    )
  })
}
