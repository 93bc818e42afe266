// Problems of answers: about a question, in both languages. The sentences around them are in the model's table.
import { sceneProblem } from '../../model/problems/sceneProblem'
import type { Problem } from '../../results/problem'
import type { InTwoLanguages, TemplateQuestion } from '../../results/TemplateQuestion'

/** An answer that cannot be met: what is the matter, and what would help. Sentences without a capital, without a full stop. */
export function unmet(
  questions: readonly TemplateQuestion[],
  id: string,
  what: InTwoLanguages,
  help: InTwoLanguages,
): Problem {
  return sceneProblem('template.answerUnmet', placeOf(id), {
    ...textsOf(questions, id),
    question: id,
    whatNl: what.nl,
    whatEn: what.en,
    helpNl: help.nl,
    helpEn: help.en,
  })
}

export function placeOf(id: string): { readonly path: string } {
  return { path: `answers.${id}` }
}

export function textsOf(
  questions: readonly TemplateQuestion[],
  id: string,
): { readonly textNl: string; readonly textEn: string } {
  const text = questions.find((question) => question.id === id)?.text
  return { textNl: text?.nl ?? id, textEn: text?.en ?? id }
}
