// `proefcel robot …`: questions about one catalog robot, from options or from a file of cases. Knows no scene.
import { parseArgs } from 'node:util'
import { ROBOT_MODELS } from '../core/model/catalog/robots/findRobotModel'
import { parseSceneText } from '../core/model/parseSceneText'
import type { CliIo } from './CliIo'
import { closestWord } from './closestWord'
import { problemLine } from './problemLine'
import type { Answer } from './robot/Answer'
import type { Question } from './robot/answerCase'
import { answerCase, questions } from './robot/answerCase'
import type { CaseFault } from './robot/caseFault'
import { isFault } from './robot/caseFault'
import { printAnswer } from './robot/printAnswer'
import { printInfo, printList } from './robot/printCatalog'
import { knowImported, readRobot } from './robot/readCase'
import { robotText } from './robot/robotText'
import { runImport } from './robot/runImport'
import { runCalibration, runCycleQuestion, runExport } from './robot/sceneQuestions'

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
  plane: text,
  volume: text,
  cell: text,
  approach: text,
  spins: text,
  tool: text,
  base: text,
  floor: text,
  box: { type: 'string', multiple: true },
  targets: text,
  x: text,
  y: text,
  z: text,
  step: text,
  headings: text,
  prefer: text,
  gap: text,
  seed: text,
  scene: text,
  program: text,
  times: text,
  log: text,
  out: text,
  lang: text,
  arg: { type: 'string', multiple: true },
  entry: text,
  'base-link': text,
  'tip-link': text,
  snap: text,
  'up-axis': text,
  'mesh-scale': text,
  triangles: text,
  payload: text,
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
  volume: 'volume',
  tool: 'tool',
  base: 'base',
  x: 'xM',
  y: 'yM',
  z: 'zM',
} as const

/** Options that hold one number. */
const numberFields = {
  samples: 'samples',
  cell: 'cellM',
  spins: 'spins',
  floor: 'floorZ',
  step: 'stepM',
  headings: 'headings',
  gap: 'gapM',
  seed: 'seed',
} as const

const wordFields = ['model', 'plane', 'prefer'] as const

type Values = ReturnType<typeof parseRobotArgs>['values']

function parseRobotArgs(argv: readonly string[]) {
  // "--joints -1,2": node takes a value that begins with a dash for an option unless it is joined with "=".
  const joined: string[] = []
  for (const [at, word] of argv.entries()) {
    const before = argv[at - 1] ?? ''
    if (/^-([\d.]|[xy]$)/.test(word) && before.startsWith('--') && !before.includes('=')) {
      joined[joined.length - 1] = `${before}=${word}`
    } else joined.push(word)
  }
  return parseArgs({ args: joined, options, allowPositionals: true, strict: false })
}

export async function runRobotCommand(argv: string[], io: CliIo): Promise<number> {
  const [name, ...rest] = argv
  const { values, positionals } = parseRobotArgs(rest)
  if (name === undefined || name === '--help' || name === 'help' || values.help) return printUsage(io)
  if (name === 'list') {
    printList(io, values.json === true)
    return 0
  }
  if (name === 'cycle') return runCycleQuestion(values, io)
  if (name === 'calibrate') return runCalibration(values, io)
  if (name === 'export') return runExport(values, io)
  if (name === 'import') return runImport(positionals[0], values, io)
  const question = questions.find((one) => one === name)
  if (!question && name !== 'info') return refuse(name, io)
  if (typeof values.scene === 'string') {
    const unread = await learnRobots(values.scene, io)
    if (unread !== undefined) return unread
  }
  if (!question) return runInfo(values, io)
  return typeof values.file === 'string' ? runFile(question, values.file, io) : runOne(question, values, io)
}

function printUsage(io: CliIo): number {
  for (const line of robotText[io.language].usage) io.print(line)
  return 0
}

function refuse(name: string, io: CliIo): number {
  const sentences = robotText[io.language]
  const guess = closestWord(name, ['list', 'info', 'cycle', 'calibrate', 'export', 'import', ...questions])
  io.printError(sentences.unknownSubcommand(name))
  if (guess) io.printError(sentences.didYouMean(guess))
  return exitUsage
}

/** The imported robots of a scene; the exit code when it cannot be read. */
async function learnRobots(path: string, io: CliIo): Promise<number | undefined> {
  const text = await io.readText(path).catch(() => undefined)
  if (text === undefined) {
    io.printError(robotText[io.language].unreadableFile(path))
    return exitUsage
  }
  const scene = parseSceneText(text)
  if (scene.ok) {
    knowImported(scene.value)
    return undefined
  }
  for (const problem of scene.problems) io.printError(problemLine(problem, io.language))
  return exitProblem
}

async function runInfo(values: Values, io: CliIo): Promise<number> {
  const robot = readRobot({ model: values.model })
  if (isFault(robot)) return complain(robot, values.json === true, io)
  await printInfo(io, robot.model, values.json === true)
  return 0
}

/** A question from the options. */
async function runOne(question: Question, values: Values, io: CliIo): Promise<number> {
  const sentences = robotText[io.language]
  const fields = readOptions(values)
  if (typeof fields === 'string') {
    io.printError(sentences.badNumber(`--${fields}`))
    return exitUsage
  }
  if (typeof values.targets === 'string') {
    const targets = await readTargets(values.targets, io)
    if (targets === undefined) {
      io.printError(sentences.notJson(values.targets))
      return exitUsage
    }
    fields.targets = targets
  }
  const answer = answerCase(question, fields)
  if (isFault(answer)) return complain(answer, values.json === true, io)
  if (values.json === true) io.print(JSON.stringify(answer))
  else printAnswer(io, question, answer)
  return 0
}

/** The fields of a question, or the option that should hold numbers and does not. */
function readOptions(values: Values): Record<string, unknown> | string {
  const fields: Record<string, unknown> = {}
  for (const option of wordFields) if (typeof values[option] === 'string') fields[option] = values[option]
  if (typeof values.approach === 'string') fields.approach = parseNumbers(values.approach) ?? values.approach
  for (const [option, field] of Object.entries({ ...listFields, ...numberFields })) {
    const value = values[option as keyof Values]
    if (typeof value !== 'string') continue
    const numbers = parseNumbers(value)
    if (!numbers) return option
    fields[field] = option in numberFields ? numbers[0] : numbers
    if (option in numberFields && numbers.length > 1) return option
  }
  if (Array.isArray(values.box)) {
    const boxes = values.box.map((value) => parseNumbers(String(value)))
    if (boxes.includes(undefined)) return 'box'
    fields.boxes = boxes
  }
  return fields
}

/** JSON itself, or the name of a file that holds it. */
async function readTargets(value: string, io: CliIo): Promise<unknown> {
  if (value.trimStart().startsWith('[')) return parseCases(value)
  try {
    return parseCases(await io.readText(value))
  } catch {
    return undefined
  }
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

/** Numbers that JSON does not know but that other languages write: each then makes its own case wrong, not the whole file. */
const NOT_JSON_NUMBERS = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g

function parseCases(content: string): unknown {
  try {
    return JSON.parse(content.replace(NOT_JSON_NUMBERS, (word) => (word.startsWith('"') ? word : 'null')))
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
