// The words after `proefcel study` as a request, or the mistake in them.
import { parseArgs } from 'node:util'
import { parseDuration } from '../parseDuration'
import type { StudyText } from './studyText'

export interface StudyRequest {
  readonly help: boolean
  /** Path of the scene; "-" reads standard input. */
  readonly file: string
  readonly replications: number
  readonly seed: number | undefined
  readonly warmupS: number | undefined
  readonly untilS: number | undefined
  readonly forkAtS: number | undefined
  readonly antithetic: boolean
  /** Number of the first replication. */
  readonly first: number
  /** Processes; undefined: as many as are worth it. */
  readonly jobs: number | undefined
  readonly json: boolean
}

const DEFAULT_REPLICATIONS = 20
const MOST_REPLICATIONS = 100_000
const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const options = {
  replications: text,
  seed: text,
  warmup: text,
  until: text,
  fork: text,
  first: text,
  jobs: text,
  antithetic: flag,
  json: flag,
  help: flag,
} as const

type Words = ReturnType<typeof parse>['values']
type Mistake = { readonly mistake: string }

export function readStudyArguments(argv: readonly string[], say: StudyText): StudyRequest | Mistake {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (error) {
    return { mistake: error instanceof Error ? error.message : String(error) }
  }
  const { values, positionals } = parsed
  const help = values.help === true
  if (!help && positionals.length !== 1) return { mistake: say.oneFile }
  return readValues(values, help, positionals[0] ?? '', say)
}

function readValues(values: Words, help: boolean, file: string, say: StudyText): StudyRequest | Mistake {
  const replications = wholeNumber(values.replications, DEFAULT_REPLICATIONS)
  if (replications === undefined || replications < 1 || replications > MOST_REPLICATIONS)
    return { mistake: say.badReplications(values.replications!, MOST_REPLICATIONS) }
  const seed = wholeNumber(values.seed, undefined)
  if (values.seed !== undefined && seed === undefined) return { mistake: say.badSeed(values.seed) }
  const first = wholeNumber(values.first, 0)
  if (first === undefined) return { mistake: say.badNumber('--first', values.first!, 0) }
  const jobs = wholeNumber(values.jobs, undefined)
  if (values.jobs !== undefined && (jobs === undefined || jobs < 1))
    return { mistake: say.badNumber('--jobs', values.jobs, 1) }
  for (const word of [values.warmup, values.until, values.fork])
    if (word !== undefined && parseDuration(word) === undefined) return { mistake: say.badDuration(word) }
  const [warmupS, untilS, forkAtS] = [values.warmup, values.until, values.fork].map((word) =>
    word === undefined ? undefined : parseDuration(word),
  )
  const start = forkAtS ?? warmupS
  if (start !== undefined && untilS !== undefined && start >= untilS) return { mistake: say.nothingObserved }
  return {
    help,
    file,
    replications,
    seed,
    warmupS,
    untilS,
    forkAtS,
    antithetic: values.antithetic === true,
    first,
    jobs,
    json: values.json === true,
  }
}

function wholeNumber(word: string | undefined, otherwise: number): number | undefined
function wholeNumber(word: string | undefined, otherwise: undefined): number | undefined
function wholeNumber(word: string | undefined, otherwise: number | undefined): number | undefined {
  if (word === undefined) return otherwise
  const value = Number(word)
  return word.trim() !== '' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options, allowPositionals: true })
}
