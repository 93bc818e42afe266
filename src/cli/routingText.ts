// Dutch and English sentences of the routing itself; each command keeps its own.
import type { CliLanguage } from './CliIo'

interface RoutingText {
  intro: string
  options: readonly string[]
  seeHelp: string
  unknownCommand(name: string): string
  unknownLanguage(name: string): string
  didYouMean(name: string): string
  bug(command: string): string
}

export const routingText: Record<CliLanguage, RoutingText> = {
  nl: {
    intro: 'proefcel — bereken wat een productiecel doet, zonder browser.',
    options: [
      '  --lang nl|en   taal van de berichten (anders die van LANG)',
      '  --version      versie',
      '  --help         deze tekst; "proefcel OPDRACHT --help" voor één opdracht',
    ],
    seeHelp: 'Bekijk de opdrachten met: proefcel --help',
    unknownCommand: (name) => `Onbekende opdracht "${name}".`,
    unknownLanguage: (name) => `Onbekende taal "${name}"; kies nl of en.`,
    didYouMean: (name) => `Bedoelde u: proefcel ${name}`,
    bug: (command) =>
      `Er ging iets mis in proefcel ${command}; dat is een fout van het programma, niet van jou.`,
  },
  en: {
    intro: 'proefcel — computes what a production cell does, without a browser.',
    options: [
      '  --lang nl|en   language of the messages (otherwise that of LANG)',
      '  --version      version',
      '  --help         this text; "proefcel COMMAND --help" for one command',
    ],
    seeHelp: 'See the commands with: proefcel --help',
    unknownCommand: (name) => `Unknown command "${name}".`,
    unknownLanguage: (name) => `Unknown language "${name}"; choose nl or en.`,
    didYouMean: (name) => `Did you mean: proefcel ${name}`,
    bug: (command) =>
      `Something went wrong inside proefcel ${command}; that is a fault of the program, not yours.`,
  },
}
