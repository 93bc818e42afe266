// Dutch and English sentences of `proefcel study`.
import type { Problem } from '../../core/results/problem'
import type { StudyMethod, StudyResults } from '../../core/results/StudyResults'
import type { CliLanguage } from '../CliIo'

export interface StudyText {
  readonly usage: readonly string[]
  readonly oneFile: string
  readonly measure: string
  readonly mean: string
  readonly halfWidth: string
  readonly sd: string
  readonly lag1: string
  readonly nothingObserved: string
  readonly batchesAlone: string
  unreadable(file: string): string
  badReplications(word: string, most: number): string
  badSeed(word: string): string
  badNumber(option: string, word: string, least: number): string
  badDuration(word: string): string
  badShare(word: string): string
  badQuantile(word: string): string
  ran(results: StudyResults, fromH: string, untilH: string): string
  foundWarmup(hours: string, isReliable: boolean): string
  quantile(percent: string): string
  more(count: number): string
  littleCheck(gap: string): string
  tooWide(most: number): string
  doubt(problem: Problem): string
  warning(line: string): string
  speed(seconds: string): string
}

const METHODS_EN: Readonly<Record<StudyMethod, string>> = {
  replications: 'replications',
  pairs: 'pairs of a run and its mirror',
  batches: 'batches of one run',
}
const METHODS_NL: Readonly<Record<StudyMethod, string>> = {
  replications: 'replicaties',
  pairs: 'paren van een run en zijn spiegelbeeld',
  batches: 'stukken van één run',
}

const en: StudyText = {
  usage: [
    'proefcel study FILE [--replications N] [--warmup D|mser5] [--until D] [--seed N] [--until-halfwidth P] … [--json]',
    '  FILE               scene document (*.scene.json); "-" reads standard input',
    '  --replications     independent runs, each with its own random numbers; default 20',
    '  --warmup           figures start at this time (8h, 30min, 90s, 1h30, 2d); mser5: found by that rule in five pilot runs',
    "  --until            end of each run on the scene's clock, warm-up included",
    '  --until-halfwidth  goes on until half the interval is this small a part of the mean (2%); --precision is the same',
    '  --of               measure that must be known so well, more than one is possible; default throughputPerHour and leadTimeS.mean',
    '  --max-replications most replications for that; default 1000',
    '  --quantile         also this quantile over the runs, with its interval (0.9)',
    '  --batches          one long run in so many batches instead of replications',
    '  --fork             runs once to this time; every replication goes on from there',
    '  --antithetic       each replication is a run and its mirror, and counts with their mean',
    '  --first            number of the first replication: a share of a larger study; default 0',
    '  --jobs             processors at work; default: all when it pays',
    '  --json             every measure with mean, 95 % half width, sd, n and values',
  ],
  oneFile: 'Give one scene file: proefcel study FILE',
  measure: 'measure',
  mean: 'mean',
  halfWidth: '± 95 %',
  sd: 'sd',
  lag1: 'lag 1',
  nothingObserved: 'The figures start only when the run is over; let --until come after --warmup or --fork.',
  batchesAlone:
    '--batches makes one run; it does not go together with --antithetic, --fork or --until-halfwidth.',
  unreadable: (file) => `Cannot read ${file}.`,
  badReplications: (word, most) => `--replications wants a whole number from 1 to ${most}, not "${word}".`,
  badNumber: (option, word, least) => `${option} wants a whole number from ${least}, not "${word}".`,
  badSeed: (word) => `--seed wants a whole number from 0, not "${word}".`,
  badDuration: (word) => `"${word}" is no duration; write 8h, 30min, 90s, 1h30 or 2d.`,
  badShare: (word) => `--until-halfwidth wants a part of the mean such as 2% or 0.02, not "${word}".`,
  badQuantile: (word) => `--quantile wants a number between 0 and 1 such as 0.9, not "${word}".`,
  ran: ({ scene, replications, method, seed }, from, until) =>
    `${scene}: ${replications} ${METHODS_EN[method]}, figures from ${from} to ${until} h, seed ${seed}`,
  foundWarmup: (hours, isReliable) =>
    isReliable
      ? `MSER-5 finds a warm-up of ${hours} h.`
      : `MSER-5 wants to drop half of the run (${hours} h): it is too short to tell the warm-up. Use a later --until.`,
  quantile: (percent) => `${percent} % below`,
  more: (count) => `… and ${count} more measures with --json`,
  littleCheck: (gap) => `Self-check (Little's law, parts = rate × time): largest gap ${gap}`,
  tooWide: (most) => `${most} replications do not make the intervals as narrow as asked.`,
  doubt: ({ message, hint }) => `${message} ${hint}`,
  warning: (line) => `Warning: ${line}`,
  speed: (seconds) => `${seconds} s`,
}

