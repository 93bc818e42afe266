// Turns one maker's packed data file into robot models. The packing is that of test/tools/generateRobotCatalog.ts.
import type { Vec3 } from '../../../math/frames'
import type { ClosedForm, RobotJoint, RobotModel } from './RobotModel'

const HALF_PI = Math.PI / 2
const ACCELERATION_SOURCE =
  'estimate by class: 0.04 s light industrial, 0.15 s at 20–50 kg, 0.4 s above 100 kg and cobots; interpolated by payload between'

interface PackedRobot {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly family: string
  readonly frames: readonly string[]
  readonly jointNames: readonly string[]
  /** x y z, roll pitch yaw in quarter turns; movable: axis ±1…3, lower, upper, velocity, effort. */
  readonly joints: readonly (readonly (number | null)[])[]
  readonly truncationRad: number
  readonly closedForm?: PackedClosedForm
  /** Payload, reach, mass, repeatability, tool speed. */
  readonly datasheet: readonly (number | null)[]
  readonly datasheetSource: number
  readonly reachCheck: readonly (string | number)[]
  readonly timeToFullSpeedS: readonly number[]
  readonly fullLoadAccelerationRadps2?: readonly number[]
  readonly accelerationSource?: number
  /** Base radius, then link radii. */
  readonly drawing: readonly number[]
  readonly source: readonly number[]
}

interface PackedClosedForm {
  readonly opw?: readonly number[]
  readonly dh?: readonly number[]
  readonly offsets?: readonly number[]
  readonly signs?: readonly number[]
  readonly flange?: readonly number[]
}

interface PackedColours {
  readonly body: string
  readonly joint: string
  readonly accent: string
}

export interface PackedMaker {
  readonly manufacturer: string
  readonly colours: { readonly industrial: PackedColours; readonly cobot: PackedColours }
  readonly sources: readonly string[]
  readonly robots: readonly PackedRobot[]
}

export function decodeMaker(maker: PackedMaker): RobotModel[] {
  return maker.robots.map((robot) => decodeRobot(maker, robot))
}

function decodeRobot(maker: PackedMaker, robot: PackedRobot): RobotModel {
  const [low = 0, likely = 0, high = 0] = robot.timeToFullSpeedS
  const joints = robot.joints.map((packed, index) => decodeJoint(robot.jointNames[index]!, packed, likely))
  const closedForm = robot.closedForm && decodeClosedForm(robot.closedForm)
  const source = (index: number) => maker.sources[index]!
  return {
    id: robot.id,
    manufacturer: maker.manufacturer,
    name: robot.name,
    kind: robot.kind === 'cobot' ? 'cobot' : 'industrial',
    dof: joints.filter((joint) => joint.type !== 'fixed').length,
    family: robot.family as RobotModel['family'],
    baseFrameName: robot.frames[0]!,
    flangeFrameName: robot.frames[1]!,
    joints,
    angleTruncationRad: robot.truncationRad,
    ...(closedForm && { closedForm }),
    datasheet: decodeDatasheet(robot.datasheet, source(robot.datasheetSource)),
    reachMeaning: {
      definition: String(robot.reachCheck[0]),
      differenceM: Number(robot.reachCheck[1]) / 1000,
    },
    timeToFullSpeedS: { low, likely, high, source: ACCELERATION_SOURCE, certainty: 'estimate' },
    ...(robot.fullLoadAccelerationRadps2 && {
      fullLoadAcceleration: {
        radps2: robot.fullLoadAccelerationRadps2,
        source: source(robot.accelerationSource!),
      },
    }),
    drawing: decodeDrawing(maker, robot),
    source: {
      repository: source(robot.source[0]!),
      commit: source(robot.source[1]!),
      file: source(robot.source[2]!),
      licence: source(robot.source[3]!),
    },
  }
}

function decodeJoint(name: string, packed: readonly (number | null)[], timeToFullSpeedS: number): RobotJoint {
  const [x, y, z, roll, pitch, yaw, axis, lower, upper, velocity, effort] = packed
  const origin = {
    name,
    originXyzM: [x ?? 0, y ?? 0, z ?? 0] as Vec3,
    originRpyRad: [(roll ?? 0) * HALF_PI, (pitch ?? 0) * HALF_PI, (yaw ?? 0) * HALF_PI] as Vec3,
  }
  if (!axis || !velocity) return { ...origin, type: 'fixed' }
  const unlimited = typeof lower !== 'number' || typeof upper !== 'number'
  return {
    ...origin,
    type: unlimited ? 'continuous' : 'revolute',
    axis: axisOf(axis),
    ...(!unlimited && { lower, upper }),
    velocity,
    acceleration: velocity / timeToFullSpeedS,
    // The sources write 0 where they do not know.
    ...(effort && { effortNm: effort }),
  }
}

function axisOf(code: number): Vec3 {
  const sign = code < 0 ? -1 : 1
  const at = Math.abs(code)
  return [at === 1 ? sign : 0, at === 2 ? sign : 0, at === 3 ? sign : 0]
}

function decodeClosedForm(packed: PackedClosedForm): ClosedForm {
  const offsetsRad = (packed.offsets ?? [0, 0, 0, 0, 0, 0]).map((quarters) => quarters * HALF_PI)
  if (packed.dh) return { kind: 'dh', lengthsM: packed.dh, offsetsRad }
  return {
    kind: 'opw',
    lengthsM: packed.opw ?? [],
    offsetsRad,
    signs: packed.signs ?? [],
    ...(packed.flange && { flangeRotation: packed.flange }),
  }
}

function decodeDatasheet(packed: readonly (number | null)[], source: string): RobotModel['datasheet'] {
  const [payloadKg, reachM, massKg, repeatabilityM, toolSpeed] = packed
  return {
    payloadKg: payloadKg ?? 0,
    reachM: reachM ?? 0,
    massKg: massKg ?? 0,
    repeatabilityM: repeatabilityM ?? 0,
    ...(toolSpeed && { maxToolSpeedMps: toolSpeed }),
    source,
    certainty: source.startsWith('recalled') ? 'estimate' : 'published',
  }
}

function decodeDrawing(maker: PackedMaker, robot: PackedRobot): RobotModel['drawing'] {
  const colours = robot.kind === 'cobot' ? maker.colours.cobot : maker.colours.industrial
  return {
    bodyColour: colours.body,
    jointColour: colours.joint,
    accentColour: colours.accent,
    baseRadiusM: robot.drawing[0]!,
    linkRadiiM: robot.drawing.slice(1),
  }
}
