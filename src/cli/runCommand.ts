// `proefcel run FILE`: reads a scene, runs it as the page would, and prints the figures. Paces nothing and draws nothing.
import { parseSceneText } from '../core/model/parseSceneText'
import { recordsOfType, type SceneDocument } from '../core/model/SceneDocument'
import type { Outcome, Problem } from '../core/results/problem'
import type { TimedRunResults } from '../core/results/RunResults'
import { secondsToTicks } from '../core/sim/kernel/ticks'
import { Simulation, type StopReason } from '../core/sim/Simulation'
import type { CliIo } from './CliIo'
import { loadWorlds } from './loadWorlds'
import { problemLine } from './problemLine'
import { printRun } from './run/printRun'
import { type RunRequest, readRunArguments } from './run/readRunArguments'
import { type RunText, runText } from './run/runText'
import { traceInto } from './run/traceLines'
import { warningsOf } from './warningsOf'

/** The scene cannot run, or the run cannot go on. */
const exitProblem = 1
const exitUsage = 2
/** A scene without a scene record runs one working day. */
const DEFAULT_HORIZON_S = 8 * 3600

export async function runRunCommand(argv: string[], io: CliIo): Promise<number> {
  const say = runText[io.language]
  const request = readRunArguments(argv, say)
  if ('mistake' in request) {
    io.printError(request.mistake)
    return exitUsage
  }
  if (request.help) {
    for (const line of say.usage) io.print(line)
    return 0
  }
  const text = await readScene(request.file, io)
  if (text === undefined) {
    io.printError(say.unreadable(request.file))
    return exitProblem
  }
  const document = parseSceneText(text)
  if (!document.ok) return report(document.problems, io)
  return runDocument(document.value, request, io, say)
}

async function runDocument(
  document: SceneDocument,
  request: RunRequest,
  io: CliIo,
  say: RunText,
): Promise<number> {
  const made = await compile(document, request, io)
  if (!made.simulation.ok) return report(made.simulation.problems, io)
  const simulation = made.simulation.value
  for (const problem of [...warningsOf(document), ...simulation.warnings]) {
    const line = problemLine(problem, io.language)
    io.printError(problem.severity === 'error' ? line : say.warning(line))
  }
  const scene = recordsOfType(document, 'scene')[0]
  const untilS = request.untilS ?? scene?.horizonS ?? DEFAULT_HORIZON_S
  const started = io.wallSeconds()
  const reason = await advance(simulation, untilS, request, io)
  if (reason === undefined) {
    io.printError(say.unwritable(request.trace!))
    return exitProblem
  }
  const wallS = io.wallSeconds() - started
  const results: TimedRunResults = { ...simulation.results(), compileS: made.compileS, wallS }
  if (request.json) io.print(JSON.stringify(results, undefined, 2))
  else printRun(io, say, results)
  return simulation.problem === undefined ? 0 : report([simulation.problem], io)
}

async function compile(
  document: SceneDocument,
  request: RunRequest,
  io: CliIo,
): Promise<{ simulation: Outcome<Simulation>; compileS: number }> {
  const decidingWorlds = await loadWorlds(document)
  const started = io.wallSeconds()
  const seed = request.seed ?? recordsOfType(document, 'scene')[0]?.seed ?? 1
  const simulation = Simulation.create(document, {
    seed,
    ...(request.warmupS === undefined ? {} : { warmupS: request.warmupS }),
    ...(decidingWorlds === undefined ? {} : { decidingWorlds }),
  })
  return { simulation, compileS: io.wallSeconds() - started }
}

/** Undefined when the trace could not be written. */
async function advance(
  simulation: Simulation,
  untilS: number,
  request: RunRequest,
  io: CliIo,
): Promise<StopReason | undefined> {
  const until = secondsToTicks(untilS)
  if (request.trace === undefined) return simulation.advanceTo(until)
  const { trace } = simulation.model.parts.context
  const lines = io.openLines(request.trace)
  const sink = traceInto(simulation, lines)
  // What happened at the very start is in the ring already.
  sink.drain(trace, trace.firstSequence, trace.nextSequence)
  trace.setSink(sink)
  const reason = simulation.advanceTo(until)
  trace.setSink(undefined)
  try {
    await lines.close()
  } catch {
    return undefined
  }
  return reason
}

async function readScene(file: string, io: CliIo): Promise<string | undefined> {
  try {
    return file === '-' ? await io.readStdin() : await io.readText(file)
  } catch {
    return undefined
  }
}

function report(problems: readonly Problem[], io: CliIo): number {
  for (const problem of problems) io.printError(problemLine(problem, io.language))
  return problems.some((problem) => problem.severity === 'error') ? exitProblem : 0
}
