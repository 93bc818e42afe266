// The text of a file with answers as raw answers by question: what is wrong with the text, and where. What the answers mean is readAnswers' business.
import { sceneProblem } from '../../model/problems/sceneProblem'
import { readJson } from '../../model/reading/readJson'
import type { Outcome, Problem } from '../../results/problem'

/** Eight answers take half a kilobyte. */
const MOST_KILOBYTES = 256
const EXAMPLE = '{"partMass": "2.5 kg", "shifts": 2}'

export function readAnswersText(text: string): Outcome<Readonly<Record<string, unknown>>> {
  const kilobytes = Math.ceil(text.length / 1000)
  if (kilobytes > MOST_KILOBYTES)
    return refused(sceneProblem('template.tooMuchText', { path: '' }, { kilobytes, most: MOST_KILOBYTES }))
  const parsed = readJson(text)
  // Advice about programs that are nested too deeply does not help here.
  if (!parsed.ok) return parsed.problems[0]?.code === 'file.tooDeep' ? notAnswers() : parsed
  const { value } = parsed
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ok: true, value: value as Readonly<Record<string, unknown>> }
    : notAnswers()
}

function notAnswers(): { ok: false; problems: Problem[] } {
  return refused(sceneProblem('template.notAnswers', { path: '' }, { example: EXAMPLE }))
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [problem] }
}
