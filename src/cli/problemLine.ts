// One line for one problem: where, what, how to mend, in the reader's language.
import { problemIn } from '../core/model/problems/sceneProblem'
import type { Problem } from '../core/results/problem'
import type { CliLanguage } from './CliIo'

export function problemLine(problem: Problem, language: CliLanguage): string {
  const { message, hint } = problemIn(language, problem)
  const where = problem.where.path === '' ? '' : `${problem.where.path}: `
  // Whole sentences follow each other; a phrase and its remedy are kept apart.
  const joint = hint === '' || /[.!?:…]$/.test(message) ? ' ' : ' — '
  return `${where}${message}${joint}${hint}`.trim()
}
