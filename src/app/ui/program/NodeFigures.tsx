// What is told beside a step of a program: its time, how much room it has, and why it cannot be done.
import { findRecord, type SceneDocument } from '../../../core/model/SceneDocument'
import type { NodeFigure } from '../../../core/results/ProgramStudy'
import { formatDuration } from '../../text/formatDuration'
import { formatNumber, formatShare } from '../../text/formatNumber'
import type { Language } from '../../text/Language'
import { recordName } from '../../text/localText'
import { namedProblem } from '../../text/namedProblem'
import type { ProgramText } from '../../text/programText'
import { useLanguage } from '../parts/useText'
import type { NodeNotice } from './nodeVerdict'
import { useProgramText } from './useProgramText'

interface FiguresProps {
  readonly notice: NodeNotice
  readonly document: SceneDocument
  /** Then all its room is told; otherwise only what is short. */
  readonly chosen: boolean
}

export function NodeFigures({ notice, document, chosen }: FiguresProps) {
  const text = useProgramText()
  const language = useLanguage()
  const { verdict, durationS, figure, problems } = notice
  const shown = verdict === undefined || verdict === 'clear' ? undefined : VERDICT[verdict]
  const room = figure === undefined ? [] : roomOf(figure, document, text, language)
  const isShort = shown !== undefined && verdict !== 'bad'
  return (
    <>
      {durationS !== undefined && (
        <span className="program-time" title={room.join(' · ')}>
          {formatDuration(durationS, language)}
        </span>
      )}
      {verdict === 'clear' && (
        <span className="program-dot" data-verdict="good" title={text.verdict.clear}>
          <span className="visually-hidden">{text.verdict.clear}</span>
        </span>
      )}
      {shown !== undefined && verdict !== undefined && (
        <span className="verdict program-verdict" data-verdict={shown}>
          {text.verdict[verdict]}
        </span>
      )}
      {(chosen || isShort) && room.length > 0 && (
        <span className="program-room muted">{room.join(' · ')}</span>
      )}
      {problems.slice(0, 1).map((problem) => (
        <span key={problem.code} className="program-problem">
          {namedProblem(problem, document.records, language).message}{' '}
          {namedProblem(problem, document.records, language).hint}
        </span>
      ))}
    </>
  )
}

/** How far from the nearest joint limit, from a singular pose and from the nearest body, at the tightest of its motions. */
function roomOf(
  { limit, independence, nearest }: NodeFigure,
  document: SceneDocument,
  text: ProgramText,
  language: Language,
): readonly string[] {
  const said: string[] = []
  if (limit !== undefined) {
    const degrees = formatNumber((limit.marginRad * 180) / Math.PI, language, 0)
    said.push(text.room(`${degrees}°`, formatNumber(limit.joint + 1, language, 0)))
  }
  if (independence !== undefined && independence < 1)
    said.push(text.singular(formatShare(independence, language)))
  if (nearest !== undefined) {
    const body = findRecord(document, nearest.other)
    const name =
      nearest.kind === 'self'
        ? text.self
        : body
          ? recordName(body, language)
          : nearest.kind === 'floor'
            ? text.floor
            : nearest.other
    said.push(text.gap(`${formatNumber(nearest.gapM * 1000, language, 0)} mm`, name))
  }
  return said
}

const VERDICT = { nearLimit: 'near', nearSingular: 'near', touches: 'bad', bad: 'bad' } as const
