// Dutch and English sentences of `proefcel new`.
import type { CliLanguage } from '../CliIo'

export interface NewText {
  readonly usage: readonly string[]
  readonly oneTemplate: string
  readonly whatFirst: string
  readonly noOut: string
  readonly bothWays: string
  /** What would help, by the system's word for the reason. */
  readonly fileHints: Readonly<Record<string, string>>
  readonly fileHint: string
  readonly why: string
  readonly default: string
  readonly yesNo: string
  readonly unknown: string
  unknownOption(option: string, near: string | undefined): string
  optionValue(option: string): string
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
  bothWays: '--questions lists what is asked, --answers makes a scene: give one of the two.',
  fileHints: {
    ENOENT: 'there is no such file or folder; check the name and the folder',
    EISDIR: 'this is a folder; name a file',
    EACCES: 'you have no permission; check the rights of the file and its folder',
    ERR_STRING_TOO_LONG: 'it is far too large; check that this is the right file',
    ERR_FS_FILE_TOO_LARGE: 'it is far too large; check that this is the right file',
    ENOSPC: 'the disk is full; make room',
  },
  fileHint: 'check the name, the folder and the permissions',
  why: 'Why this robot',
  default: 'default',
  yesNo: 'yes or no',
  unknown: '"unknown" is allowed everywhere: then the default is taken, marked as an estimate.',
  unknownOption: (option, near) =>
    `There is no option ${option}${near === undefined ? '; proefcel new --help lists them' : `; did you mean ${near}?`}`,
  optionValue: (option) =>
    option === '--answers' || option === '--out'
      ? `Name a file after ${option}; "-" is standard input or output.`
      : `${option} stands by itself: write nothing behind it.`,
  unreadable: (file) => `cannot read ${file}`,
  unwritable: (file) => `cannot write ${file}`,
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
  bothWays: '--questions noemt wat er gevraagd wordt, --answers maakt een scène: geef een van beide.',
  fileHints: {
    ENOENT: 'dat bestand of die map is er niet; kijk de naam en de map na',
    EISDIR: 'dit is een map; noem een bestand',
    EACCES: 'je hebt er geen toestemming voor; kijk de rechten van bestand en map na',
    ERR_STRING_TOO_LONG: 'het is veel te groot; kijk of dit het goede bestand is',
    ERR_FS_FILE_TOO_LARGE: 'het is veel te groot; kijk of dit het goede bestand is',
    ENOSPC: 'de schijf is vol; maak ruimte',
  },
  fileHint: 'kijk de naam, de map en de rechten na',
  why: 'Waarom deze robot',
  default: 'standaard',
  yesNo: 'ja of nee',
  unknown: '"weet ik niet" mag overal: dan geldt de standaardwaarde, als schatting.',
  unknownOption: (option, near) =>
    `Een optie ${option} is er niet; ${near === undefined ? 'proefcel new --help noemt ze' : `bedoel je ${near}?`}`,
  optionValue: (option) =>
    option === '--answers' || option === '--out'
      ? `Noem een bestand na ${option}; "-" is standaardinvoer of -uitvoer.`
      : `${option} staat op zichzelf: schrijf er niets achter.`,
  unreadable: (file) => `kan ${file} niet lezen`,
  unwritable: (file) => `kan ${file} niet schrijven`,
  written: (file) => `${file}: geschreven`,
  assumed: (questions) => `Aangenomen, want niet beantwoord: ${questions}`,
  cycle: (seconds, perHour) =>
    `Ongeveer ${seconds} s per cyclus, ${perHour} delen per uur in dienst (schatting vóór het draaien)`,
}

export const newText: Readonly<Record<CliLanguage, NewText>> = { nl, en }
