// `--until-halfwidth 2% [--of MEASURE]… [--max-replications N]` as a rule, or the mistake in it. `--precision` is the same word.
import type { PrecisionRule } from '../../core/study/replicationsToAdd'
import type { StudyText } from './studyText'
import { wholeNumber } from './wholeNumber'

/** The words of the command line that speak of it. */
interface PrecisionWords {
  readonly 'until-halfwidth'?: string | undefined
  readonly precision?: string | undefined
  readonly of?: readonly string[] | undefined
  readonly 'max-replications'?: string | undefined
}

const DEFAULT_MEASURES = ['throughputPerHour', 'leadTimeS.mean']
const DEFAULT_MOST = 1000

/** Undefined when no precision is asked for. */
export function readPrecision(
  values: PrecisionWords,
  limit: number,
  say: StudyText,
): PrecisionRule | { readonly mistake: string } | undefined {
  const word = values['until-halfwidth'] ?? values.precision
  if (word === undefined) return undefined
  const relative = readShare(word)
  if (relative === undefined) return { mistake: say.badShare(word) }
  const most = wholeNumber(values['max-replications'], DEFAULT_MOST)
  if (most === undefined || most < 2 || most > limit)
    return { mistake: say.badNumber('--max-replications', values['max-replications']!, 2) }
  return { relative, measures: values.of ?? DEFAULT_MEASURES, most }
}

/** "2%", "2 %", "0,02" or "0.02". */
function readShare(word: string): number | undefined {
  const match = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(word.trim())
  if (match === null) return undefined
  const value = Number(match[1]!.replace(',', '.')) / (match[2] === '%' ? 100 : 1)
  return value > 0 && value < 1 ? value : undefined
}
