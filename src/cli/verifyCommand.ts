// `proefcel verify`: runs the reference cases and shows expected, measured, interval and verdict. Knows no case itself.
import { parseArgs } from 'node:util'
import type { CaseVerdict, VerifyResults } from '../core/results/VerifyResults'
import type { Effort } from '../core/study/verify/VerifyCase'
import {
  DEFAULT_EFFORT,
  FULL_EFFORT,
  selectReferences,
  verifyReference,
} from '../core/study/verify/verifyEngine'
import type { CliIo } from './CliIo'
import { formatTable } from './run/formatTable'
import { type VerifyText, verifyText } from './verify/verifyText'
import { workInTurns } from './workInTurns'

const exitDiffers = 1
const exitUsage = 2
/** Fewer parts give intervals that mean nothing. */
const LEAST_ITEMS = 1000

interface VerifyRequest {
  readonly help: boolean
  readonly json: boolean
  readonly ids: readonly string[]
  readonly effort: Effort
  /** The effort in words, for helpers. */
  readonly effortWords: readonly string[]
  /** Processes; 1: only this one. */
  readonly jobs: number
}

export async function runVerifyCommand(argv: string[], io: CliIo): Promise<number> {
  const say = verifyText[io.language]
  const request = readArguments(argv, io.helpers?.count ?? 1, say)
  if ('mistake' in request) {
    io.printError(request.mistake)
    return exitUsage
  }
  if (request.help) {
    for (const line of say.usage) io.print(line)
    return 0
  }
  const started = io.wallSeconds()
  const cases = await verifyAll(request, io, (verdict) => {
    if (!request.json) printCase(verdict, io, say)
  })
  const passed = cases.filter(({ pass }) => pass).length
  if (request.json) io.print(JSON.stringify({ cases }, undefined, 2))
  else io.print(say.total(passed, cases.length, (io.wallSeconds() - started).toFixed(1)))
  return passed === cases.length ? 0 : exitDiffers
}

/** Few enough that processors are busy to the end, many enough that starting processes does not count. */
const CASES_A_PROCESS = 2

async function verifyAll(
  request: VerifyRequest,
  io: CliIo,
  whenJudged: (verdict: CaseVerdict) => void,
): Promise<CaseVerdict[]> {
  const references = selectReferences(request.ids)
  const { helpers } = io
  if (helpers === undefined || request.jobs < 2 || references.length <= CASES_A_PROCESS)
    return references.map((reference) => {
      const verdict = verifyReference(reference, request.effort)
      whenJudged(verdict)
      return verdict
    })
  const pieces: string[][] = []
  for (let at = 0; at < references.length; at += CASES_A_PROCESS)
    pieces.push(references.slice(at, at + CASES_A_PROCESS).map(({ id }) => id))
  const verify = async (ids: readonly string[]) => {
    const words = ids.flatMap((id) => ['--case', id])
    const { output, complaints } = await helpers.run([
      'verify',
      '--json',
      '--jobs',
      '1',
      ...request.effortWords,
      ...words,
    ])
    if (output === '') throw new Error(complaints)
    return (JSON.parse(output) as VerifyResults).cases
  }
  const judged = await workInTurns(pieces, request.jobs, verify, (verdicts) => verdicts.forEach(whenJudged))
  return judged.flat()
}

function readArguments(
  argv: readonly string[],
  available: number,
  say: VerifyText,
): VerifyRequest | { mistake: string } {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (error) {
    return { mistake: error instanceof Error ? error.message : String(error) }
  }
  const { values } = parsed
  const ids = values.case ?? []
  const all = selectReferences([]).map(({ id }) => id)
  const unknown = ids.find((id) => !all.includes(id))
  if (unknown !== undefined) return { mistake: say.unknownCase(unknown, all.join(', ')) }
  const effort = values.full === true ? FULL_EFFORT : DEFAULT_EFFORT
  const items = values.items === undefined ? effort.items : Number(values.items)
  if (!(Number.isSafeInteger(items) && items >= LEAST_ITEMS)) return { mistake: say.badItems(values.items!) }
  const jobs = values.jobs === undefined ? available : Number(values.jobs)
  if (!(Number.isSafeInteger(jobs) && jobs >= 1)) return { mistake: say.badJobs(values.jobs!) }
  return {
    help: values.help === true,
    jobs,
    effortWords: [...(values.full === true ? ['--full'] : []), '--items', String(items)],
    json: values.json === true,
    ids,
    effort: { ...effort, items, warmupItems: Math.ceil((items * effort.warmupItems) / effort.items) },
  }
}

function parse(argv: readonly string[]) {
  const flag = { type: 'boolean' } as const
  const options = {
    case: { type: 'string', multiple: true },
    items: { type: 'string' },
    jobs: { type: 'string' },
    full: flag,
    json: flag,
    help: flag,
  } as const
  return parseArgs({ args: [...argv], options })
}

function printCase(verdict: CaseVerdict, io: CliIo, say: VerifyText): void {
  const word = verdict.pass ? say.pass : say.fail
  io.print(`${verdict.id}: ${word}${verdict.rerun ? ` (${say.rerun})` : ''}`)
  if (verdict.notExpressible !== undefined) {
    io.print(`  ${say.notExpressible(verdict.notExpressible)}`)
    return
  }
  const show = (value: number | string) =>
    typeof value === 'string' ? value : String(Number(value.toPrecision(8)))
  const rows = verdict.metrics.map(({ name, expected, measured, halfWidth, pass }) => [
    `  ${name}`,
    show(expected),
    show(measured),
    String(Number(halfWidth.toPrecision(3))),
    pass ? '' : say.fail,
  ])
  const head = [`  ${say.metric}`, say.expected, say.measured, say.halfWidth, '']
  for (const line of formatTable([head, ...rows], 4)) io.print(line)
}
