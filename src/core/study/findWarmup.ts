// How long a cell takes to settle, by MSER-5 on the number of parts in it: a few pilot runs from empty, their courses averaged so
// that what they have in common is seen. Does not know how long the study itself will run.
import type { SceneDocument } from '../model/SceneDocument'
import type { Outcome } from '../results/problem'
import type { FoundWarmup } from '../results/StudyResults'
import { secondsToTicks } from '../sim/kernel/ticks'
import { Simulation, type SimulationOptions } from '../sim/Simulation'
import { mser5 } from '../sim/stats/mser5'

const PILOTS = 5
/** Stretches of time of which the mean number of parts is one observation; the rule gathers them by five. */
const OBSERVATIONS = 500

export function findWarmup(
  document: SceneDocument,
  options: SimulationOptions,
  untilS: number,
): Outcome<FoundWarmup> {
  const course = new Float64Array(OBSERVATIONS)
  for (let replication = 0; replication < PILOTS; replication++) {
    const made = Simulation.create(document, { ...options, warmupS: 0, replication })
    if (!made.ok) return made
    addCourse(made.value, secondsToTicks(untilS), course)
    if (made.value.problem !== undefined) return { ok: false, problems: [made.value.problem] }
  }
  const { observations, isReliable } = mser5(course)!
  return {
    ok: true,
    value: { rule: 'mser5', warmupS: (observations / OBSERVATIONS) * untilS, isReliable },
  }
}

/** Adds the mean number of parts in each stretch. */
function addCourse(simulation: Simulation, endTick: number, course: Float64Array): void {
  const { wip } = simulation.model.parts.core.figures
  let before = wip.integralTicks
  for (let at = 0; at < course.length; at++) {
    simulation.advanceTo(Math.floor((endTick * (at + 1)) / course.length))
    course[at]! += (wip.integralTicks - before) / (endTick / course.length)
    before = wip.integralTicks
  }
}
