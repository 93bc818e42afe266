// Reads fields of a robot question, which may come from a file, into numbers, frames and models; says what is wrong instead of guessing.
import { type Frame, frameFromPose } from '../../core/math/frames'
import { findRobotModel } from '../../core/model/catalog/robots/findRobotModel'
import { modelOfRecord } from '../../core/model/catalog/robots/modelOfRecord'
import type { RobotModel } from '../../core/model/catalog/robots/RobotModel'
import { recordsOfType, type SceneDocument } from '../../core/model/SceneDocument'
import { makeChain } from '../../core/robotics/chain/KinematicChain'
import { InverseKinematics } from '../../core/robotics/inverse/InverseKinematics'
import { type CaseFault, caseFault } from './caseFault'

export type CaseFields = Readonly<Record<string, unknown>>

/** Rows of a rotation may differ from unit length and right angles by this much: what six printed digits leave. */
const ORTHONORMAL_TOLERANCE = 1e-4

export interface CaseRobot {
  readonly model: RobotModel
  readonly ik: InverseKinematics
}

const robots = new Map<string, CaseRobot>()

/** The catalog robot named by `model` (or `robot`, as in reference vectors), compiled once. */
export function readRobot(fields: CaseFields): CaseRobot | CaseFault {
  const id = fields.model ?? fields.robot
  if (typeof id !== 'string') return caseFault('missing', 'model')
  const known = robots.get(id)
  if (known) return known
  const model = findRobotModel(id)
  if (!model) return caseFault('unknownModel', id)
  const robot = { model, ik: new InverseKinematics(makeChain(model.joints)) }
  robots.set(id, robot)
  return robot
}

/** Robots that were imported into a document can then be asked about by the id of their record. */
export function knowImported(document: SceneDocument): void {
  for (const record of recordsOfType(document, 'robotModel')) {
    const model = modelOfRecord(record)
    robots.set(record.id, { model, ik: new InverseKinematics(makeChain(model.joints)) })
  }
}

export function readNumbers(value: unknown, subject: string, count?: number): number[] | CaseFault {
  if (value === undefined) return caseFault('missing', subject)
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'number' && Number.isFinite(entry))) {
    return caseFault('notNumbers', subject)
  }
  const numbers = value as number[]
  if (count !== undefined && numbers.length !== count) {
    return caseFault('wrongCount', subject, `${numbers.length}, ${count}`)
  }
  return numbers
}

/** A pose as rows of the 4 × 4 (or its first three), 12 or 16 numbers in a row, or x y z and quaternion x y z w. */
export function readPose(value: unknown): Frame | CaseFault {
  if (value === undefined) return caseFault('missing', 'pose')
  const numbers = readNumbers(Array.isArray(value) ? value.flat() : value, 'pose')
  if ('fault' in numbers) return numbers
  if (numbers.length === 7) {
    const [x, y, z, qx, qy, qz, qw] = numbers as [number, number, number, number, number, number, number]
    const size = Math.hypot(qx, qy, qz, qw)
    if (Math.abs(size - 1) > ORTHONORMAL_TOLERANCE) return caseFault('badPose', 'pose', 'quaternion')
    return frameFromPose({ position: [x, y, z], quaternion: [qx, qy, qz, qw] })
  }
  if (numbers.length !== 12 && numbers.length !== 16) return caseFault('badPose', 'pose', `${numbers.length}`)
  if (numbers.length === 16 && !isAffine(numbers.slice(12))) return caseFault('badPose', 'pose', 'last row')
  const frame = Float64Array.from(numbers.slice(0, 12))
  return isRotation(frame) ? frame : caseFault('badPose', 'pose', 'rotation')
}

/** Unit rows at right angles, right-handed. */
function isRotation(f: Frame): boolean {
  for (let a = 0; a < 3; a++) {
    for (let b = a; b < 3; b++) {
      let sum = a === b ? -1 : 0
      for (let k = 0; k < 3; k++) sum += f[4 * a + k]! * f[4 * b + k]!
      if (Math.abs(sum) > ORTHONORMAL_TOLERANCE) return false
    }
  }
  // of three rows at right angles the triple product is 1 or, for a mirror image, −1
  const x = f[5]! * f[10]! - f[6]! * f[9]!
  const y = f[6]! * f[8]! - f[4]! * f[10]!
  const z = f[4]! * f[9]! - f[5]! * f[8]!
  return f[0]! * x + f[1]! * y + f[2]! * z > 0
}

/** The last row of a 4 × 4 that only turns and moves. */
function isAffine(row: readonly number[]): boolean {
  return [0, 0, 0, 1].every((value, at) => Math.abs(row[at]! - value) < ORTHONORMAL_TOLERANCE)
}

/** Rows of the 4 × 4. */
export function poseRows(frame: Frame): number[][] {
  const rows = [0, 4, 8].map((at) => Array.from(frame.subarray(at, at + 4), (value) => value + 0))
  return [...rows, [0, 0, 0, 1]]
}

export function readFields(value: unknown): CaseFields | CaseFault {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as CaseFields
  return caseFault('notObject', 'case')
}
