// Makes problems of a scene from their code, and tells them in the reader's language. Which problems there are is in the tables.
import type { Problem, ProblemPlace } from '../../results/problem'
import { ASSET_PROBLEMS } from './assetProblems'
import { BELT_PROBLEMS } from './beltProblems'
import { DUTCH_MOTION_PROBLEMS } from './dutchMotionProblems'
import { FIELD_PROBLEMS } from './fieldProblems'
import { FILE_PROBLEMS } from './fileProblems'
import { IMPORT_PROBLEMS } from './importProblems'
import { fillSentence, makeProblem, PLACEHOLDER, type Values } from './makeProblem'
import type { ProblemText } from './ProblemText'
import { PLACE_PROBLEMS } from './placeProblems'
import { POSITIONER_PROBLEMS } from './positionerProblems'
import { PROGRAM_PROBLEMS } from './programProblems'
import { RECORD_PROBLEMS } from './recordProblems'
import { ROBOT_PROBLEMS } from './robotProblems'
import { ROUTE_PROBLEMS } from './routeProblems'
import { TEMPLATE_PROBLEMS } from './templateProblems'
import { URDF_PROBLEMS } from './urdfProblems'
import { VEHICLE_PROBLEMS } from './vehicleProblems'
import type { Language } from './words'
import { XACRO_PROBLEMS } from './xacroProblems'
import { XML_PROBLEMS } from './xmlProblems'

export const SCENE_PROBLEMS = {
  ...FILE_PROBLEMS,
  ...FIELD_PROBLEMS,
  ...RECORD_PROBLEMS,
  ...PLACE_PROBLEMS,
  ...BELT_PROBLEMS,
  ...ROBOT_PROBLEMS,
  ...POSITIONER_PROBLEMS,
  ...PROGRAM_PROBLEMS,
  ...ROUTE_PROBLEMS,
  ...VEHICLE_PROBLEMS,
  ...TEMPLATE_PROBLEMS,
  ...ASSET_PROBLEMS,
  ...IMPORT_PROBLEMS,
  ...XML_PROBLEMS,
  ...XACRO_PROBLEMS,
  ...URDF_PROBLEMS,
} as const
export type SceneProblemCode = keyof typeof SCENE_PROBLEMS

export function sceneProblem(code: SceneProblemCode, where: ProblemPlace, values: Values = {}): Problem {
  return makeProblem(code, SCENE_PROBLEMS[code], where, values)
}

/**
 * A problem as read by a person. Codes that are not a scene's, or that came without the values our sentence needs, keep their
 * English sentences.
 */
export function problemIn(language: Language, problem: Problem): { message: string; hint: string } {
  const english = { message: problem.message, hint: problem.hint }
  if (language === 'en') return english
  if (!Object.hasOwn(SCENE_PROBLEMS, problem.code)) return dutchMotion(problem) ?? english
  const text: ProblemText = SCENE_PROBLEMS[problem.code as SceneProblemCode]
  const values = problem.values ?? {}
  const gaps = [text.what[language], text.mend[language]].flatMap((sentence) => gapsOf(sentence, values))
  if (gaps.length > 0) return english
  return {
    message: fillSentence(text.what[language], values, language),
    hint: fillSentence(text.mend[language], values, language),
  }
}

/** What planning robots and programs reports; numbers as a Dutch reader writes them. */
function dutchMotion({ code, values = {} }: Problem): { message: string; hint: string } | undefined {
  const words = Object.hasOwn(DUTCH_MOTION_PROBLEMS, code) ? DUTCH_MOTION_PROBLEMS[code] : undefined
  if (words === undefined || gapsOf(words.message, values).length > 0) return undefined
  const message = words.message.replace(PLACEHOLDER, (_, name: string) => {
    const value = values[name]!
    return typeof value === 'number' ? String(Math.round(value * 1000) / 1000).replace('.', ',') : value
  })
  return { message, hint: words.hint }
}

function gapsOf(sentence: string, values: Values): string[] {
  const names = [...sentence.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '')
  return names.filter((name) => values[name] === undefined)
}
