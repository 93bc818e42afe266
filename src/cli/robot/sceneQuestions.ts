// `proefcel robot cycle | calibrate | export`: questions about one program of a scene. Reads the scene, runs nothing, changes no file but the one asked for.
import { EXPORT_KINDS, type ExportKind, exportProgram } from '../../core/formats/programs/exportProgram'
import { type CycleLog, readCycleLog } from '../../core/formats/programs/readCycleLog'
import { parseSceneText } from '../../core/model/parseSceneText'
import { recordsOfType, type SceneDocument } from '../../core/model/SceneDocument'
import type { Problem } from '../../core/results/problem'
import { type Calibration, calibrateCycle } from '../../core/sim/compile/programs/calibrateCycle'
import { type CycleEstimate, estimateCycles } from '../../core/sim/compile/programs/estimateCycles'
import { listProgram } from '../../core/sim/compile/programs/listProgram'
import type { CliIo } from '../CliIo'
import { problemLine } from '../problemLine'
import { sceneText } from './sceneText'

const exitProblem = 1
const exitUsage = 2

type Values = Readonly<Record<string, unknown>>

/** A scene, or the exit code after a complaint. */
async function readScene(values: Values, io: CliIo): Promise<SceneDocument | number> {
  const say = sceneText[io.language]
  const { scene } = values
  if (typeof scene !== 'string') return complain(io, say.needs('--scene'), exitUsage)
  let text: string
  try {
    text = scene === '-' ? await io.readStdin() : await io.readText(scene)
  } catch {
    return complain(io, say.unreadable(scene), exitProblem)
  }
  const parsed = parseSceneText(text)
  if (parsed.ok) return parsed.value
  return complainOf(io, parsed.problems)
}

function complain(io: CliIo, line: string, code: number): number {
  io.printError(line)
  return code
}

function complainOf(io: CliIo, problems: readonly Problem[]): number {
  for (const problem of problems) io.printError(problemLine(problem, io.language))
  return exitProblem
}

/** The program asked for, or the exit code after a complaint. */
function programOf(document: SceneDocument, values: Values, io: CliIo): string | number {
  const say = sceneText[io.language]
  const ids = recordsOfType(document, 'program').map(({ id }) => id)
  const { program } = values
  if (typeof program !== 'string') return complain(io, say.needs('--program'), exitUsage)
  return ids.includes(program)
    ? program
    : complain(io, say.unknownProgram(program, ids.join(', ')), exitProblem)
}

function seedOf({ seed }: Values): number {
  const number = Number(seed ?? 1)
  return Number.isFinite(number) ? number : 1
}

export async function runCycleQuestion(values: Values, io: CliIo): Promise<number> {
  const document = await readScene(values, io)
  if (typeof document === 'number') return document
  const program = values.program === undefined ? undefined : programOf(document, values, io)
  if (typeof program === 'number') return program
  const estimates = estimateCycles(document, { program, seed: seedOf(values) })
  if (values.json === true) {
    io.print(JSON.stringify(program === undefined ? estimates : estimates[0], undefined, 2))
  } else for (const estimate of estimates) printCycle(estimate, io)
  return estimates.every(({ ok }) => ok) ? 0 : exitProblem
}

function printCycle(estimate: CycleEstimate, io: CliIo): void {
  const say = sceneText[io.language]
  const { program, ok, p10S, p50S, p90S, split, faults } = estimate
  if (!ok) {
    io.print(say.noFigure(program))
    for (const fault of faults) io.print(`  ${problemLine(fault, io.language)}`)
    return
  }
  const mark = estimate.estimated ? ` [${say.estimated}]` : ''
  io.print(say.cycle(program, seconds(p10S, io), seconds(p50S, io), seconds(p90S, io)) + mark)
  io.print(`  ${say.starts(estimate.from, estimate.to)}`)
  for (const [cause, band] of Object.entries(split)) {
    const name = (say.causes as Record<string, string>)[cause] ?? cause
    io.print(
      `  ${name.padEnd(18)} ${seconds(band.p50S, io)} (${seconds(band.p10S, io)} – ${seconds(band.p90S, io)})`,
    )
  }
}

