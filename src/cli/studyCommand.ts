// `proefcel study FILE`: many runs of one scene and an interval on every figure. Compares nothing and chooses nothing.
import { parseSceneText } from '../core/model/parseSceneText'
import type { SceneDocument } from '../core/model/SceneDocument'
import type { Problem } from '../core/results/problem'
import type { StudyResults } from '../core/results/StudyResults'
import type { PhysicsWorldFactory } from '../core/sim/physics/PhysicsWorld'
import { runStudy, type StudyOptions } from '../core/study/runStudy'
import type { CliIo } from './CliIo'
import { loadWorlds } from './loadWorlds'
import { problemLine } from './problemLine'
import { formatTable } from './run/formatTable'
import { readStudyArguments, type StudyRequest } from './study/readStudyArguments'
import { runShares } from './study/runShares'
import { type StudyText, studyText } from './study/studyText'

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
  return document.ok ? study(document.value, argv, request, io, say) : report(document.problems, io)
}

async function study(
  document: SceneDocument,
  argv: readonly string[],
  request: StudyRequest,
  io: CliIo,
  say: StudyText,
): Promise<number> {
  const decidingWorlds = await loadWorlds(document)
  const started = io.wallSeconds()
  const outcome = await runShares(request, argv, io, (first, replications) =>
    runStudy(document, studyOptions(request, first, replications, decidingWorlds)),
  )
  if (!outcome.ok) return report(outcome.problems, io)
  if (request.json) io.print(JSON.stringify(outcome.value, undefined, 2))
  else printStudy(outcome.value, io, say, io.wallSeconds() - started)
  return 0
}

function studyOptions(
  request: StudyRequest,
  firstReplication: number,
  replications: number,
  decidingWorlds: PhysicsWorldFactory | undefined,
): StudyOptions {
  const { seed, warmupS, untilS, forkAtS, antithetic } = request
  return {
    replications,
    firstReplication,
    antithetic,
    ...(seed === undefined ? {} : { seed }),
    ...(warmupS === undefined ? {} : { warmupS }),
    ...(untilS === undefined ? {} : { untilS }),
    ...(forkAtS === undefined ? {} : { forkAtS }),
    ...(decidingWorlds === undefined ? {} : { decidingWorlds }),
  }
}

function printStudy(results: StudyResults, io: CliIo, say: StudyText, computedS: number): void {
  const number = new Intl.NumberFormat(io.language, { maximumSignificantDigits: 5 })
  const { scene, replications, warmupS, untilS, seed, measures } = results
  io.print(say.ran(scene, replications, number.format(warmupS / 3600), number.format(untilS / 3600), seed))
  const all = Object.entries(measures)
  const shown = all.filter(([name, { mean, sd }]) => (mean !== 0 || sd !== 0) && !name.includes('hares.'))
  const rows = shown.map(([name, { mean, halfWidth95, sd }]) => [
    name,
    number.format(mean),
    halfWidth95 === null ? '' : number.format(halfWidth95),
    number.format(sd),
  ])
  for (const line of formatTable([[say.measure, say.mean, say.halfWidth, say.sd], ...rows], 4)) io.print(line)
  if (shown.length < all.length) io.print(say.more(all.length - shown.length))
  io.print(say.speed(number.format(computedS)))
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
