// Everything that is wrong with a generated cell: the document, its compilation, a shift of running, robots and fences in each other.

import { layoutProblems } from '../../../src/core/host/tools/layoutProblems'
import { findRobotModel } from '../../../src/core/model/catalog/robots/findRobotModel'
import { parseSceneText } from '../../../src/core/model/parseSceneText'
import { recordsOfType, type SceneDocument } from '../../../src/core/model/SceneDocument'
import { serialiseScene } from '../../../src/core/model/serialiseScene'
import { validateScene } from '../../../src/core/model/validateScene'
import { secondsToTicks } from '../../../src/core/sim/kernel/ticks'
import { Simulation } from '../../../src/core/sim/Simulation'
import { floorRects } from './floorRects'

/** A shift and the hour before its figures begin. */
const RUN_S = 9 * 3600

export function faultsOfCell(document: SceneDocument): string[] {
  return [
    ...validateScene(document).map(({ where, message }) => `validation: ${where.path} ${message}`),
    ...roundTripFaults(document),
    ...footFaults(document),
    ...layoutProblems(document).map(({ message }) => `layout: ${message}`),
    ...runFaults(document),
  ]
}

function roundTripFaults(document: SceneDocument): string[] {
  const parsed = parseSceneText(serialiseScene(document))
  if (!parsed.ok) return parsed.problems.map(({ message }) => `file: ${message}`)
  const same = JSON.stringify(sorted(parsed.value.records)) === JSON.stringify(sorted(document.records))
  return same ? [] : ['file: what was read back differs']
}

/** The same fields in the same order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}

/** The robot's foot stands clear of every fence, light curtain, table and machine. */
function footFaults(document: SceneDocument): string[] {
  return recordsOfType(document, 'robot').flatMap((robot) => {
    const [x, y] = robot.placement!.position
    const radiusM = findRobotModel(robot.model)!.drawing.baseRadiusM
    return floorRects(document)
      .filter(({ xM, yM }) => {
        const dx = Math.max(xM[0] - x, 0, x - xM[1])
        const dy = Math.max(yM[0] - y, 0, y - yM[1])
        return dx * dx + dy * dy < radiusM * radiusM
      })
      .map(({ id }) => `the foot of the robot stands in "${id}"`)
  })
}

function runFaults(document: SceneDocument): string[] {
  const made = Simulation.create(document, { seed: 1 })
  if (!made.ok) return made.problems.map(({ message }) => `compile: ${message}`)
  const simulation = made.value
  const faults = simulation.warnings.map(({ message }) => `warning: ${message}`)
  simulation.advanceTo(secondsToTicks(RUN_S))
  if (simulation.problem) faults.push(`run: ${simulation.problem.message}`)
  const { partsOutByProduct } = simulation.results()
  const { outputs } = recordsOfType(document, 'scene')[0]!
  const out = outputs!.reduce((sum, product) => sum + (partsOutByProduct[product] ?? 0), 0)
  if (out === 0) faults.push(`run: no ${outputs!.join(' or ')} came out`)
  const stray = Object.keys(partsOutByProduct).filter((product) => !outputs!.includes(product))
  if (stray.length > 0) faults.push(`run: ${stray.join(', ')} left the cell`)
  return faults
}
