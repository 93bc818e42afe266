// Dutch and English sentences of `proefcel new`.
import type { CliLanguage } from '../CliIo'

export interface NewText {
  readonly usage: readonly string[]
  readonly oneTemplate: string
  readonly whatFirst: string
  readonly noOut: string
  readonly notAnswers: string
  readonly why: string
  readonly default: string
  readonly yesNo: string
  readonly unknown: string
  unreadable(file: string): string
  unwritable(file: string): string
  written(file: string): string
  assumed(questions: string): string
  cycle(seconds: string, perHour: string): string
}

const en: NewText = {
  usage: [
    'proefcel new --list [--json]',
    'proefcel new TEMPLATE --questions [--json]',
    'proefcel new TEMPLATE --answers FILE --out SCENE [--json]',
    '  TEMPLATE     cnc-tending, palletising, assembly, welding or pick-and-pack',
    '  --questions  what it asks, with units, ranges and defaults',
    '  --answers    JSON: {"partMass": "2.5 kg", "shifts": "2", …}; "-" reads standard input. What is left out or "unknown" takes its default',
    '  --out        where the scene goes; "-" writes to standard output',
    '  --json       answers, problems and the choice of robot as JSON',
  ],
  oneTemplate: 'Give one template: proefcel new TEMPLATE --questions, or proefcel new --list',
  whatFirst: 'Say what you want: --questions, or --answers FILE with --out SCENE.',
  noOut: 'Say where the scene goes: --out SCENE',
  notAnswers: 'Answers are a JSON object: {"question": answer, …}',
  why: 'Why this robot',
  default: 'default',
  yesNo: 'yes or no',
  unknown: '"unknown" is allowed everywhere: then the default is taken, marked as an estimate.',
  unreadable: (file) => `Cannot read ${file}.`,
  unwritable: (file) => `Cannot write ${file}.`,
  written: (file) => `${file}: written`,
  assumed: (questions) => `Assumed, because not answered: ${questions}`,
  cycle: (seconds, perHour) =>
    `About ${seconds} s a cycle, ${perHour} parts an hour in shift (estimate before running)`,
}

const nl: NewText = {
  usage: [
    'proefcel new --list [--json]',
    'proefcel new SJABLOON --questions [--json]',
    'proefcel new SJABLOON --answers BESTAND --out SCENE [--json]',
    '  SJABLOON     cnc-tending, palletising, assembly, welding of pick-and-pack',
    '  --questions  wat het vraagt, met eenheden, bereik en standaardwaarden',
    '  --answers    JSON: {"partMass": "2,5 kg", "shifts": "2", …}; "-" leest standaardinvoer. Wat ontbreekt of "weet ik niet" is, krijgt de standaardwaarde',
    '  --out        waar de scène heen gaat; "-" schrijft naar standaarduitvoer',
    '  --json       antwoorden, problemen en de keuze van de robot als JSON',
  ],
  oneTemplate: 'Geef één sjabloon: proefcel new SJABLOON --questions, of proefcel new --list',
  whatFirst: 'Zeg wat je wilt: --questions, of --answers BESTAND met --out SCENE.',
  noOut: 'Zeg waar de scène heen gaat: --out SCENE',
  notAnswers: 'Antwoorden zijn een JSON-object: {"vraag": antwoord, …}',
  why: 'Waarom deze robot',
  default: 'standaard',
  yesNo: 'ja of nee',
  unknown: '"weet ik niet" mag overal: dan geldt de standaardwaarde, als schatting.',
  unreadable: (file) => `Kan ${file} niet lezen.`,
  unwritable: (file) => `Kan ${file} niet schrijven.`,
  written: (file) => `${file}: geschreven`,
  assumed: (questions) => `Aangenomen, want niet beantwoord: ${questions}`,
  cycle: (seconds, perHour) =>
    `Ongeveer ${seconds} s per cyclus, ${perHour} delen per uur in dienst (schatting vóór het draaien)`,
}

export const newText: Readonly<Record<CliLanguage, NewText>> = { nl, en }
