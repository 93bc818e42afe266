// Finds the command that the first word names and runs it; handles --help, --version and mistakes, nothing else.
import type { CliIo } from './CliIo'
import { closestWord } from './closestWord'
import { type CliCommand, commands } from './commands'
import { routingText } from './routingText'

declare const __PROEFCEL_VERSION__: string

/** The command line was used wrongly; also the code of most Unix tools. */
const exitUsage = 2
/** The program itself failed: a bug, not a problem in the user's files. */
const exitBug = 70

export async function routeCommand(argv: readonly string[], io: CliIo): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return printHelp(io)
  if (name === '--version' || name === '-v') {
    io.print(__PROEFCEL_VERSION__)
    return 0
  }
  const command = commands.find((one) => one.name === name)
  if (!command) return refuse(name, io)
  return runSafely(command, rest, io)
}

async function runSafely(command: CliCommand, argv: string[], io: CliIo): Promise<number> {
  try {
    const run = await command.load()
    return await run(argv, io)
  } catch (error) {
    io.printError(routingText[io.language].bug(command.name))
    io.printError(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return exitBug
  }
}

function printHelp(io: CliIo): number {
  const text = routingText[io.language]
  const width = Math.max(...commands.map((command) => command.usage.length))
  io.print(text.intro)
  io.print('')
  for (const { usage, summary } of commands)
    io.print(`  proefcel ${usage.padEnd(width)}  ${summary[io.language]}`)
  io.print('')
  for (const line of text.options) io.print(line)
  return 0
}

function refuse(name: string, io: CliIo): number {
  const text = routingText[io.language]
  const guess = closestWord(
    name,
    commands.map((command) => command.name),
  )
  io.printError(text.unknownCommand(name))
  io.printError(guess === undefined ? text.seeHelp : text.didYouMean(guess))
  return exitUsage
}
