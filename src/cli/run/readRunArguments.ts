// The words after `proefcel run` as a request, or the mistake in them.
import { parseArgs } from 'node:util'
import { parseDuration } from '../parseDuration'
import type { RunText } from './runText'

export interface RunRequest {
  readonly help: boolean
  /** Path of the scene; "-" reads standard input. */
  readonly file: string
  readonly seed: number | undefined
  readonly warmupS: number | undefined
  readonly untilS: number | undefined
  readonly json: boolean
  readonly trace: string | undefined
}

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const options = { seed: text, warmup: text, until: text, trace: text, json: flag, help: flag } as const

export function readRunArguments(argv: readonly string[], say: RunText): RunRequest | { mistake: string } {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (error) {
    return { mistake: error instanceof Error ? error.message : String(error) }
  }
  const { values, positionals } = parsed
  const seed = values.seed === undefined ? undefined : Number(values.seed)
  if (seed !== undefined && !(Number.isSafeInteger(seed) && seed >= 0))
    return { mistake: say.badSeed(values.seed!) }
  const warmupS = values.warmup === undefined ? undefined : parseDuration(values.warmup)
  if (values.warmup !== undefined && warmupS === undefined) return { mistake: say.badDuration(values.warmup) }
  const untilS = values.until === undefined ? undefined : parseDuration(values.until)
  if (values.until !== undefined && untilS === undefined) return { mistake: say.badDuration(values.until) }
  const help = values.help === true
  if (!help && positionals.length !== 1) return { mistake: say.oneFile }
  const file = positionals[0] ?? ''
  return { help, file, seed, warmupS, untilS, json: values.json === true, trace: values.trace }
}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options, allowPositionals: true })
}
