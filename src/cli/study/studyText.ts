// Dutch and English sentences of `proefcel study`.
import type { CliLanguage } from '../CliIo'

export interface StudyText {
  readonly usage: readonly string[]
  readonly oneFile: string
  readonly measure: string
  readonly mean: string
  readonly halfWidth: string
  readonly sd: string
  readonly nothingObserved: string
  unreadable(file: string): string
  badReplications(word: string, most: number): string
  badSeed(word: string): string
  badNumber(option: string, word: string, least: number): string
  badDuration(word: string): string
  ran(scene: string, replications: number, fromH: string, untilH: string, seed: number): string
  more(count: number): string
  speed(seconds: string): string
}

const en: StudyText = {
  usage: [
    'proefcel study FILE [--replications N] [--warmup D] [--until D] [--seed N] [--fork D] [--antithetic] [--jobs N] [--json]',
    '  FILE            scene document (*.scene.json); "-" reads standard input',
    '  --replications  independent runs, each with its own random numbers; default 20',
    '  --warmup        figures start at this time (8h, 30min, 90s, 1h30, 2d)',
    "  --until         end of each run on the scene's clock, warm-up included",
    '  --fork          runs once to this time; every replication goes on from there',
    '  --antithetic    mirrors every random number',
    '  --first         number of the first replication: a share of a larger study; default 0',
    '  --jobs          processes at work; default: one for each processor when it pays',
    '  --json          every measure with mean, 95 % half width, sd, n and values',
  ],
  oneFile: 'Give one scene file: proefcel study FILE',
  measure: 'measure',
  mean: 'mean',
  halfWidth: '± 95 %',
  sd: 'sd',
  nothingObserved: 'The figures start only when the run is over; let --until come after --warmup or --fork.',
  unreadable: (file) => `Cannot read ${file}.`,
  badReplications: (word, most) => `--replications wants a whole number from 1 to ${most}, not "${word}".`,
  badNumber: (option, word, least) => `${option} wants a whole number from ${least}, not "${word}".`,
  badSeed: (word) => `--seed wants a whole number from 0, not "${word}".`,
  badDuration: (word) => `"${word}" is no duration; write 8h, 30min, 90s, 1h30 or 2d.`,
  ran: (scene, replications, from, until, seed) =>
    `${scene}: ${replications} replications, figures from ${from} to ${until} h, seed ${seed}`,
  more: (count) => `… and ${count} more measures with --json`,
  speed: (seconds) => `${seconds} s`,
}

const nl: StudyText = {
  usage: [
    'proefcel study BESTAND [--replications N] [--warmup D] [--until D] [--seed N] [--fork D] [--antithetic] [--jobs N] [--json]',
    '  BESTAND         scènedocument (*.scene.json); "-" leest standaardinvoer',
    '  --replications  onafhankelijke runs, elk met eigen toevalsgetallen; anders 20',
    '  --warmup        cijfers beginnen op dit tijdstip (8h, 30min, 90s, 1h30, 2d)',
    '  --until         einde van elke run op de klok van de scène, aanloop meegeteld',
    '  --fork          draait één keer tot dit tijdstip; elke replicatie gaat vandaar verder',
    '  --antithetic    spiegelt elk toevalsgetal',
    '  --first         nummer van de eerste replicatie: een deel van een grotere studie; anders 0',
    '  --jobs          processen aan het werk; anders één per processor als dat loont',
    '  --json          elke maat met gemiddelde, halve breedte van 95 %, spreiding, n en waarden',
  ],
  oneFile: 'Geef één scènebestand: proefcel study BESTAND',
  measure: 'maat',
  mean: 'gemiddeld',
  halfWidth: '± 95 %',
  sd: 'spreiding',
  nothingObserved:
    'De cijfers beginnen pas als de run al voorbij is; laat --until na --warmup of --fork komen.',
  unreadable: (file) => `Kan ${file} niet lezen.`,
  badReplications: (word, most) => `--replications wil een geheel getal van 1 tot ${most}, niet "${word}".`,
  badNumber: (option, word, least) => `${option} wil een geheel getal vanaf ${least}, niet "${word}".`,
  badSeed: (word) => `--seed wil een geheel getal vanaf 0, niet "${word}".`,
  badDuration: (word) => `"${word}" is geen tijdsduur; schrijf 8h, 30min, 90s, 1h30 of 2d.`,
  ran: (scene, replications, from, until, seed) =>
    `${scene}: ${replications} replicaties, cijfers van ${from} tot ${until} uur, toevalsgetal ${seed}`,
  more: (count) => `… en nog ${count} maten met --json`,
  speed: (seconds) => `${seconds} s`,
}

export const studyText: Readonly<Record<CliLanguage, StudyText>> = { nl, en }
