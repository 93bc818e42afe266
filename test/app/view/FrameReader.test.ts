// Between two frames the picture moves; between two parts, or over a jump, it does not slide.
import { describe, expect, it } from 'vitest'
import { FrameReader } from '../../../src/app/view/stage/FrameReader'
import {
  type FrameTopology,
  type FrameViews,
  frameByteLength,
  HEADER,
  MACHINE_STRIDE,
  PART,
  PERSON,
  viewFrame,
} from '../../../src/core/results/frameLayout'

const topology: FrameTopology = {
  epoch: 1,
  entities: ['lathe'],
  robots: [{ id: 'r', entity: 0, firstJoint: 0, carrierAxes: 0, armJoints: 1 }],
  jointCount: 1,
  people: ['p'],
  vehicles: [],
  products: ['box'],
  partSlots: 1,
  traceCapacity: 0,
}

function aFrame(change: (views: FrameViews) => void): FrameViews {
  const views = viewFrame(new ArrayBuffer(frameByteLength(topology)), topology)
  views.parts.set([1, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 1])
  change(views)
  return views
}

function between(previous: FrameViews, latest: FrameViews, alpha: number): FrameReader {
  const reader = new FrameReader()
  reader.take({ previous, latest, alpha }, topology)
  return reader
}

describe('FrameReader', () => {
  it('mixes joints, tools and machines linearly', () => {
    const before = aFrame(({ joints, tools, machines }) => {
      joints[0] = 1
      tools[0] = 0
      machines[0] = 0.2
    })
    const after = aFrame(({ joints, tools, machines }) => {
      joints[0] = 2
      tools[0] = 1
      machines[0] = 0.6
    })
    const reader = between(before, after, 0.25)
    expect(reader.joint(0)).toBeCloseTo(1.25, 6)
    expect(reader.tool(0)).toBeCloseTo(0.25, 6)
    expect(reader.motion(0)).toBeCloseTo(0.3, 6)
  })

  it('shows the newest frame when there is no other', () => {
    const reader = new FrameReader()
    reader.take({ latest: aFrame(({ joints }) => joints.fill(3)), alpha: 0.1 }, topology)
    expect(reader.joint(0)).toBe(3)
  })

  it('moves a part along, its turn kept a unit quaternion by the shorter way', () => {
    const before = aFrame(({ parts }) => parts.set([0, 0, 1, 0, 0, 0, 1], PART.px))
    const after = aFrame(({ parts }) => parts.set([1, 0, 1, 0, 0, -Math.SQRT1_2, -Math.SQRT1_2], PART.px))
    const pose = new Float64Array(7)
    between(before, after, 0.5).partPose(0, pose)
    expect(pose[0]).toBeCloseTo(0.5, 6)
    expect(pose[5]).toBeCloseTo(Math.sin(Math.PI / 8), 3)
    expect(Math.hypot(pose[3]!, pose[4]!, pose[5]!, pose[6]!)).toBeCloseTo(1, 9)
  })

  it('does not slide from one part to another in the same slot', () => {
    const before = aFrame(({ parts }) => parts.set([0, 0, 0], PART.px))
    const after = aFrame(({ parts }) => {
      parts[PART.generation] = 2
      parts.set([1, 0, 0], PART.px)
      parts[PART.sag] = 0.2
    })
    const pose = new Float64Array(7)
    const reader = between(before, after, 0.5)
    reader.partPose(0, pose)
    expect(pose[0]).toBe(1)
    expect(reader.partSag(0)).toBeCloseTo(0.2, 6)
  })

  it('does not slide a part or a person across the hall after a jump', () => {
    const before = aFrame(({ parts, people }) => {
      parts.set([0, 0, 0], PART.px)
      people.set([0, 0], PERSON.x)
    })
    const after = aFrame(({ parts, people }) => {
      parts.set([20, 0, 0], PART.px)
      people.set([20, 0], PERSON.x)
    })
    const pose = new Float64Array(7)
    const reader = between(before, after, 0.5)
    reader.partPose(0, pose)
    expect(pose[0]).toBe(20)
    reader.personPose(0, pose)
    expect(pose[0]).toBe(20)
  })

  it('turns a person by the shorter way around', () => {
    const before = aFrame(({ people }) => people.set([0, 0, 0, 3], PERSON.x))
    const after = aFrame(({ people }) => people.set([0, 0, 0, -3], PERSON.x))
    const pose = new Float64Array(4)
    between(before, after, 0.5).personPose(0, pose)
    expect(Math.abs(Math.abs(pose[3]!) - Math.PI)).toBeLessThan(1e-6)
  })

  it('never runs a belt that starts again backwards', () => {
    const before = aFrame(({ machines }) => machines.fill(9, 0, MACHINE_STRIDE))
    const after = aFrame(({ machines }) => machines.fill(0.1, 0, MACHINE_STRIDE))
    expect(between(before, after, 0.5).motion(0)).toBeCloseTo(0.1, 6)
  })

  it('knows whether the run is running', () => {
    const running = aFrame(({ header }) => header.fill(1, HEADER.running, HEADER.running + 1))
    expect(between(running, running, 1).running).toBe(true)
    expect(new FrameReader().running).toBe(false)
  })
})
