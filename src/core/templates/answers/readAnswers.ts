// What a person or a file answers, as answers a template can use: units, decimal commas, "weet ik niet", ranges, slips of the pen. Knows no
// cell: whether the answers can be met together is found when it is made.
import { parseQuantity } from '../../math/units'
import { sceneProblem } from '../../model/problems/sceneProblem'
import { closestName } from '../../model/reading/closestName'
import type { Outcome, Problem } from '../../results/problem'
import type {
  ChoiceQuestion,
  NumberQuestion,
  TemplateAnswers,
  TemplateQuestion,
  YesNoQuestion,
} from '../../results/TemplateQuestion'
import { placeOf, textsOf } from './templateProblem'
import { writeNumber } from './writeNumber'

type Language = 'nl' | 'en'
type Answer = number | string | boolean
/** A number beside the range by less than rounding lies on its edge. */
const EDGE = 1e-9
/** A person mends from the top; a file that is no file with answers need not list more. */
const MOST_PROBLEMS = 20
/** Characters of a wrong answer that are repeated in a message. */
const MOST_SHOWN = 60

const UNKNOWN = new Set([
  '',
  '?',
  'unknown',
  'weet ik niet',
  'weetikniet',
  'onbekend',
  "i don't know",
  "don't know",
])
const YES = new Set(['yes', 'ja', 'true', 'j', 'y', 'waar'])
const NO = new Set(['no', 'nee', 'false', 'n', 'onwaar'])

/** `raw`: by question id; a bare number is in the question's own unit; null, "" and "weet ik niet" mean not known. */
export function readAnswers(
  template: { readonly id: string; readonly questions: readonly TemplateQuestion[] },
  raw: Readonly<Record<string, unknown>>,
  language: Language,
): Outcome<TemplateAnswers> {
  const problems: Problem[] = []
  const answers: Record<string, Answer> = {}
  for (const [id, value] of Object.entries(raw)) {
    const question = template.questions.find((one) => one.id === id)
    if (!question) problems.push(unknownQuestion(template, id))
    else if (!isUnknown(value)) {
      const answer = readAnswer(template.questions, question, value, language)
      if (typeof answer === 'object') problems.push(answer)
      else answers[id] = answer
    }
  }
  return problems.length > 0 ? { ok: false, problems: cut(problems) } : { ok: true, value: answers }
}

function cut(problems: readonly Problem[]): Problem[] {
  const more = problems.length - MOST_PROBLEMS
  if (more <= 0) return [...problems]
  return [
    ...problems.slice(0, MOST_PROBLEMS),
    sceneProblem('file.more', { path: 'answers' }, { count: more }),
  ]
}

/** Answers as they are kept in a scene (SI): every one is in its range or named. */
export function checkAnswers(
  template: { readonly id: string; readonly questions: readonly TemplateQuestion[] },
  answers: TemplateAnswers,
): Problem[] {
  return Object.entries(answers).flatMap(([id, value]) => {
    const question = template.questions.find((one) => one.id === id)
    if (!question) return [unknownQuestion(template, id)]
    if (question.kind === 'number' && typeof value === 'number') {
      const problem = rangeProblem(template.questions, question, value)
      return problem ? [problem] : []
    }
    const answer = readAnswer(template.questions, question, value, 'en')
    return typeof answer === 'object' ? [answer] : []
  })
}

function isUnknown(value: unknown): boolean {
  if (value === null || value === undefined) return true
  return typeof value === 'string' && UNKNOWN.has(value.trim().toLowerCase())
}

function readAnswer(
  questions: readonly TemplateQuestion[],
  question: TemplateQuestion,
  value: unknown,
  language: Language,
): Answer | Problem {
  switch (question.kind) {
    case 'number':
      return readNumber(questions, question, value, language)
    case 'choice':
      return readChoice(question, value) ?? wrongKind(questions, question, value)
    case 'yesNo':
      return readYesNo(question, value) ?? wrongKind(questions, question, value)
  }
}

function shown(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text
}

