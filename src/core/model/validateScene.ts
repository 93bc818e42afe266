// Whether a document makes sense as a cell: references, placements, times, places, robots, programs, routes. What needs kinematics (reach, speed,
// collision) is found by planning; the shape of fields is the schemas'. One family of rules a file.
import type { Problem } from '../results/problem'
import type { SceneDocument } from './SceneDocument'
import { checkBelts } from './validate/checkBelts'
import { checkCalendars } from './validate/checkCalendars'
import { checkFieldNames } from './validate/checkFieldNames'
import { checkPlacements } from './validate/checkPlacements'
import { checkPlaces } from './validate/checkPlaces'
import { checkPositioners } from './validate/checkPositioners'
import { checkPrograms } from './validate/checkPrograms'
import { checkReferences } from './validate/checkReferences'
import { checkRobots } from './validate/checkRobots'
import { checkRoutes } from './validate/checkRoutes'
import { checkScene } from './validate/checkScene'
import { checkSteps } from './validate/checkSteps'
import { checkTimes } from './validate/checkTimes'
import { checkVehicles } from './validate/checkVehicles'
import { checkZones } from './validate/checkZones'
import { SceneScope } from './validate/SceneScope'

const RULES = [
  checkScene,
  checkFieldNames,
  checkReferences,
  checkPlacements,
  checkTimes,
  checkPlaces,
  checkBelts,
  checkCalendars,
  checkRobots,
  checkPositioners,
  checkVehicles,
  checkPrograms,
  checkZones,
  checkRoutes,
  checkSteps,
] as const

/** Errors keep the cell from running, warnings do not. Errors first, each kind in the order of the rules. */
export function validateScene(document: SceneDocument): Problem[] {
  const scope = new SceneScope(document)
  for (const check of RULES) check(scope)
  const isError = (problem: Problem) => problem.severity === 'error'
  return [...scope.problems.filter(isError), ...scope.problems.filter((one) => !isError(one))]
}
