// `proefcel study FILE`: many runs of one scene and an interval on every figure. Compares nothing and chooses nothing. Here what was
// asked for; the engine is loaded, and threads that take part are started, only when there is something to compute.
import type { CliIo } from './CliIo'
import { readStudyArguments, type StudyRequest } from './study/readStudyArguments'
import { StudyCrew } from './study/StudyCrew'
import { studyText } from './study/studyText'

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
  const crew = new StudyCrew()
  try {
    // They load the engine while this thread does the same.
    crew.open(io.helpers, threadsBeside(request))
    const { studyScene } = await import('./study/studyScene')
    return (await studyScene(text, request, io, crew)) ? 0 : exitProblem
  } finally {
    crew.end()
  }
}

/** This thread works too. Until it is known how long a run takes, threads come only when asked for. */
function threadsBeside({ jobs = 1, replications, batches }: StudyRequest): number {
  return batches === undefined ? Math.min(jobs, replications) - 1 : 0
}

async function readScene(file: string, io: CliIo): Promise<string | undefined> {
  try {
    return file === '-' ? await io.readStdin() : await io.readText(file)
  } catch {
    return undefined
  }
}
