// The templates for the tools thread: what there is, a cell from typed answers, other answers for a cell, an empty hall. What cannot be met
// comes as a SimError with the answer it is about.
import { parseSceneText } from '../../model/parseSceneText'
import type { SceneDocument } from '../../model/SceneDocument'
import { SimError } from '../../protocol/SimError'
import type { Outcome } from '../../results/problem'
import type { TemplateAnswers } from '../../results/TemplateQuestion'
import type { MadeCell, TemplateInfo, TypedAnswers } from '../../results/TemplateResult'
import { readAnswers } from '../../templates/answers/readAnswers'
import { buildTemplate } from '../../templates/buildTemplate'
import { emptyHall } from '../../templates/emptyHall'
import { findTemplate, TEMPLATES } from '../../templates/findTemplate'
import { retakeTemplate } from '../../templates/retakeTemplate'

type Language = 'nl' | 'en'

export function templateList(): TemplateInfo[] {
  return TEMPLATES.map(({ id, name, summary, questions }) => ({ id, name, summary, questions }))
}

/** `documentText`: a cell that came from this template; what a person changed in it stays. */
export function makeCell(
  id: string,
  typed: TypedAnswers,
  language: Language,
  documentText?: string,
): MadeCell {
  const answers = required(readAnswers(required(findTemplate(id)), typed, language))
  if (documentText === undefined) {
    const { document, reason, summary } = required(buildTemplate(id, answers))
    return cellOf(document, answers, { reason, summary, kept: [] })
  }
  const { document, ...rest } = required(retakeTemplate(required(parseSceneText(documentText)), answers))
  return cellOf(document, answers, rest)
}

export function emptyHallText(): string {
  return JSON.stringify(emptyHall())
}

function cellOf(
  document: SceneDocument,
  answers: TemplateAnswers,
  rest: Pick<MadeCell, 'reason' | 'summary' | 'kept'>,
): MadeCell {
  return { documentText: JSON.stringify(document), answers, ...rest }
}

function required<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new SimError(outcome.problems)
}
