// A study of the scene in a text: reads it, computes, prints. Knows no words of the command line.
import { parseSceneText } from '../../core/model/parseSceneText'
import type { SceneDocument } from '../../core/model/SceneDocument'
import type { Outcome, Problem } from '../../core/results/problem'
import type { StudyResults } from '../../core/results/StudyResults'
import { replicationsToAdd } from '../../core/study/replicationsToAdd'
import { runBatches } from '../../core/study/runBatches'
import { withQuantile } from '../../core/study/withQuantile'
import type { CliIo } from '../CliIo'
import { loadWorlds } from '../loadWorlds'
import { problemLine } from '../problemLine'
import { warningsOf } from '../warningsOf'
import { printDoubts, printStudy } from './printStudy'
import type { StudyRequest } from './readStudyArguments'
import { runShares } from './runShares'
import type { StudyCrew } from './StudyCrew'
import { studyOptions } from './studyOptions'
import { studyText } from './studyText'

/** False when the scene cannot run, or a replication cannot go on. */
export async function studyScene(
  text: string,
  request: StudyRequest,
  io: CliIo,
  crew: StudyCrew,
): Promise<boolean> {
  const document = parseSceneText(text)
  if (!document.ok) return report(document.problems, io)
  const say = studyText[io.language]
  for (const problem of warningsOf(document.value))
    io.printError(say.warning(problemLine(problem, io.language)))
  const started = io.wallSeconds()
  const outcome = await compute(document.value, request, io, crew)
  if (!outcome.ok) return report(outcome.problems, io)
  const results = withQuantiles(outcome.value, request.quantile)
  if (request.json) io.print(JSON.stringify(results, undefined, 2))
  else printStudy(results, io, say, io.wallSeconds() - started)
  const { precision } = request
  if (precision !== undefined && replicationsToAdd(results, { ...precision, most: Infinity }) > 0)
    io.printError(say.tooWide(precision.most))
  printDoubts(results.problems, io, say)
  return true
}

async function compute(
  document: SceneDocument,
  request: StudyRequest,
  io: CliIo,
  crew: StudyCrew,
): Promise<Outcome<StudyResults>> {
  const worlds = await loadWorlds(document)
  const { batches } = request
  return batches === undefined
    ? runShares(document, request, worlds, { io, crew })
    : runBatches(document, studyOptions({ ...request, replications: batches }, worlds))
}

function withQuantiles(results: StudyResults, p: number | undefined): StudyResults {
  if (p === undefined) return results
  const measures = Object.entries(results.measures).map(([name, one]) => [name, withQuantile(one, p)])
  return { ...results, measures: Object.fromEntries(measures) }
}

function report(problems: readonly Problem[], io: CliIo): boolean {
  for (const problem of problems) io.printError(problemLine(problem, io.language))
  return problems.every((problem) => problem.severity !== 'error')
}
