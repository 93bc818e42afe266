// `robot place`: where a robot should stand for a list of tool poses, best first, as plain data for JSON.
import type { Frame } from '../../core/math/frames'
import { poseFromFrame } from '../../core/math/frames'
import { freeFromObstacles } from '../../core/robotics/placement/freeFromObstacles'
import type { Placement } from '../../core/robotics/placement/PlacementRequest'
import { type PlacementRegion, searchPlacement } from '../../core/robotics/placement/searchPlacement'
import { RobotSystem } from '../../core/robotics/planning/RobotSystem'
import type { Answer } from './Answer'
import { type CaseFault, caseFault, isFault } from './caseFault'
import { type CaseFields, readNumbers, readPose } from './readCase'
import { type CaseCell, readCell, readOptional } from './readCell'

const HEADINGS = 8
/** First steps across the region along its longer side, unless a step is given. */
const STEPS = 12
/** More places than this are a slip of the keyboard. */
const MOST_PLACES = 200_000

export function answerPlacement(fields: CaseFields): Answer | CaseFault {
  const cell = readCell(fields)
  if (isFault(cell)) return cell
  const targets = readTargets(fields.targets)
  if (isFault(targets)) return targets
  const region = readRegion(fields, cell, targets)
  if (isFault(region)) return region
  const prefer = fields.prefer ?? 'time'
  if (prefer !== 'time' && prefer !== 'margin') return caseFault('badValue', 'prefer', String(prefer))
  const { parts, bodyOptions, obstacles, hasObstacles } = cell
  const isAllowed = hasObstacles ? freeFromObstacles(parts, bodyOptions, obstacles) : undefined
  const request = { system: new RobotSystem(parts), targets, prefer, isAllowed } as const
  const { placements, judged } = searchPlacement(request, region)
  return { judged, prefer, placements: placements.map(describePlacement) }
}

function describePlacement(placement: Placement): Answer {
  const { worldFromBase, joints, ...rest } = placement
  const { position, quaternion } = poseFromFrame(worldFromBase)
  return {
    base: { positionM: position, quaternion },
    ...rest,
    joints: joints.map((q) => (q ? Array.from(q) : null)),
  }
}

function readTargets(value: unknown): Frame[] | CaseFault {
  if (value === undefined) return caseFault('missing', 'targets')
  if (!Array.isArray(value) || value.length === 0) return caseFault('badValue', 'targets', typeof value)
  const frames = value.map(readPose)
  return frames.find(isFault) ?? (frames as Frame[])
}

/** As given; else around the targets as far as the arm reaches, at the height of `base`. */
function readRegion(
  fields: CaseFields,
  { robot, parts }: CaseCell,
  targets: readonly Frame[],
): PlacementRegion | CaseFault {
  const reachM = robot.model.datasheet.reachM
  const around = (at: number): [number, number] => {
    const values = targets.map((target) => target[at]!)
    return [Math.min(...values) - reachM, Math.max(...values) + reachM]
  }
  const xM = readRange(fields.xM, 'x', around(3))
  const yM = readRange(fields.yM, 'y', around(7))
  const zM = readRange(fields.zM, 'z', [parts.worldFromBase[11]!, parts.worldFromBase[11]!])
  for (const range of [xM, yM, zM]) if (isFault(range)) return range
  const [x, y, z] = [xM, yM, zM] as [number, number][]
  const widest = Math.max(x![1] - x![0], y![1] - y![0])
  const stepM = readOptional(fields, 'stepM') ?? (widest > 0 ? widest / STEPS : 1)
  if (typeof stepM !== 'number') return stepM
  const headings = readOptional(fields, 'headings') ?? HEADINGS
  if (typeof headings !== 'number') return headings
  if (!(stepM > 0)) return caseFault('badValue', 'step', `${stepM}`)
  if (!Number.isInteger(headings) || headings < 1) return caseFault('badValue', 'headings', `${headings}`)
  const places = [x!, y!, z!].reduce((product, [low, high]) => product * ((high - low) / stepM + 1), headings)
  if (places > MOST_PLACES) return caseFault('badValue', 'step', `${Math.round(places)} > ${MOST_PLACES}`)
  return { xM: x!, yM: y!, zM: z!, stepM, headings }
}

/** One number = fixed, two = from and to. */
function readRange(
  value: unknown,
  subject: string,
  otherwise: [number, number],
): [number, number] | CaseFault {
  if (value === undefined) return otherwise
  const numbers = readNumbers(value, subject)
  if (isFault(numbers)) return numbers
  const [low, high = low] = numbers
  return numbers.length <= 2 && low! <= high!
    ? [low!, high!]
    : caseFault('badValue', subject, numbers.join(','))
}
