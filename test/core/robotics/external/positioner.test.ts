// Positioners as geometry: where the plate goes, which angles bring a seam on top, how a seam is followed, and that a robot seen from the plate is
// the same robot.
import { expect, test } from 'vitest'
import { frameFromPose, multiplyFrames, type Vec3 } from '../../../../src/core/math/frames'
import {
  frameFromAxisAngle,
  frameFromXyzRpy,
  rotateVector,
  rpyFromFrame,
  transformPoint,
} from '../../../../src/core/math/rotations'
import { makeChain } from '../../../../src/core/robotics/chain/KinematicChain'
import { anglesAlong } from '../../../../src/core/robotics/external/anglesAlong'
import { flatAngles } from '../../../../src/core/robotics/external/flatAngles'
import { Positioner } from '../../../../src/core/robotics/external/Positioner'
import { systemOnPlate, toPlateOrder } from '../../../../src/core/robotics/external/systemOnPlate'
import { RobotSystem } from '../../../../src/core/robotics/planning/RobotSystem'
import { catalogChain } from '../catalogArm'

const RIGHT = Math.PI / 2
const axis = (name: string, origin: Vec3, direction: Vec3, range: readonly [number, number]) => ({
  name,
  type: 'revolute' as const,
  originXyzM: origin,
  originRpyRad: [0, 0, 0] as Vec3,
  axis: direction,
  lower: range[0],
  upper: range[1],
  velocity: 1,
  acceleration: 2,
})
const AT_2_0 = frameFromPose({ position: [2, 0, 0], quaternion: [0, 0, 0, 1] })
const TURN: [number, number] = [-2 * Math.PI, 2 * Math.PI]
const tiltTurn = new Positioner(
  makeChain([axis('tilt', [0, 0, 0.8], [1, 0, 0], [-2, 2]), axis('turn', [0, 0, 0.1], [0, 0, 1], TURN)]),
  AT_2_0,
)
const headTailstock = new Positioner(makeChain([axis('turn', [0, 0, 1], [1, 0, 0], [-1, 4])]), AT_2_0)

function close(a: ArrayLike<number>, b: readonly number[], digits = 9): void {
  expect(a.length).toBe(b.length)
  b.forEach((value, at) => {
    expect(a[at]).toBeCloseTo(value, digits)
  })
}

test('a tilt of 90° lays the plate on its side, and what is fixed to it goes along', () => {
  // plate centre 0.1 m above the tilting axis at 0.8 m: a quarter turn about x brings it 0.1 m towards −y
  const plate = tiltTurn.worldFromPlate([RIGHT, 0])
  close([plate[3]!, plate[7]!, plate[11]!], [2, -0.1, 0.8])
  // a point 0.3 m along the plate's x, turned a quarter about its normal, then tilted: along z
  const point = frameFromPose({ position: [2.3, 0, 0.9], quaternion: [0, 0, 0, 1] })
  const carried = tiltTurn.carried(point, [RIGHT, RIGHT])
  close([carried[3]!, carried[7]!, carried[11]!], [2, -0.1, 1.1])
})

test('one horizontal axis brings a seam on the side on top', () => {
  const [best] = flatAngles(headTailstock, [0, 1, 0], [0])
  close(best!.angles, [RIGHT])
  expect(best!.offRad).toBeCloseTo(0, 9)
  expect(best!.limited).toBe(-1)
})

test('a limit keeps the seam from lying flat, and the answer says which axis', () => {
  // the seam on the other side needs −90°; the axis goes to −1 rad only: 90° − 57.3° remain
  const [best] = flatAngles(headTailstock, [0, -1, 0], [0])
  close(best!.angles, [-1])
  expect(best!.limited).toBe(0)
  expect(best!.offRad).toBeCloseTo(RIGHT - 1, 9)
})

test('two axes bring any direction up in two ways, the nearer one first', () => {
  const direction: Vec3 = [0.6, 0.48, 0.64]
  const choices = flatAngles(tiltTurn, direction, [0, 0])
  for (const { angles, offRad } of choices) {
    const world = rotateVector(
      multiplyFrames(frameFromAxisAngle([1, 0, 0], angles[0]!), frameFromAxisAngle([0, 0, 1], angles[1]!)),
      direction,
    )
    close(world, [0, 0, 1])
    expect(offRad).toBeCloseTo(0, 7)
  }
  const tilts = new Set(choices.map(({ angles }) => Math.sign(angles[0]!)))
  expect(tilts).toEqual(new Set([1, -1]))
  const ways = choices.map(({ angles }) => Math.max(Math.abs(angles[0]!), Math.abs(angles[1]!)))
  expect(ways).toEqual([...ways].sort((a, b) => a - b))
})

test('a direction along the turning axis leaves that axis free: it stays, and others are offered', () => {
  const choices = flatAngles(tiltTurn, [0, 0, 1], [0.3, 0.7])
  close(choices[0]!.angles, [0, 0.7])
  expect(choices.length).toBeGreaterThanOrEqual(8)
})

test('a circle about the axis is followed by a whole turn, through the jump at 180° too', () => {
  const points = Array.from({ length: 13 }, (_, at): Vec3 => {
    const turn = frameFromAxisAngle([1, 0, 0], (at / 12) * 2 * Math.PI)
    const [x, y, z] = rotateVector(turn, [0.4, 0, 0.2])
    return [2 + x, y, 1 + z]
  })
  close(
    anglesAlong(headTailstock, points),
    points.map((_, at) => (at / 12) * 2 * Math.PI),
  )
})

test('roll, pitch and yaw come back from their frame, also straight up', () => {
  for (const rpy of [
    [0.3, -0.7, 2.1],
    [0, RIGHT, 0.4],
    [0, -RIGHT, -1.2],
  ] as const) {
    const frame = frameFromXyzRpy([0, 0, 0], rpy)
    close(frameFromXyzRpy([0, 0, 0], rpyFromFrame(frame)), Array.from(frame), 12)
  }
})

test('a robot seen from the plate stands where the robot in the world stands', () => {
  const robot = new RobotSystem({
    arm: catalogChain('ur10e'),
    worldFromBase: frameFromXyzRpy([0.7, -0.4, 0.3], [0, 0, 1.1]),
    carrier: makeChain([
      {
        name: 'x',
        type: 'prismatic',
        originXyzM: [0, 0, 0.4],
        originRpyRad: [0, 0, 0],
        axis: [1, 0, 0],
        lower: 0,
        upper: 2,
        velocity: 1,
        acceleration: 1,
      },
    ]),
    flangeFromTool: frameFromPose({ position: [0, 0, 0.2], quaternion: [0, 0, 0, 1] }),
  })
  const onPlate = systemOnPlate(robot, tiltTurn)
  const q = [0.5, 0.3, -1.2, 1.4, -0.6, -1.5, 0.2]
  const angles = [0.7, -1.9]
  const seen = onPlate.worldFromTool(toPlateOrder([...q, ...angles], 2))
  const world = multiplyFrames(tiltTurn.worldFromPlate(angles), seen)
  close(world, Array.from(robot.worldFromTool(Float64Array.from(q))), 12)
  expect(onPlate.jointNames.slice(0, 3)).toEqual(['turn', 'tilt', 'x'])
  close(transformPoint(tiltTurn.worldFromPlate(angles), [seen[3]!, seen[7]!, seen[11]!]), [
    world[3]!,
    world[7]!,
    world[11]!,
  ])
})
