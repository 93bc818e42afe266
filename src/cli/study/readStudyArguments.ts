// The words after `proefcel study` as a request, or the mistake in them.
import { parseArgs } from 'node:util'
import type { PrecisionRule } from '../../core/study/replicationsToAdd'
import { parseDuration } from '../parseDuration'
import { readPrecision } from './readPrecision'
import type { StudyText } from './studyText'
import { wholeNumber } from './wholeNumber'

export interface StudyRequest {
  readonly help: boolean
  /** Path of the scene; "-" reads standard input. */
  readonly file: string
  readonly replications: number
  readonly seed: number | undefined
  readonly warmupS: number | 'mser5' | undefined
  readonly untilS: number | undefined
  readonly forkAtS: number | undefined
  readonly antithetic: boolean
  /** Batches of one long run instead of replications. */
  readonly batches: number | undefined
  /** Goes on until intervals are this narrow. */
  readonly precision: PrecisionRule | undefined
  /** Quantile over the values, 0 to 1. */
  readonly quantile: number | undefined
  /** Number of the first replication. */
  readonly first: number
  /** Processes; undefined: as many as are worth it. */
  readonly jobs: number | undefined
  readonly json: boolean
}

const DEFAULT_REPLICATIONS = 20
const MOST_REPLICATIONS = 100_000
/** Fewer batches give an interval that is mostly chance. */
const LEAST_BATCHES = 5
const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const options = {
  replications: text,
  seed: text,
  warmup: text,
  until: text,
  fork: text,
  batches: text,
  'until-halfwidth': text,
  precision: text,
  of: { type: 'string', multiple: true },
  'max-replications': text,
  quantile: text,
  first: text,
  jobs: text,
  antithetic: flag,
  json: flag,
  help: flag,
} as const

type StudyWords = ReturnType<typeof parse>['values']
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

function readValues(values: StudyWords, help: boolean, file: string, say: StudyText): StudyRequest | Mistake {
  const counts = readCounts(values, say)
  if ('mistake' in counts) return counts
  const spans = readSpans(values, say)
  if ('mistake' in spans) return spans
  const precision = readPrecision(values, MOST_REPLICATIONS, say)
  if (precision !== undefined && 'mistake' in precision) return precision
  const quantile = values.quantile === undefined ? undefined : Number(values.quantile.replace(',', '.'))
  if (quantile !== undefined && !(quantile > 0 && quantile < 1))
    return { mistake: say.badQuantile(values.quantile!) }
  const antithetic = values.antithetic === true
  if (counts.batches !== undefined && (antithetic || precision !== undefined || spans.forkAtS !== undefined))
    return { mistake: say.batchesAlone }
  return { help, file, ...counts, ...spans, antithetic, precision, quantile, json: values.json === true }
}

type Counts = Pick<StudyRequest, 'replications' | 'seed' | 'batches' | 'first' | 'jobs'>

function readCounts(values: StudyWords, say: StudyText): Counts | Mistake {
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
  const batches = wholeNumber(values.batches, undefined)
  if (values.batches !== undefined && (batches === undefined || batches < LEAST_BATCHES))
    return { mistake: say.badNumber('--batches', values.batches, LEAST_BATCHES) }
  return { replications, seed, first, jobs, batches }
}

type Spans = Pick<StudyRequest, 'warmupS' | 'untilS' | 'forkAtS'>

function readSpans(values: StudyWords, say: StudyText): Spans | Mistake {
  const byRule = values.warmup?.toLowerCase() === 'mser5'
  for (const word of [byRule ? undefined : values.warmup, values.until, values.fork])
    if (word !== undefined && parseDuration(word) === undefined) return { mistake: say.badDuration(word) }
  const read = (word: string | undefined) => (word === undefined ? undefined : parseDuration(word))
  const warmupS = byRule ? 'mser5' : read(values.warmup)
  const untilS = read(values.until)
  const forkAtS = read(values.fork)
  const start = forkAtS ?? warmupS
  if (typeof start === 'number' && untilS !== undefined && start >= untilS)
    return { mistake: say.nothingObserved }
  return { warmupS, untilS, forkAtS }
}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options, allowPositionals: true })
}
