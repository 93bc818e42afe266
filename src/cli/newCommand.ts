// `proefcel new`: lists templates and their questions, and writes the cell that follows from answers. Or says which answer cannot be met.
import { problemIn } from '../core/model/problems/sceneProblem'
import { serialiseScene } from '../core/model/serialiseScene'
import type { Outcome, Problem } from '../core/results/problem'
import { readAnswers } from '../core/templates/answers/readAnswers'
import { readAnswersText } from '../core/templates/answers/readAnswersText'
import { type BuiltTemplate, buildTemplate } from '../core/templates/buildTemplate'
import { findTemplate, TEMPLATES } from '../core/templates/findTemplate'
import type { CliIo } from './CliIo'
import { questionData, questionLines } from './new/describeQuestion'
import { type NewText, newText } from './new/newText'
import { type NewRequest, readNewArguments } from './new/readNewArguments'

const exitProblem = 1
const exitUsage = 2
type MakeRequest = Extract<NewRequest, { what: 'make' }>

export async function runNewCommand(argv: string[], io: CliIo): Promise<number> {
  const say = newText[io.language]
  const request = readNewArguments(argv, say)
  if ('mistake' in request) {
    io.printError(request.mistake)
    return exitUsage
  }
  switch (request.what) {
    case 'help':
      for (const line of say.usage) io.print(line)
      return 0
    case 'list':
      return listTemplates(request.json, io)
    case 'questions':
      return listQuestions(request.template, request.json, io, say)
    case 'make':
      return makeScene(request, io, say)
  }
}

function listTemplates(json: boolean, io: CliIo): number {
  const list = TEMPLATES.map(({ id, name, summary }) => ({ id, name, summary }))
  if (json) io.print(JSON.stringify({ templates: list }, undefined, 2))
  else for (const { id, summary } of list) io.print(`${id.padEnd(14)} ${summary[io.language]}`)
  return 0
}

function listQuestions(id: string, json: boolean, io: CliIo, say: NewText): number {
  const found = findTemplate(id)
  if (!found.ok) return report(found.problems, json, io)
  const { name, summary, questions } = found.value
  if (json) {
    io.print(
      JSON.stringify({ template: id, name, summary, questions: questions.map(questionData) }, undefined, 2),
    )
    return 0
  }
  io.print(`${name[io.language]}: ${summary[io.language]}`)
  for (const question of questions)
    for (const line of questionLines(question, io.language, say)) io.print(line)
  io.print(say.unknown)
  return 0
}

async function makeScene(request: MakeRequest, io: CliIo, say: NewText): Promise<number> {
  const found = findTemplate(request.template)
  if (!found.ok) return report(found.problems, request.json, io)
  const read = await readText(request.answers, io, say)
  if (!read.ok) return report(read.problems, request.json, io)
  const raw = readAnswersText(read.value)
  if (!raw.ok) return report(raw.problems, request.json, io)
  const answers = readAnswers(found.value, raw.value, io.language)
  if (!answers.ok) return report(answers.problems, request.json, io)
  const built = buildTemplate(request.template, answers.value)
  if (!built.ok) return report(built.problems, request.json, io)
  return write(built.value, request, io, say)
}

async function write(built: BuiltTemplate, request: MakeRequest, io: CliIo, say: NewText): Promise<number> {
  const text = serialiseScene(built.document)
  if (request.out === '-') {
    io.print(text.trimEnd())
    return 0
  }
  try {
    await io.writeText(request.out, text)
  } catch (error) {
    const problem = fileProblem('file.unwritable', say.unwritable(request.out), error, say)
    return report([problem], request.json, io)
  }
  const { reason, summary } = built
  if (request.json) io.print(JSON.stringify({ ok: true, out: request.out, reason, summary }, undefined, 2))
  else {
    io.print(say.written(request.out))
    io.print(`${say.why}: ${reason[io.language]}`)
    io.print(say.cycle(decimal(summary.cycleS, io), decimal(summary.partsPerHour, io)))
    if (summary.assumed.length > 0) io.print(say.assumed(summary.assumed.join(', ')))
  }
  return 0
}

async function readText(file: string, io: CliIo, say: NewText): Promise<Outcome<string>> {
  try {
    return { ok: true, value: file === '-' ? await io.readStdin() : await io.readText(file) }
  } catch (error) {
    return { ok: false, problems: [fileProblem('file.unreadable', say.unreadable(file), error, say)] }
  }
}

/** Of a file that cannot be read or written: the reason that the system gives, in the reader's language where it is a usual one. */
function fileProblem(code: string, message: string, error: unknown, say: NewText): Problem {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : ''
  return {
    code,
    severity: 'error',
    message,
    hint: say.fileHints[reason] ?? say.fileHint,
    where: { path: '' },
  }
}

function report(problems: readonly Problem[], json: boolean, io: CliIo): number {
  const told = problems.map((problem) => ({ ...problem, ...problemIn(io.language, problem) }))
  if (json) io.print(JSON.stringify({ ok: false, problems: told }, undefined, 2))
  else
    for (const { where, message, hint } of told)
      io.printError(`${where.path === '' ? '' : `${where.path}: `}${message} — ${hint}`)
  return exitProblem
}

function decimal(value: number, io: CliIo): string {
  const written = value.toFixed(1)
  return io.language === 'nl' ? written.replace('.', ',') : written
}
