// `proefcel robot import PATH`: a robot from URDF or xacro, told about, or written into a scene file. Reading it is core/formats' work.
import type { ImportOptions } from '../../core/formats/urdf/ImportOptions'
import { type ImportedRobot, importRobot } from '../../core/formats/urdf/importRobot'
import { readZip } from '../../core/formats/zip/readZip'
import { isDriven } from '../../core/model/catalog/robots/isDriven'
import { modelOfRecord } from '../../core/model/catalog/robots/modelOfRecord'
import { restPose } from '../../core/model/catalog/robots/restPose'
import { parseSceneText } from '../../core/model/parseSceneText'
import { problemIn } from '../../core/model/problems/sceneProblem'
import { DOCUMENT_FORMAT, DOCUMENT_VERSION, type SceneDocument } from '../../core/model/SceneDocument'
import type { RecordOf } from '../../core/model/sceneRecord'
import { serialiseScene } from '../../core/model/serialiseScene'
import type { Outcome, Problem } from '../../core/results/problem'
import type { CliIo, OpenedFiles } from '../CliIo'
import { problemLine } from '../problemLine'
import { importText } from './importText'

const exitProblem = 1
const exitUsage = 2

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>

export async function runImport(path: string | undefined, values: Values, io: CliIo): Promise<number> {
  const text = importText[io.language]
  if (path === undefined) return usage(text.noPath, io)
  const opened = io.openFiles(path)
  if (!opened) return usage(text.nothingThere(path), io)
  const options = readOptions(values)
  if (typeof options === 'string') return usage(text.badOption(options), io)
  const imported = importOpened(opened, options)
  if (!imported.ok) return refuse(imported.problems, values.json === true, io)
  const out = typeof values.out === 'string' ? values.out : undefined
  const written = out === undefined ? imported : await writeInto(out, imported.value, io)
  if (!written.ok) return refuse(written.problems, values.json === true, io)
  if (values.json === true) io.print(JSON.stringify(answerOf(written.value, io)))
  else printReport(written.value, out, io)
  return 0
}

function importOpened({ files, entry, zip }: OpenedFiles, options: ImportOptions) {
  if (zip === undefined) return importRobot(files, { ...(entry !== undefined && { entry }), ...options })
  const content = files.get(zip)
  const unpacked = readZip(content ? content() : new Uint8Array(), zip)
  return unpacked.ok ? importRobot(unpacked.value, options) : unpacked
}

/** The options, or the name of the one that is wrong. */
function readOptions(values: Values): ImportOptions | string {
  const numbers: Record<string, number> = {}
  for (const [option, field] of Object.entries(NUMBER_OPTIONS)) {
    const value = values[option]
    if (value === undefined) continue
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN
    if (!(number >= 0 && Number.isFinite(number))) return `--${option}`
    numbers[field] = number
  }
  if (numbers.payloadKg === 0) return '--payload'
  const args = new Map<string, string>()
  for (const given of Array.isArray(values.arg) ? values.arg : []) {
    const match = /^([^=:]+):?=(.*)$/s.exec(String(given))
    if (!match) return '--arg'
    args.set(match[1]!, match[2]!)
  }
  const upAxis = values['up-axis']
  if (upAxis !== undefined && upAxis !== 'ros' && upAxis !== 'obey' && upAxis !== 'ignore') return '--up-axis'
  const word = (option: string) => (typeof values[option] === 'string' ? String(values[option]) : undefined)
  const [entry, base, tip] = [word('entry'), word('base-link'), word('tip-link')]
  return {
    ...numbers,
    args,
    ...(upAxis && { upAxis }),
    ...(entry !== undefined && { entry }),
    ...(base !== undefined && { base }),
    ...(tip !== undefined && { tip }),
  }
}

const NUMBER_OPTIONS: Readonly<Record<string, string>> = {
  snap: 'snapRad',
  'mesh-scale': 'meshScale',
  triangles: 'trianglesPerLink',
  payload: 'payloadKg',
}

/** Into a scene that exists, under a free id; else as a new scene with one robot of this model. */
async function writeInto(path: string, robot: ImportedRobot, io: CliIo): Promise<Outcome<ImportedRobot>> {
  const before = await io.readText(path).catch(() => undefined)
  const scene =
    before === undefined ? { ok: true as const, value: newScene(robot.record) } : parseSceneText(before)
  if (!scene.ok) return scene
  const id = freeId(robot.record.id, scene.value.records)
  const record = { ...robot.record, id }
  await io.writeText(
    path,
    serialiseScene({ ...scene.value, records: { ...scene.value.records, [id]: record } }),
  )
  return { ok: true, value: { ...robot, record } }
}

function freeId(wanted: string, taken: Readonly<Record<string, unknown>>): string {
  let id = wanted
  for (let number = 2; Object.hasOwn(taken, id); number++) id = `${wanted}-${number}`
  return id
}

function newScene(record: RecordOf<'robotModel'>): SceneDocument {
  const records = {
    scene: { id: 'scene', type: 'scene', name: record.name ?? record.id },
    hall: { id: 'hall', type: 'hall', sizeM: [10, 10, 5] },
    robot: {
      id: 'robot',
      type: 'robot',
      model: record.id,
      placement: { position: [5, 5, 0] },
      poses: { home: restPose(modelOfRecord(record)) },
    },
  }
  // Read back so that every field left out has its default.
  const text = JSON.stringify({ format: DOCUMENT_FORMAT, version: DOCUMENT_VERSION, records })
  const parsed = parseSceneText(text)
  if (!parsed.ok) throw new Error(`a new scene that is none: ${parsed.problems[0]?.message}`)
  return parsed.value
}

function usage(sentence: string, io: CliIo): number {
  io.printError(sentence)
  return exitUsage
}

function refuse(problems: readonly Problem[], json: boolean, io: CliIo): number {
  if (json) io.print(JSON.stringify({ problems: problems.map((problem) => spoken(problem, io)) }))
  for (const problem of problems) io.printError(problemLine(problem, io.language))
  return exitProblem
}

function spoken(problem: Problem, io: CliIo): Problem {
  return { ...problem, ...problemIn(io.language, problem) }
}

/** With the shapes' text left out: it says nothing to a reader. */
function answerOf({ record, report }: ImportedRobot, io: CliIo) {
  const links = record.links.map(({ link, data }) => ({ link, packedBytes: data.length }))
  return {
    record: { ...record, links },
    report: { ...report, notes: report.notes.map((problem) => spoken(problem, io)) },
  }
}

function printReport({ record, report }: ImportedRobot, out: string | undefined, io: CliIo): void {
  const text = importText[io.language]
  io.print(text.head(report, record))
  io.print(text.numbers(record))
  for (const joint of record.joints.filter(isDriven)) io.print(`  ${text.joint(joint)}`)
  io.print(text.shapes(report.meshes))
  for (const note of report.notes) io.print(`! ${problemLine({ ...note, where: { path: '' } }, io.language)}`)
  if (out !== undefined) io.print(text.written(out, record.id))
}
