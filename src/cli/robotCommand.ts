// `proefcel robot …`: questions about one catalog robot, from options or from a file of cases. Knows no scene.
import { parseArgs } from 'node:util'
import { ROBOT_MODELS } from '../core/model/catalog/robots/findRobotModel'
import type { CliIo } from './CliIo'
import { closestWord } from './closestWord'
import type { Answer } from './robot/Answer'
import type { Question } from './robot/answerCase'
import { answerCase, questions } from './robot/answerCase'
import type { CaseFault } from './robot/caseFault'
import { isFault } from './robot/caseFault'
import { printAnswer } from './robot/printAnswer'
import { printInfo, printList } from './robot/printCatalog'
import { readRobot } from './robot/readCase'
import { robotText } from './robot/robotText'

/** The question has no answer, or a case is wrong. */
const exitProblem = 1
const exitUsage = 2

const text = { type: 'string' } as const
const options = {
  model: text,
  joints: text,
  pose: text,
  file: text,
  from: text,
  to: text,
  velocity: text,
  acceleration: text,
  jerk: text,
  'start-velocity': text,
  'start-acceleration': text,
  'target-velocity': text,
  'target-acceleration': text,
  samples: text,
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

/** Options that hold lists of numbers, and the field of the question each fills. */
const listFields = {
  joints: 'joints',
  pose: 'pose',
  from: 'start_position',
  to: 'target_position',
  velocity: 'max_velocity',
  acceleration: 'max_acceleration',
  jerk: 'max_jerk',
  'start-velocity': 'start_velocity',
  'start-acceleration': 'start_acceleration',
  'target-velocity': 'target_velocity',
  'target-acceleration': 'target_acceleration',
} as const

type Values = ReturnType<typeof parseRobotArgs>['values']

function parseRobotArgs(argv: readonly string[]) {
  // "--joints -1,2": node takes a value that begins with a dash for an option unless it is joined with "=".
  const joined: string[] = []
  for (const [at, word] of argv.entries()) {
    const before = argv[at - 1] ?? ''
    if (/^-[\d.]/.test(word) && before.startsWith('--') && !before.includes('=')) {
      joined[joined.length - 1] = `${before}=${word}`
    } else joined.push(word)
  }
  return parseArgs({ args: joined, options, allowPositionals: true, strict: false })
}

export async function runRobotCommand(argv: string[], io: CliIo): Promise<number> {
  const [name, ...rest] = argv
  const { values } = parseRobotArgs(rest)
  if (name === undefined || name === '--help' || name === 'help' || values.help) return printUsage(io)
  if (name === 'list') {
    printList(io, values.json === true)
    return 0
  }
  if (name === 'info') return runInfo(values, io)
  const question = questions.find((one) => one === name)
  if (!question) return refuse(name, io)
  return typeof values.file === 'string' ? runFile(question, values.file, io) : runOne(question, values, io)
}

function printUsage(io: CliIo): number {
  for (const line of robotText[io.language].usage) io.print(line)
  return 0
}

function refuse(name: string, io: CliIo): number {
  const sentences = robotText[io.language]
  const guess = closestWord(name, ['list', 'info', ...questions])
  io.printError(sentences.unknownSubcommand(name))
  if (guess) io.printError(sentences.didYouMean(guess))
  return exitUsage
}

async function runInfo(values: Values, io: CliIo): Promise<number> {
  const robot = readRobot({ model: values.model })
  if (isFault(robot)) return complain(robot, values.json === true, io)
  await printInfo(io, robot.model, values.json === true)
  return 0
}

/** A question from the options. */
function runOne(question: Question, values: Values, io: CliIo): number {
  const fields: Record<string, unknown> = {}
  if (typeof values.model === 'string') fields.model = values.model
  if (typeof values.samples === 'string') fields.samples = Number(values.samples)
  for (const [option, field] of Object.entries(listFields)) {
    const value = values[option as keyof Values]
    if (typeof value !== 'string') continue
    const numbers = parseNumbers(value)
    if (!numbers) {
      io.printError(robotText[io.language].badNumber(`--${option}`))
      return exitUsage
    }
    fields[field] = numbers
  }
  const answer = answerCase(question, fields)
  if (isFault(answer)) return complain(answer, values.json === true, io)
  if (values.json === true) io.print(JSON.stringify(answer))
  else printAnswer(io, question, answer)
  return 0
}

/** "1,2,3", "1 2 3" or JSON rows. */
function parseNumbers(value: string): number[] | undefined {
  const words = value
    .replace(/[[\]]/g, ' ')
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
  const numbers = words.map(Number)
  return numbers.length > 0 && numbers.every(Number.isFinite) ? numbers : undefined
}

/** Every case of a file; a wrong case gives an error in its place and the exit code says so. */
async function runFile(question: Question, path: string, io: CliIo): Promise<number> {
  const sentences = robotText[io.language]
  let content: string
  try {
    content = path === '-' ? await io.readStdin() : await io.readText(path)
  } catch {
    io.printError(sentences.unreadableFile(path))
    return exitUsage
  }
  const cases = parseCases(content)
  if (cases === undefined) {
    io.printError(sentences.notJson(path))
    return exitUsage
  }
  if (!Array.isArray(cases)) {
    io.printError(sentences.notArray(path))
    return exitUsage
  }
  const answers = cases.map((one) => withMessage(answerCase(question, one), io))
  io.print(JSON.stringify(answers))
  return answers.some((answer) => 'error' in answer) ? exitProblem : 0
}

function parseCases(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}

function withMessage(answer: Answer | CaseFault, io: CliIo): Answer {
  if (!isFault(answer)) return answer
  return { error: { code: answer.fault, message: robotText[io.language].fault(answer) } }
}

function complain(fault: CaseFault, json: boolean, io: CliIo): number {
  if (json) io.print(JSON.stringify(withMessage(fault, io)))
  io.printError(robotText[io.language].fault(fault))
  const guess =
    fault.fault === 'unknownModel'
      ? closestWord(
          fault.subject,
          ROBOT_MODELS.map((model) => model.id),
        )
      : undefined
  if (guess) io.printError(robotText[io.language].didYouMean(`… --model ${guess}`))
  return exitProblem
}
