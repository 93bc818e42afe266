// What was asked for on the command line as what a study wants to know. Defaults are the study's.
import type { PhysicsWorldFactory } from '../../core/sim/physics/PhysicsWorld'
import type { StudyOptions } from '../../core/study/planStudy'
import type { StudyRequest } from './readStudyArguments'

export function studyOptions(
  request: StudyRequest,
  decidingWorlds: PhysicsWorldFactory | undefined,
): StudyOptions {
  const { replications, first, seed, warmupS, untilS, forkAtS, antithetic } = request
  return {
    replications,
    firstReplication: first,
    antithetic,
    ...(seed === undefined ? {} : { seed }),
    ...(warmupS === undefined ? {} : { warmupS }),
    ...(untilS === undefined ? {} : { untilS }),
    ...(forkAtS === undefined ? {} : { forkAtS }),
    ...(decidingWorlds === undefined ? {} : { decidingWorlds }),
  }
}
