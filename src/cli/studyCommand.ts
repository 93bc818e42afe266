// `proefcel study FILE`: many runs of one scene and an interval on every figure. Compares nothing and chooses nothing.
import { parseSceneText } from '../core/model/parseSceneText'
import type { SceneDocument } from '../core/model/SceneDocument'
import type { Problem } from '../core/results/problem'
import type { StudyResults } from '../core/results/StudyResults'
import type { PhysicsWorldFactory } from '../core/sim/physics/PhysicsWorld'
import type { StudyOptions } from '../core/study/planStudy'
import { replicationsToAdd } from '../core/study/replicationsToAdd'
import { runBatches } from '../core/study/runBatches'
import { runStudy } from '../core/study/runStudy'
import { withQuantile } from '../core/study/withQuantile'
import type { CliIo } from './CliIo'
import { loadWorlds } from './loadWorlds'
import { problemLine } from './problemLine'
import { printDoubts, printStudy } from './study/printStudy'
import { readStudyArguments, type StudyRequest } from './study/readStudyArguments'
import { runShares } from './study/runShares'
import { type StudyText, studyText } from './study/studyText'
import { warningsOf } from './warningsOf'

/** The scene cannot run, or a replication cannot go on. */
const exitProblem = 1
const exitUsage = 2

export async function runStudyCommand(argv: string[], io: CliIo): Promise<number> {
  const say = studyText[io.language]
  const request = readStudyArguments(argv, say)
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
  return document.ok ? study(document.value, request, io, say) : report(document.problems, io)
}

async function study(
  document: SceneDocument,
  request: StudyRequest,
  io: CliIo,
  say: StudyText,
): Promise<number> {
  for (const problem of warningsOf(document)) io.printError(say.warning(problemLine(problem, io.language)))
  const worlds = await loadWorlds(document)
  const started = io.wallSeconds()
  const outcome =
    request.batches === undefined
      ? await runShares(request, io, ({ first, replications }, warmupS) => {
          const share = { ...request, first, replications, warmupS }
          return runStudy(document, studyOptions(share, worlds))
        })
      : runBatches(document, studyOptions({ ...request, replications: request.batches }, worlds))
  if (!outcome.ok) return report(outcome.problems, io)
  const results = withQuantiles(outcome.value, request.quantile)
  if (request.json) io.print(JSON.stringify(results, undefined, 2))
  else printStudy(results, io, say, io.wallSeconds() - started)
  const { precision } = request
  if (precision !== undefined && replicationsToAdd(results, { ...precision, most: Infinity }) > 0)
    io.printError(say.tooWide(precision.most))
  printDoubts(results.problems, io, say)
  return 0
}

function withQuantiles(results: StudyResults, p: number | undefined): StudyResults {
  if (p === undefined) return results
  const measures = Object.entries(results.measures).map(([name, one]) => [name, withQuantile(one, p)])
  return { ...results, measures: Object.fromEntries(measures) }
}

function studyOptions(request: StudyRequest, decidingWorlds: PhysicsWorldFactory | undefined): StudyOptions {
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