function seconds(value: number, io: CliIo): string {
  const text = value.toFixed(2)
  return io.language === 'nl' ? text.replace('.', ',') : text
}

export async function runCalibration(values: Values, io: CliIo): Promise<number> {
  const document = await readScene(values, io)
  if (typeof document === 'number') return document
  const program = programOf(document, values, io)
  if (typeof program === 'number') return program
  const log = await readMeasured(values, program, io)
  if (typeof log === 'number') return log
  const answer = calibrateCycle(document, program, log.lists, seedOf(values))
  if (!answer.ok) return complainOf(io, answer.problems)
  if (values.json === true) io.print(JSON.stringify(answer.calibration, undefined, 2))
  else printCalibration(answer.calibration, io)
  return 0
}

/** Stopwatch times on the line, or a log. */
async function readMeasured(
  values: Values,
  program: string,
  io: CliIo,
): Promise<(CycleLog & { ok: true }) | number> {
  const say = sceneText[io.language]
  if (typeof values.times === 'string') {
    const log = readCycleLog(values.times)
    return log.ok ? log : complain(io, say.badTimes, exitUsage)
  }
  const path = values.log
  if (typeof path !== 'string') return complain(io, say.needs('--times / --log'), exitUsage)
  let text: string
  try {
    text = await io.readText(path)
  } catch {
    return complain(io, say.unreadable(path), exitProblem)
  }
  const log = readCycleLog(text, program)
  if (log.ok) return log
  return complain(io, log.line === 0 ? say.noTimes(path) : say.badLine(path, log.line, log.text), exitProblem)
}

function printCalibration({ before, after, values, misfits }: Calibration, io: CliIo): void {
  const say = sceneText[io.language]
  const band = ({ p10S, p50S, p90S }: Calibration['before']) =>
    [seconds(p10S, io), seconds(p50S, io), seconds(p90S, io)] as const
  io.print(say.before(...band(before)))
  io.print(say.after(...band(after)))
  for (const { record, field, beforeS, likelyS, lowS, highS } of values) {
    const [a, b, c, d] = [beforeS, likelyS, lowS, highS].map((value) => seconds(value, io)) as [
      string,
      string,
      string,
      string,
    ]
    io.print(say.value(record, field, a, b, c, d))
  }
  for (const { cause, measuredS, computedS, errors } of misfits) {
    if (Math.abs(errors) > 3) io.printError(say.misfit(cause, seconds(measuredS, io), seconds(computedS, io)))
  }
}

export async function runExport(values: Values, io: CliIo): Promise<number> {
  const say = sceneText[io.language]
  const document = await readScene(values, io)
  if (typeof document === 'number') return document
  const program = programOf(document, values, io)
  if (typeof program === 'number') return program
  const kind = EXPORT_KINDS.find((one) => one === values.to)
  if (kind === undefined)
    return complain(io, say.unknownKind(String(values.to ?? ''), EXPORT_KINDS.join(', ')), exitUsage)
  const answer = listProgram(document, program)
  if (!answer.ok) {
    return answer.code === 'unused'
      ? complain(io, say.unused(program), exitProblem)
      : complainOf(io, answer.problems)
  }
  const files = answer.listings.map((listing) => ({
    robot: listing.robot,
    ...exportProgram(listing, kind as ExportKind, io.language),
  }))
  if (values.json === true) {
    io.print(JSON.stringify(files, undefined, 2))
    return 0
  }
  if (typeof values.out !== 'string') {
    for (const { text } of files) io.print(text)
    return 0
  }
  return writeFiles(values.out, files, io)
}

/** Several robots give several files: the robot's name before the ending. */
async function writeFiles(
  out: string,
  files: readonly { readonly robot: string; readonly text: string }[],
  io: CliIo,
): Promise<number> {
  const say = sceneText[io.language]
  for (const { robot, text } of files) {
    const dot = out.lastIndexOf('.')
    const path =
      files.length === 1
        ? out
        : dot > 0
          ? `${out.slice(0, dot)}-${robot}${out.slice(dot)}`
          : `${out}-${robot}`
    try {
      await io.writeText(path, text)
    } catch {
      return complain(io, say.unwritable(path), exitProblem)
    }
    io.print(say.written(path))
  }
  return 0
}
