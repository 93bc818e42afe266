// Entry of the command line: wires Node to the commands, and its threads to the study they take part in. Everything that decides
// lives in routeCommand.
import process from 'node:process'
import { parentPort } from 'node:worker_threads'
import { chooseLanguage } from './chooseLanguage'
import { nodeHelpers, portOf } from './nodeHelpers'
import { nodeIo } from './nodeIo'
import { routeCommand } from './routeCommand'
import { routingText } from './routingText'

async function main(): Promise<number> {
  // A reader that stops early (`proefcel … | head`) closes the pipe; that is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  const { language, argv, unknown } = chooseLanguage(process.argv.slice(2), process.env)
  const io = { ...nodeIo(language), helpers: nodeHelpers(new URL(import.meta.url)) }
  if (unknown === undefined) return routeCommand(argv, io)
  io.printError(routingText[language].unknownLanguage(unknown))
  return 2
}

if (parentPort === null) process.exitCode = await main()
else (await import('./study/takePart')).takePart(portOf(parentPort))
