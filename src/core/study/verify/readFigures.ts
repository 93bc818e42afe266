// The figures of a run that reference cases ask for, by the letters of queueing theory. Reads results, computes nothing new.
import type { ContentMeasures, EntityFigures, QueueMeasures } from '../../results/RunResults'
import type { RunsOf, SceneRun } from './VerifyCase'

export function entityOf(run: SceneRun, id: string): EntityFigures {
  const entity = run.results.entities[id]
  if (entity === undefined) throw new Error(`the scene has no ${id}`)
  return entity
}

export function queueOf(run: SceneRun, id: string): QueueMeasures {
  return entityOf(run, id).queue!
}

export function contentOf(run: SceneRun, id: string): ContentMeasures {
  return entityOf(run, id).content!
}

/** Length of the observed time. */
export function observedS(run: SceneRun): number {
  return run.results.simulatedS - run.results.warmupS
}

export function throughputPerS(run: SceneRun): number {
  return run.results.kpis.partsOut / observedS(run)
}

/** Share of parts that left as scrap (refused or gone away). */
export function shareLost(run: SceneRun): number {
  const { partsOut, partsScrapped } = run.results.kpis
  return partsScrapped / (partsOut + partsScrapped)
}

/** One station in a scene of its own: ρ, L, Lq, W, Wq and what goes with them. */
export function oneQueue(runsOf: RunsOf, scene = 'queue', id = 'station') {
  const [run] = runsOf(scene)
  const queue = queueOf(run, id)
  const { leadTimeS } = run.results.kpis
  return {
    rho: entityOf(run, id).states.working,
    L: queue.meanPresent,
    Lq: queue.meanWaiting,
    W: leadTimeS.mean,
    Wq: queue.meanWaitS,
    E_Wq2: queue.meanSquareWaitS2,
    sd_Wq: Math.sqrt(Math.max(0, queue.meanSquareWaitS2 - queue.meanWaitS * queue.meanWaitS)),
    P_wait: queue.shareDelayed,
  }
}

/** Only the figures of these names. */
export function pick<T extends Record<string, number>, K extends keyof T>(
  from: T,
  ...names: K[]
): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, K>
}
