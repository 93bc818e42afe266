// Entry of the command line: wires Node to the commands. Everything that decides lives in routeCommand.
import process from 'node:process'
import { chooseLanguage } from './chooseLanguage'
import { nodeHelpers } from './nodeHelpers'
import { nodeIo } from './nodeIo'
import { routeCommand } from './routeCommand'
import { routingText } from './routingText'

// A reader that stops early (`proefcel … | head`) closes the pipe; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const { language, argv, unknown } = chooseLanguage(process.argv.slice(2), process.env)
const io = { ...nodeIo(language), helpers: nodeHelpers() }
if (unknown !== undefined) io.printError(routingText[language].unknownLanguage(unknown))
process.exitCode = unknown === undefined ? await routeCommand(argv, io) : 2
