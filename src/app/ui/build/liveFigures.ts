// The figures of an assessment as words: value, unit, what it rests on. Pure.
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { Assessment, ProgramCycle } from '../../../core/results/Assessment'
import type { Problem } from '../../../core/results/problem'
import { BUILD_TEXT } from '../../text/buildText'
import { formatDuration } from '../../text/formatDuration'
import { formatNumber } from '../../text/formatNumber'
import type { Language } from '../../text/Language'
import { recordName } from '../../text/localText'
import { MESSAGES } from '../../text/messages'
import { throughputText } from '../../text/throughputText'

export interface LiveVerdict {
  readonly tone: 'good' | 'near' | 'bad'
  readonly sign: string
  readonly count: number
}

export interface LiveFigure {
  readonly key: 'cycle' | 'throughput' | 'reach' | 'problems'
  readonly label: string
  readonly value: string
  readonly unit?: string | undefined
  /** "schatting" behind what rests on one short run. */
  readonly mark?: string | undefined
  readonly verdicts?: readonly LiveVerdict[] | undefined
  readonly help: string
}

export function liveFigures(
  assessment: Assessment | undefined,
  document: SceneDocument,
  problems: readonly Problem[],
  language: Language,
): readonly LiveFigure[] {
  if (assessment === undefined) return unknownFigures(problems, language)
  return [
    cycleFigure(assessment, document, language),
    throughputFigure(assessment, language),
    reachFigure(assessment, language),
    problemFigure(problems, language),
  ]
}

const NOTHING = '–'

/** Before the first answer nothing is claimed, but problems that are known already. */
function unknownFigures(problems: readonly Problem[], language: Language): readonly LiveFigure[] {
  const text = BUILD_TEXT[language].live
  const unknown = (key: 'cycle' | 'throughput' | 'reach' | 'problems'): LiveFigure => ({
    key,
    label: text[key],
    value: NOTHING,
    help: text.notYet,
  })
  const known = problems.length === 0 ? unknown('problems') : problemFigure(problems, language)
  return [unknown('cycle'), unknown('throughput'), unknown('reach'), known]
}

function cycleFigure(
  assessment: Assessment | undefined,
  document: SceneDocument,
  language: Language,
): LiveFigure {
  const text = BUILD_TEXT[language].live
  const cycles = assessment?.cycles ?? []
  const [first, ...others] = cycles
  if (first === undefined) return { key: 'cycle', label: text.cycle, value: NOTHING, help: text.noCycle }
  const longest = others.reduce<ProgramCycle>((a, b) => (b.durationS > a.durationS ? b : a), first)
  const program = document.records[longest.program]
  const name = program === undefined ? longest.program : recordName(program, language)
  return {
    key: 'cycle',
    label: text.cycle,
    value: formatDuration(longest.durationS, language),
    help: text.cycleHelp(name, cycles.length),
  }
}

function throughputFigure(assessment: Assessment | undefined, language: Language): LiveFigure {
  const text = BUILD_TEXT[language].live
  const run = MESSAGES[language].run
  const kpis = assessment?.results?.kpis
  if (kpis === undefined)
    return {
      key: 'throughput',
      label: text.throughput,
      value: NOTHING,
      unit: text.noRun,
      help: text.noRunHelp,
    }
  const covered = formatDuration(assessment?.simulatedS ?? 0, language)
  if (kpis.partsOut === 0)
    return {
      key: 'throughput',
      label: text.throughput,
      value: NOTHING,
      unit: text.noParts,
      help: text.noPartsHelp(covered),
    }
  const perHour = kpis.throughputPerShiftHour ?? kpis.throughputPerHour
  const unit = kpis.throughputPerShiftHour === undefined ? run.perHour : throughputText[language].perShiftHour
  return {
    key: 'throughput',
    label: text.throughput,
    value: formatNumber(perHour, language, perHour < 10 ? 1 : 0),
    unit,
    mark: text.estimate,
    help: text.throughputHelp(covered),
  }
}

function reachFigure(assessment: Assessment | undefined, language: Language): LiveFigure {
  const text = BUILD_TEXT[language].live
  const reach = assessment?.reach ?? []
  const count = (verdict: string) => reach.filter((target) => target.verdict === verdict).length
  const [good, near, bad] = [count('reached'), count('nearLimit'), count('unreachable')]
  const verdicts: LiveVerdict[] = [
    { tone: 'good', sign: '✓', count: good },
    { tone: 'near', sign: '!', count: near },
    { tone: 'bad', sign: '✕', count: bad },
  ]
  const shown = verdicts.filter((verdict) => verdict.count > 0)
  return {
    key: 'reach',
    label: text.reach,
    value: NOTHING,
    unit: shown.length === 0 ? text.noReach : undefined,
    verdicts: shown.length === 0 ? undefined : shown,
    help: text.reachHelp(good, near, bad),
  }
}

function problemFigure(problems: readonly Problem[], language: Language): LiveFigure {
  const text = BUILD_TEXT[language].live
  const bad = problems.filter(({ severity }) => severity === 'error').length
  const verdicts: LiveVerdict[] = [
    { tone: 'bad', sign: '✕', count: bad },
    { tone: 'near', sign: '!', count: problems.length - bad },
  ]
  const shown = verdicts.filter(({ count }) => count > 0)
  return {
    key: 'problems',
    label: text.problems,
    value: text.noProblems,
    verdicts: shown.length === 0 ? undefined : shown,
    help: text.problemsHelp,
  }
}