function readNumber(
  questions: readonly TemplateQuestion[],
  question: NumberQuestion,
  value: unknown,
  language: Language,
): Answer | Problem {
  // Numbers of a JSON file are written with a point, whatever the language of the reader.
  if (typeof value === 'number') return readTyped(questions, question, String(value), 'en')
  if (typeof value !== 'string') return wrongKind(questions, question, value)
  const read = readTyped(questions, question, value, language)
  if (typeof read === 'number') return read
  // "2,125 kg" groups thousands in English and is two kilograms in Dutch: out of range one way, it may be meant the other way.
  const other = readTyped(questions, question, value, language === 'nl' ? 'en' : 'nl')
  return typeof other === 'number' ? other : read
}

function readTyped(
  questions: readonly TemplateQuestion[],
  question: NumberQuestion,
  text: string,
  language: Language,
): number | Problem {
  const read = parseQuantity(text, question.dimension, language, question.unit)
  if (!read.ok) return wrongKind(questions, question, text)
  if (question.whole && !Number.isInteger(read.value)) return wrongKind(questions, question, text)
  return rangeProblem(questions, question, read.value) ?? read.value
}

function readChoice({ options }: ChoiceQuestion, value: unknown): string | undefined {
  const typed = String(value).trim().toLowerCase()
  return options.find(({ id, text }) => [id, text.nl, text.en].some((word) => word.toLowerCase() === typed))
    ?.id
}

function readYesNo(_question: YesNoQuestion, value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  const typed = String(value).trim().toLowerCase()
  if (YES.has(typed)) return true
  return NO.has(typed) ? false : undefined
}

function rangeProblem(
  questions: readonly TemplateQuestion[],
  question: NumberQuestion,
  value: number,
): Problem | undefined {
  const { min, max, unitSi, unit, id } = question
  if (value >= min * (1 - EDGE) && value <= max * (1 + EDGE)) return undefined
  const written = (si: number, language: Language) =>
    `${writeNumber(si / unitSi, language, 6)} ${unit}`.trim()
  return sceneProblem('template.answerRange', placeOf(id), {
    ...textsOf(questions, id),
    question: id,
    answerNl: written(value, 'nl'),
    answerEn: written(value, 'en'),
    lowNl: written(min, 'nl'),
    lowEn: written(min, 'en'),
    highNl: written(max, 'nl'),
    highEn: written(max, 'en'),
  })
}

function wrongKind(
  questions: readonly TemplateQuestion[],
  question: TemplateQuestion,
  value: unknown,
): Problem {
  const expected = expectedOf(question)
  return sceneProblem('template.answerKind', placeOf(question.id), {
    ...textsOf(questions, question.id),
    question: question.id,
    answer: shown(typeof value === 'string' ? value : (JSON.stringify(value) ?? '')),
    expectedNl: expected.nl,
    expectedEn: expected.en,
  })
}

function expectedOf(question: TemplateQuestion): { nl: string; en: string } {
  switch (question.kind) {
    case 'number': {
      const [nl, en] = question.whole ? ['een geheel getal', 'a whole number'] : ['een getal', 'a number']
      const unit = question.unit === '' ? '' : ` ${question.unit}`
      return unit === '' ? { nl, en } : { nl: `${nl} in${unit}`, en: `${en} in${unit}` }
    }
    case 'choice': {
      const ids = question.options.map(({ id }) => `"${id}"`).join(', ')
      return { nl: `een van ${ids}`, en: `one of ${ids}` }
    }
    case 'yesNo':
      return { nl: 'ja of nee', en: 'yes or no' }
  }
}

function unknownQuestion(
  template: { readonly id: string; readonly questions: readonly TemplateQuestion[] },
  id: string,
): Problem {
  const known = template.questions.map((question) => question.id)
  const suggestion = closestName(id, known)
  const values = { template: template.id, question: shown(id) }
  return suggestion === undefined
    ? sceneProblem('template.unknownAmong', placeOf(shown(id)), { ...values, questions: known.join(', ') })
    : sceneProblem('template.unknownQuestion', placeOf(id), { ...values, suggestion })
}
