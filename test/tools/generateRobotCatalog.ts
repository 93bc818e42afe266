// Writes the robot catalog under src/core/model/catalog/robots/data from test/reference/robots.json:
//   node test/tools/runScript.mjs test/tools/generateRobotCatalog.ts
// One file per maker, one line per robot. Facts are copied; what is derived or estimated is marked so in the data.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './projectRoot'
import { fitParallelAxes } from './robotCatalog/fitParallelAxes'
import { makerColours } from './robotCatalog/makerColours'
import { readableSource } from './robotCatalog/readableSource'
import { accelerationClass, drawingSizes } from './robotCatalog/robotEstimates'
import type { SourceJoint, SourceLink, SourceRobot } from './robotCatalog/sourceRobot'

const HALF_PI = Math.PI / 2
/** Vendors write π/2 as 1.57 or 1.571: 0.2 mrad off in the worst file taken. */
const SNAP_RAD = 1e-3

const input = join(projectRoot, 'test/reference/robots.json')
const outputFolder = join(projectRoot, 'src/core/model/catalog/robots/data')

function quarterTurns(angleRad: number, robot: string): number {
  const quarters = Math.round(angleRad / HALF_PI)
  if (Math.abs(angleRad - quarters * HALF_PI) > SNAP_RAD) {
    throw new Error(`${robot}: angle ${angleRad} is no multiple of a quarter turn; extend the data format`)
  }
  return quarters === 0 ? 0 : quarters
}

/** ±1, ±2, ±3 for ±x, ±y, ±z. */
function axisCode(axis: readonly number[], robot: string): number {
  const at = axis.findIndex((value) => value !== 0)
  const rest = axis.filter((value) => value !== 0)
  if (rest.length !== 1 || Math.abs(rest[0]!) !== 1)
    throw new Error(`${robot}: axis ${axis} is not a coordinate axis`)
  return rest[0]! * (at + 1)
}

/** [x, y, z, roll, pitch, yaw] for a fixed joint; then axis, lower, upper, velocity, effort (0 = unknown, null = unlimited). */
function packJoint(joint: SourceJoint, robot: string): (number | null)[] {
  const origin = [
    ...joint.origin_xyz_m.map((value) => value + 0),
    ...joint.origin_rpy_rad.map((value) => quarterTurns(value, robot)),
  ]
  if (joint.type === 'fixed' || !joint.axis || !joint.limits) return origin
  const { lower_rad, upper_rad, velocity_rad_s, effort_Nm } = joint.limits
  return [...origin, axisCode(joint.axis, robot), lower_rad, upper_rad, velocity_rad_s, effort_Nm]
}

function packClosedForm(robot: SourceRobot) {
  const { opw, ur_dh } = robot.kinematics
  if (opw) {
    const lengths = [opw.a1, opw.a2, opw.b, opw.c1, opw.c2, opw.c3, opw.c4]
    return {
      opw: [...lengths],
      offsets: opw.offsets_rad.map((value) => quarterTurns(value, robot.id)),
      signs: opw.sign_corrections,
      ...(opw.flange_correction_rowmajor3x3 && { flange: opw.flange_correction_rowmajor3x3.flat() }),
    }
  }
  if (ur_dh) return { dh: [ur_dh.d1, ur_dh.a2, ur_dh.a3, ur_dh.d4, ur_dh.d5, ur_dh.d6] }
  return robot.kinematics.ik_family === 'ur_3parallel_234' ? fitParallelAxes(robot) : undefined
}

const families: Record<string, string> = {
  opw: 'sphericalWrist',
  ur_3parallel_234: 'parallelAxes',
  generic6_offset_wrist: 'offsetWrist',
  srs7: 'redundant',
  franka7: 'redundant',
}

function packRobot(robot: SourceRobot, sourceIndex: (text: string) => number) {
  const { datasheet, source, kinematics, reach_check } = robot
  const accelerations = robot.acceleration_limits
  return {
    id: robot.id,
    name: robot.name,
    kind: robot.class,
    family: families[kinematics.ik_family],
    frames: [kinematics.base_frame, kinematics.flange_frame],
    jointNames: kinematics.joints.map((joint) => joint.name),
    joints: kinematics.joints.map((joint) => packJoint(joint, robot.id)),
    truncationRad: kinematics.angle_truncation_in_source_rad,
    closedForm: packClosedForm(robot),
    datasheet: [
      datasheet.payload_kg,
      datasheet.reach_m,
      datasheet.mass_kg,
      datasheet.repeatability_m,
      datasheet.max_tcp_speed_m_s,
    ],
    datasheetSource: sourceIndex(readableSource(datasheet.source)),
    reachCheck: [reach_check.closest_definition, reach_check.difference_mm],
    timeToFullSpeedS: accelerationClass(robot),
    ...(accelerations && {
      fullLoadAccelerationRadps2: accelerations.max_acceleration_rad_s2,
      accelerationSource: sourceIndex(accelerations.source),
    }),
    drawing: drawingSizes(robot),
    source: [source.repo, source.commit, source.file, source.licence].map(sourceIndex),
  }
}

/** [mass, com x y z, inertia xx xy xz yy yz zz], then com roll, pitch, yaw when they are not zero. */
function packLink(link: SourceLink): [string, number[]] {
  const i = link.inertia_kgm2
  const values = [link.mass_kg, ...link.com_m, i.ixx, i.ixy, i.ixz, i.iyy, i.iyz, i.izz]
  const turned = link.com_rpy_rad.some((angle) => angle !== 0)
  // Nine digits: far below what the makers know themselves.
  return [
    link.link,
    [...values, ...(turned ? link.com_rpy_rad : [])].map((value) => Number(value.toPrecision(9))),
  ]
}

function writeMaker(manufacturer: string, robots: readonly SourceRobot[]): void {
  const sources: string[] = []
  const sourceIndex = (text: string) => {
    if (!sources.includes(text)) sources.push(text)
    return sources.indexOf(text)
  }
  const lines = robots.map((robot) => JSON.stringify(packRobot(robot, sourceIndex)))
  const head = JSON.stringify({ manufacturer, colours: makerColours[manufacturer], sources }).slice(0, -1)
  const file = `${manufacturer.split(' ')[0]!.toLowerCase()}.json`
  writeFileSync(join(outputFolder, file), `${head},"robots":[\n${lines.join(',\n')}\n]}\n`)
  const inertias = robots
    .filter((robot) => robot.links_dynamics !== null)
    .map(
      (robot) => `${JSON.stringify(robot.id)}:${JSON.stringify((robot.links_dynamics ?? []).map(packLink))}`,
    )
  writeFileSync(join(outputFolder, 'inertia', file), `{\n${inertias.join(',\n')}\n}\n`)
}

export function main(): number {
  const { robots } = JSON.parse(readFileSync(input, 'utf8')) as { robots: SourceRobot[] }
  mkdirSync(join(outputFolder, 'inertia'), { recursive: true })
  for (const manufacturer of new Set(robots.map((robot) => robot.manufacturer))) {
    writeMaker(
      manufacturer,
      robots.filter((robot) => robot.manufacturer === manufacturer),
    )
  }
  return 0
}
