// One program record as flat code, with everything that is wrong in it. Does not plan motions: planProgram does, by binding.
import { frameFromPose } from '../../../math/frames'
import type { ProgramRecord } from '../../../model/records/program'
import { CAUSE } from '../../../results/states'
import type { ProgramCode } from '../../programs/ProgramCode'
import { CodeWriter } from './CodeWriter'
import { findTaskGrips } from './findTaskGrips'
import type { ProgramFaults } from './ProgramFaults'
import type { ProgramLookup } from './ProgramLookup'
import { writeBody } from './writeNodes'
import { type ProgramScope, writePose } from './writeTargets'

/** undefined when the program cannot be run; `faults` then says why. */
export function compileProgramCode(
  program: ProgramRecord,
  lookup: ProgramLookup,
  faults: ProgramFaults,
): ProgramCode | undefined {
  const robots = robotNumbers(program, lookup, faults)
  if (robots === undefined) return undefined
  const positioners = lookup.positionersOf(program)
  const writer = new CodeWriter(
    robots.length > 1 ? program.coupledSpeedMps : undefined,
    positioners.length > 0,
  )
  const scope: ProgramScope = {
    programId: program.id,
    lookup,
    faults,
    writer,
    positioners,
    robotIds: program.robots.map(({ robot }) => robot),
  }
  const startStop = writePose(scope, program.startPose)
  if (startStop === undefined) return undefined
  const grips = findTaskGrips(program, lookup.program)
  writer.travel(startStop)
  writeBody(scope, program, grips)
  writeEnd(scope, program)
  if (faults.hasError) return undefined
  return {
    id: program.id,
    robots,
    positioners,
    crew: [...robots, ...positioners],
    plates: writer.plates,
    grasps: program.robots.map(({ grasp }) =>
      frameFromPose({ position: [grasp[0], grasp[1], grasp[2]], quaternion: [0, 0, 0, 1] }),
    ),
    coupledSpeedMps: program.coupledSpeedMps,
    handshake:
      program.handshake && robots.length > 1
        ? lookup.drawn(program.handshake, program.id, 'handshake', 'handshake')
        : undefined,
    instructions: writer.instructions,
    stops: writer.stops,
    startStop,
    loopCount: writer.loopCount,
    doesPick: grips.pick !== undefined,
    doesPlace: grips.place !== undefined,
    contentKey: contentKey(program, writer),
  }
}

function writeEnd(scope: ProgramScope, program: ProgramRecord): void {
  const { writer } = scope
  writer.node = ''
  const endStop = writePose(scope, program.endPose)
  if (endStop !== undefined) writer.motion(endStop, 'joint', undefined, CAUSE.travel)
  writer.emit({ op: 'done', node: '' })
}

function robotNumbers(
  program: ProgramRecord,
  lookup: ProgramLookup,
  faults: ProgramFaults,
): number[] | undefined {
  const numbers: number[] = []
  for (const { robot } of program.robots) {
    const number = lookup.robotNumber(robot)
    if (number !== undefined && !numbers.includes(number)) numbers.push(number)
    else reportRobot(program, faults, robot, number !== undefined)
  }
  return numbers.length === program.robots.length ? numbers : undefined
}

function reportRobot(program: ProgramRecord, faults: ProgramFaults, robot: string, isDouble: boolean): void {
  const message = isDouble
    ? `Robot "${robot}" is named twice in program "${program.id}".`
    : `Program "${program.id}" runs on "${robot}", which is not a usable robot.`
  faults.error('', 'program.robot', message, 'Name each robot of the program once, by its record id.', {
    robot,
  })
}

/** Only what decides where a robot goes: no times, and no numbers of the model, which shift when a record is added. */
function contentKey(program: ProgramRecord, writer: CodeWriter): string {
  const grasps = program.robots.map(({ grasp }) => grasp)
  const { stops, instructions, plates } = writer
  return JSON.stringify([grasps, program.coupledSpeedMps, stops, instructions, plates], plain)
}

const NOT_GEOMETRY = new Set([
  'time',
  'signal',
  'value',
  'zone',
  'door',
  'station',
  'place',
  'slot',
  'worldFrom',
])

/** Frames as plain lists, so that equal ones are written alike. */
function plain(key: string, value: unknown): unknown {
  if (NOT_GEOMETRY.has(key)) return undefined
  return value instanceof Float64Array ? Array.from(value) : value
}
