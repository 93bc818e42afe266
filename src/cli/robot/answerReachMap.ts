// `robot reach --plane z=0.9 --cell 0.1`: a map of a plane or a volume, for one approach direction or any, as plain data for JSON.
import type { Vec3 } from '../../core/math/frames'
import { ArmBody } from '../../core/robotics/collision/ArmBody'
import { ignoredPairs, pairKeys } from '../../core/robotics/planning/pathPlanning/ignoredPairs'
import { SweptSpace } from '../../core/robotics/planning/pathPlanning/SweptSpace'
import { RobotSystem } from '../../core/robotics/planning/RobotSystem'
import { ReachMap, reachStates } from '../../core/robotics/reach/ReachMap'
import { cellCount, gridBetween, type ReachGrid } from '../../core/robotics/reach/reachGrid'
import { TOOL_DIRECTIONS } from '../../core/robotics/reach/toolDirections'
import { orientationsAlong, orientationsAround } from '../../core/robotics/reach/toolOrientations'
import type { Answer } from './Answer'
import { type CaseFault, caseFault, isFault } from './caseFault'
import { type CaseFields, readNumbers } from './readCase'
import { type CaseCell, readCell, readOptional } from './readCell'

const CELL_M = 0.1
/** A map larger than this is a slip of the keyboard: 10⁶ cells take about half a minute. */
const MOST_CELLS = 1_000_000

function directionNamed(name: string): Vec3 | undefined {
  return Object.hasOwn(TOOL_DIRECTIONS, name)
    ? TOOL_DIRECTIONS[name as keyof typeof TOOL_DIRECTIONS]
    : undefined
}

export function answerReachMap(fields: CaseFields): Answer | CaseFault {
  const cell = readCell(fields)
  if (isFault(cell)) return cell
  const grid = readGrid(fields, cell)
  if (isFault(grid)) return grid
  const orientations = readOrientations(fields)
  if (isFault(orientations)) return orientations
  const system = new RobotSystem(cell.parts)
  const map = new ReachMap({ system, grid, orientations, isAllowed: freePoses(cell, system) })
  map.advance()
  const counts = reachStates.map((state, index) => [
    state,
    map.state.filter((value) => value === index).length,
  ])
  return {
    grid: {
      originM: grid.originM,
      cellM: grid.cellM,
      counts: grid.counts,
      order: 'x fastest, then y, then z',
    },
    orientations: orientations.length,
    cells: Object.fromEntries(counts.slice(1)),
    state: Array.from(map.state, (value) => reachStates[value]),
    orientationsReached: Array.from(map.orientationsReached),
    limitMarginRad: Array.from(map.limitMarginRad, finite),
    independence: Array.from(map.independence, finite),
  }
}

/** JSON has no NaN or infinity: null where nothing is known. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

function freePoses(cell: CaseCell, system: RobotSystem): ((q: Float64Array) => boolean) | undefined {
  if (!cell.hasObstacles) return undefined
  const body = new ArmBody(system, cell.bodyOptions)
  const space = new SweptSpace(body, cell.obstacles, { ignored: pairKeys(ignoredPairs(body)) })
  return (q) => space.isFree(q)
}

/** A plane as far as the arm and its tool can stretch, or the volume given. */
function readGrid(fields: CaseFields, { robot, parts }: CaseCell): ReachGrid | CaseFault {
  const cellM = readOptional(fields, 'cellM') ?? CELL_M
  if (typeof cellM !== 'number') return cellM
  if (!(cellM > 0)) return caseFault('badValue', 'cell', `${cellM}`)
  const grid =
    fields.volume === undefined
      ? planeGrid(fields.plane, cellM, robot.model.datasheet.reachM, parts)
      : volumeGrid(fields.volume, cellM)
  if (isFault(grid)) return grid
  return cellCount(grid) <= MOST_CELLS
    ? grid
    : caseFault('badValue', 'cell', `${cellCount(grid)} > ${MOST_CELLS}`)
}

function volumeGrid(value: unknown, cellM: number): ReachGrid | CaseFault {
  const corners = readNumbers(value, 'volume', 6)
  if (isFault(corners)) return corners
  const [x0, y0, z0, x1, y1, z1] = corners as [number, number, number, number, number, number]
  if (x1 < x0 || y1 < y0 || z1 < z0) return caseFault('badValue', 'volume', corners.join(','))
  return gridBetween([x0, y0, z0], [x1, y1, z1], cellM)
}

function planeGrid(
  value: unknown,
  cellM: number,
  reachM: number,
  parts: CaseCell['parts'],
): ReachGrid | CaseFault {
  const match = typeof value === 'string' ? /^([xyz])=(-?[\d.]+)$/.exec(value) : null
  const at = Number(match?.[2])
  if (!match || !Number.isFinite(at)) return caseFault('badValue', 'plane', String(value))
  const tool = parts.flangeFromTool!
  // Datasheets measure to the wrist or the flange; a fifth more shows the edge either way.
  const spanM = 1.2 * reachM + Math.hypot(tool[3]!, tool[7]!, tool[11]!)
  const base = parts.worldFromBase
  const low = [base[3]! - spanM, base[7]! - spanM, base[11]! - spanM] as [number, number, number]
  const high = [base[3]! + spanM, base[7]! + spanM, base[11]! + spanM] as [number, number, number]
  const axis = 'xyz'.indexOf(match[1]!)
  low[axis] = at
  high[axis] = at
  return gridBetween(low, high, cellM)
}

function readOrientations(fields: CaseFields) {
  const spins = readOptional(fields, 'spins') ?? 1
  if (typeof spins !== 'number') return spins
  if (!Number.isInteger(spins) || spins < 1 || spins > 360) return caseFault('badValue', 'spins', `${spins}`)
  const approach = fields.approach ?? 'down'
  if (approach === 'any') return orientationsAround()
  const named = typeof approach === 'string' ? directionNamed(approach) : undefined
  if (named) return orientationsAlong(named, spins)
  const numbers = Array.isArray(approach) ? readNumbers(approach, 'approach', 3) : undefined
  if (numbers && isFault(numbers)) return numbers
  if (!numbers || numbers.every((value) => value === 0))
    return caseFault('badValue', 'approach', String(approach))
  return orientationsAlong([numbers[0]!, numbers[1]!, numbers[2]!], spins)
}
