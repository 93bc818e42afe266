// `proefcel validate FILE…`: one line a problem — where, what, how to mend. Reads, checks and compiles a scene, so that what cannot be reached is told too;
// runs nothing.
import { parseArgs } from 'node:util'
import { parseSceneText } from '../core/model/parseSceneText'
import { problemIn } from '../core/model/problems/sceneProblem'
import { recordsOfType, type SceneDocument } from '../core/model/SceneDocument'
import { validateScene } from '../core/model/validateScene'
import type { Problem } from '../core/results/problem'
import { collisionWarnings } from '../core/sim/compile/programs/clearanceOf'
import { openCell } from '../core/sim/compile/programs/openCell'
import type { PhysicsWorldFactory } from '../core/sim/physics/PhysicsWorld'
import { Simulation } from '../core/sim/Simulation'
import type { CliIo } from './CliIo'
import { validateText } from './validateText'

const exitProblem = 1
const exitUsage = 2

interface FileReport {
  readonly file: string
  readonly ok: boolean
  readonly problems: readonly Problem[]
}

export async function runValidateCommand(argv: string[], io: CliIo): Promise<number> {
  const say = validateText[io.language]
  const request = readArguments(argv)
  if (request === undefined || (request.files.length === 0 && !request.help)) {
    io.printError(say.usage[0]!)
    return exitUsage
  }
  if (request.help) {
    for (const line of say.usage) io.print(line)
    return 0
  }
  const reports: FileReport[] = []
  for (const file of request.files) {
    const report = await validateFile(file, io)
    reports.push(report)
    if (!request.json) printReport(report, io)
  }
  if (request.json)
    io.print(JSON.stringify({ files: reports.map((one) => inLanguage(one, io)) }, undefined, 2))
  return reports.every((report) => report.ok) ? 0 : exitProblem
}

function readArguments(argv: string[]): { files: string[]; json: boolean; help: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
    return { files: positionals, json: values.json === true, help: values.help === true }
  } catch {
    return undefined
  }
}

async function validateFile(file: string, io: CliIo): Promise<FileReport> {
  const problems = await problemsOf(file, io)
  return { file, ok: problems.every((problem) => problem.severity !== 'error'), problems }
}

async function problemsOf(file: string, io: CliIo): Promise<readonly Problem[]> {
  let text: string
  try {
    text = file === '-' ? await io.readStdin() : await io.readText(file)
  } catch (error) {
    return [unreadable(error, io)]
  }
  const parsed = parseSceneText(text)
  if (!parsed.ok) return parsed.problems
  const found = validateScene(parsed.value)
  const broken = found.some((problem) => problem.severity === 'error')
  return broken ? found : withoutDoubles([...found, ...(await compileProblems(parsed.value))])
}

/** Reach, singular poses, gaps on a track: known only after motions have been planned. */
async function compileProblems(document: SceneDocument): Promise<readonly Problem[]> {
  const decidingWorlds = await worldsFor(document)
  const seed = recordsOfType(document, 'scene')[0]?.seed ?? 1
  const made = Simulation.create(document, { seed, ...(decidingWorlds ? { decidingWorlds } : {}) })
  return made.ok ? [...made.value.warnings, ...collisionWarnings(openCell(document))] : made.problems
}

async function worldsFor(document: SceneDocument): Promise<PhysicsWorldFactory | undefined> {
  const decides = recordsOfType(document, 'zone').some((zone) => zone.mode === 'decides')
  if (!decides) return undefined
  const { loadRapier } = await import('../core/sim/physics/rapier/loadRapier')
  return loadRapier()
}

/** Creating a run validates again. */
function withoutDoubles(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>()
  return problems.filter(({ code, where, message }) => {
    const key = `${code} ${where.path} ${message}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function unreadable(error: unknown, io: CliIo): Problem {
  const reason = error instanceof Error ? error.message : String(error)
  const { cannotRead, checkPath } = validateText[io.language]
  return {
    code: 'file.unreadable',
    severity: 'error',
    message: cannotRead(reason),
    hint: checkPath,
    where: { path: '' },
  }
}

function printReport(report: FileReport, io: CliIo): void {
  const say = validateText[io.language]
  for (const problem of report.problems) {
    const { message, hint } = problemIn(io.language, problem)
    const path = problem.where.path === '' ? '' : `${problem.where.path}: `
    const kind = problem.severity === 'warning' ? `${say.warning}: ` : ''
    io.print(`${report.file}: ${path}${kind}${message} — ${hint}`)
  }
  if (report.problems.length === 0) io.print(say.fine(report.file))
}

/** The same report with sentences in the reader's language; codes and values stay. */
function inLanguage(report: FileReport, io: CliIo): FileReport {
  const problems = report.problems.map((problem) => ({ ...problem, ...problemIn(io.language, problem) }))
  return { ...report, problems }
}
