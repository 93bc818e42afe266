// The table of commands: name, how to use it, what it does, and where its code is loaded from when it is asked for.
import type { CliIo, CliLanguage } from './CliIo'

export type RunCommand = (argv: string[], io: CliIo) => Promise<number>

export interface CliCommand {
  name: string
  usage: string
  summary: Record<CliLanguage, string>
  load: () => Promise<RunCommand>
}

export const commands: readonly CliCommand[] = [
  {
    name: 'new',
    usage: 'new TEMPLATE --questions | --answers FILE --out SCENE [--json]; new --list',
    summary: {
      nl: 'maakt een complete cel uit de antwoorden op een paar vragen',
      en: 'makes a complete cell from the answers to a few questions',
    },
    load: async () => (await import('./newCommand')).runNewCommand,
  },
  {
    name: 'validate',
    usage: 'validate FILE… [--json]',
    summary: {
      nl: 'controleert cellen; één regel per probleem, met herstel',
      en: 'checks cells; one line a problem, with its remedy',
    },
    load: async () => (await import('./validateCommand')).runValidateCommand,
  },
  {
    name: 'run',
    usage: 'run FILE [--seed N] [--warmup D] [--until D] [--json] [--trace OUT.jsonl]',
    summary: { nl: 'draait een cel en geeft de cijfers', en: 'runs a cell and gives its figures' },
    load: async () => (await import('./runCommand')).runRunCommand,
  },
  {
    name: 'study',
    usage: 'study FILE [--replications N] [--warmup D] [--until D] [--seed N] [--json]',
    summary: {
      nl: 'draait een cel vele keren; elk cijfer met zijn interval',
      en: 'runs a cell many times; each figure with its interval',
    },
    load: async () => (await import('./studyCommand')).runStudyCommand,
  },
  {
    name: 'verify',
    usage: 'verify [--case ID]… [--full] [--items N] [--json]',
    summary: {
      nl: 'controleert de rekenkern met gevallen waarvan het antwoord bekend is',
      en: 'checks the engine on cases whose answers are known',
    },
    load: async () => (await import('./verifyCommand')).runVerifyCommand,
  },
  {
    name: 'robot',
    usage: 'robot list|info|fk|ik|reach|move [--model ID] … [--file CASES.json] [--json]',
    summary: { nl: 'beantwoordt vragen over één robot', en: 'answers questions about one robot' },
    load: async () => (await import('./robotCommand')).runRobotCommand,
  },
]
