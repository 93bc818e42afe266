// What the simulation bench measures inside a process of its own: whole runs and studies.
import process from 'node:process'
import { recordsOfType, type SceneDocument } from '../../src/core/model/SceneDocument'
import { secondsToTicks } from '../../src/core/sim/kernel/ticks'
import { Simulation } from '../../src/core/sim/Simulation'
import { runStudy } from '../../src/core/study/runStudy'
import { cellScene, factoryScene, lineScene, queueScene } from './benchScenes'

const MODELS = { mm1: queueScene, line: lineScene, cell: cellScene } as const
export type Model = keyof typeof MODELS

function cpuS(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const used = process.cpuUsage(start)
  return (used.user + used.system) / 1e6
}

function create(document: SceneDocument): Simulation {
  const made = Simulation.create(document, { seed: 1 })
  if (!made.ok) throw new Error(made.problems[0]!.message)
  return made.value
}

export interface ModelRun {
  /** CPU time of compiling, running and collecting the figures. */
  readonly seconds: number
  /** Of the whole process, Node's start included. */
  readonly processS: number
  readonly figure: number
  readonly events: number
}

/** The model on our engine; its figure is the one the peer prints. `warmUp`: a shorter run that goes before, not counted. */
export function measureModel(model: Model, size: number, warmUp = 0): ModelRun {
  if (warmUp > 0) measureModel(model, warmUp)
  const document = MODELS[model](size)
  let figure = 0
  let events = 0
  const seconds = cpuS(() => {
    const simulation = create(document)
    simulation.advanceTo(secondsToTicks(recordsOfType(document, 'scene')[0]!.horizonS))
    if (simulation.problem !== undefined) throw new Error(simulation.problem.message)
    const { kpis, events: handled } = simulation.results()
    events = handled
    const { mean } = kpis.leadTimeS
    figure = { mm1: mean, line: kpis.throughputPerHour / 3600, cell: mean / 60 }[model]
  })
  const { user, system } = process.cpuUsage()
  return { seconds, processS: (user + system) / 1e6, figure, events }
}

/** CPU seconds of ten replications of 100 000 minutes. */
export function measureFactory(): number {
  return cpuS(() => {
    const study = runStudy(factoryScene(100_000), { replications: 10 })
    if (!study.ok) throw new Error(study.problems[0]!.message)
  })
}

/** Events a CPU second in the last of ten years over those in the first, and bytes the heap grew by in between. */
export function measureFlatness(): { speedRatio: number; grownBytes: number } {
  const YEAR_S = 365 * 86_400
  const simulation = create(cellScene(3650))
  const gc = (globalThis as { gc?: () => void }).gc!
  const heap = () => {
    gc()
    return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers
  }
  const rates: number[] = []
  let afterFirst = 0
  for (let year = 1; year <= 10; year++) {
    const before = simulation.model.kernel.eventCount
    const seconds = cpuS(() => simulation.advanceTo(secondsToTicks(year * YEAR_S)))
    rates.push((simulation.model.kernel.eventCount - before) / seconds)
    if (year === 2) afterFirst = heap()
  }
  // The first year compiles the code.
  return { speedRatio: rates[9]! / rates[1]!, grownBytes: heap() - afterFirst }
}