const nl: StudyText = {
  usage: [
    'proefcel study BESTAND [--replications N] [--warmup D|mser5] [--until D] [--seed N] [--until-halfwidth P] … [--json]',
    '  BESTAND            scènedocument (*.scene.json); "-" leest standaardinvoer',
    '  --replications     onafhankelijke runs, elk met eigen toevalsgetallen; anders 20',
    '  --warmup           cijfers beginnen op dit tijdstip (8h, 30min, 90s, 1h30, 2d); mser5: door die regel bepaald in vijf proefruns',
    '  --until            einde van elke run op de klok van de scène, aanloop meegeteld',
    '  --until-halfwidth  gaat door tot het halve interval zo’n klein deel van het gemiddelde is (2%); --precision is hetzelfde',
    '  --of               maat die zo nauwkeurig moet zijn, mag vaker; anders throughputPerHour en leadTimeS.mean',
    '  --max-replications hoogste aantal replicaties daarvoor; anders 1000',
    '  --quantile         ook dit kwantiel over de runs, met interval (0,9)',
    '  --batches          één lange run in zo veel stukken in plaats van replicaties',
    '  --fork             draait één keer tot dit tijdstip; elke replicatie gaat vandaar verder',
    '  --antithetic       elke replicatie is een run en zijn spiegelbeeld, en telt met hun gemiddelde',
    '  --first            nummer van de eerste replicatie: een deel van een grotere studie; anders 0',
    '  --jobs             processors aan het werk; anders alle als dat loont',
    '  --json             elke maat met gemiddelde, halve breedte van 95 %, spreiding, n en waarden',
  ],
  oneFile: 'Geef één scènebestand: proefcel study BESTAND',
  measure: 'maat',
  mean: 'gemiddeld',
  halfWidth: '± 95 %',
  sd: 'spreiding',
  lag1: 'samenhang',
  nothingObserved:
    'De cijfers beginnen pas als de run al voorbij is; laat --until na --warmup of --fork komen.',
  batchesAlone: '--batches maakt één run en gaat niet samen met --antithetic, --fork of --until-halfwidth.',
  unreadable: (file) => `Kan ${file} niet lezen.`,
  badReplications: (word, most) => `--replications wil een geheel getal van 1 tot ${most}, niet "${word}".`,
  badNumber: (option, word, least) => `${option} wil een geheel getal vanaf ${least}, niet "${word}".`,
  badSeed: (word) => `--seed wil een geheel getal vanaf 0, niet "${word}".`,
  badDuration: (word) => `"${word}" is geen tijdsduur; schrijf 8h, 30min, 90s, 1h30 of 2d.`,
  badShare: (word) => `--until-halfwidth wil een deel van het gemiddelde, zoals 2% of 0,02, niet "${word}".`,
  badQuantile: (word) => `--quantile wil een getal tussen 0 en 1, zoals 0,9, niet "${word}".`,
  ran: ({ scene, replications, method, seed }, from, until) =>
    `${scene}: ${replications} ${METHODS_NL[method]}, cijfers van ${from} tot ${until} uur, toevalsgetal ${seed}`,
  foundWarmup: (hours, isReliable) =>
    isReliable
      ? `MSER-5 vindt een aanloop van ${hours} uur.`
      : `MSER-5 wil de helft van de run weglaten (${hours} uur): hij is te kort om de aanloop te bepalen. Neem een latere --until.`,
  quantile: (percent) => `${percent} % eronder`,
  more: (count) => `… en nog ${count} maten met --json`,
  littleCheck: (gap) => `Zelfcontrole (wet van Little, producten = stroom × tijd): grootste verschil ${gap}`,
  tooWide: (most) => `Met ${most} replicaties worden de intervallen niet zo smal als gevraagd.`,
  doubt: dutchDoubt,
  warning: (line) => `Let op: ${line}`,
  speed: (seconds) => `${seconds} s`,
}

function dutchDoubt({ code, values = {}, message, hint }: Problem): string {
  const percent = (name: string) => `${Math.round(Number(values[name]) * 100)} %`
  switch (code) {
    case 'study.unstable':
      if (values.who === '')
        return `Instabiel: het aantal producten groeit eindeloos (${Math.round(Number(values.growthPerHour) * 10) / 10} per uur) en er werkt niets. Zoek producten die nooit worden gepakt: een plaats met "take" waar niemand snel genoeg pakt, of een buffer zonder uitgang.`
      return `Instabiel: het aantal producten groeit eindeloos (${Math.round(Number(values.growthPerHour) * 10) / 10} per uur). "${values.who}" heeft een bezetting van ${percent('utilisation')} en zou ${percent('load')} moeten doen; tijden en aantallen hangen af van hoe lang je draait. Vertraag de aanvoer, geef het meer plaatsen of kortere tijden, of begrens het aantal producten in omloop.`
    case 'study.littleGap':
      return `Producten in de cel en stroom maal doorlooptijd (wet van Little) verschillen ${percent('gap')}. Draai langer: producten die bij begin of einde binnen zijn tellen maar deels mee.`
    default:
      return `${message} ${hint}`
  }
}

export const studyText: Readonly<Record<CliLanguage, StudyText>> = { nl, en }
