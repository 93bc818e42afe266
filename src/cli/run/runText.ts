// Dutch and English sentences of `proefcel run`.
import type { ResourceState } from '../../core/results/states'
import type { CliLanguage } from '../CliIo'

export interface RunText {
  readonly usage: readonly string[]
  readonly oneFile: string
  readonly states: Readonly<Record<ResourceState, string>>
  readonly entity: string
  readonly count: string
  readonly waitsFor: string
  readonly cycles: string
  readonly mean: string
  readonly perHour: string
  readonly perShiftHour: string
  readonly estimate: string
  unreadable(file: string): string
  unwritable(file: string): string
  badSeed(word: string): string
  badDuration(word: string): string
  ran(scene: string, simulated: string, warmup: string, seed: number): string
  output(parts: string, perHour: string): string
  inSystem(mean: string, now: string): string
  leadTime(mean: string, p50: string, p90: string): string
  littleCheck(gap: string): string
  scrapped(parts: string): string
  speed(events: string, wallS: string, compileS: string, factor: string): string
  warning(line: string): string
}

const en: RunText = {
  usage: [
    'proefcel run FILE [--seed N] [--warmup D] [--until D] [--json] [--trace OUT.jsonl]',
    '  FILE       scene document (*.scene.json); "-" reads standard input',
    "  --seed     random seed; default: the scene's",
    '  --warmup   figures start anew at this time (8h, 30min, 90s, 1h30, 2d)',
    "  --until    end on the scene's clock, warm-up included; default: the scene's horizon",
    '  --json     figures as JSON',
    '  --trace    writes one JSON line for each event',
  ],
  oneFile: 'Give one scene file: proefcel run FILE',
  states: {
    working: 'working',
    setup: 'set-up',
    waiting: 'waiting',
    starved: 'starved',
    blocked: 'blocked',
    failed: 'failed',
    maintenance: 'maint.',
    held: 'held',
    off: 'off',
  },
  entity: 'resource',
  count: 'count',
  waitsFor: 'waits for',
  cycles: 'cycle times, s',
  mean: 'mean',
  perHour: 'per hour',
  perShiftHour: 'per hour in shift',
  estimate: 'contains estimates',
  unreadable: (file) => `Cannot read ${file}.`,
  unwritable: (file) => `Cannot write ${file}.`,
  badSeed: (word) => `--seed wants a whole number from 0, not "${word}".`,
  badDuration: (word) => `"${word}" is no duration; write 8h, 30min, 90s, 1h30 or 2d.`,
  ran: (scene, simulated, warmup, seed) =>
    `${scene}: ${simulated} simulated${warmup === '' ? '' : `, figures from ${warmup} on`}, seed ${seed}`,
  output: (parts, perHour) => `good parts out   ${parts} (${perHour})`,
  inSystem: (mean, now) => `in the system    ${mean} on average, ${now} now`,
  leadTime: (mean, p50, p90) => `lead time        ${mean} on average, half within ${p50}, 90 % within ${p90}`,
  littleCheck: (gap) => `self-check       parts = rate × time (Little) to within ${gap}`,
  scrapped: (parts) => `scrapped         ${parts}`,
  speed: (events, wallS, compileS, factor) =>
    `${events} events in ${wallS} s after ${compileS} s of compiling: ${factor} × real time`,
  warning: (line) => `Warning: ${line}`,
}

const nl: RunText = {
  usage: [
    'proefcel run BESTAND [--seed N] [--warmup D] [--until D] [--json] [--trace UIT.jsonl]',
    '  BESTAND    scènedocument (*.scene.json); "-" leest standaardinvoer',
    '  --seed     toevalsgetal; anders dat van de scène',
    '  --warmup   cijfers beginnen opnieuw op dit tijdstip (8h, 30min, 90s, 1h30, 2d)',
    '  --until    einde op de klok van de scène, aanloop meegeteld; anders de horizon van de scène',
    '  --json     cijfers als JSON',
    '  --trace    schrijft een JSON-regel per gebeurtenis',
  ],
  oneFile: 'Geef één scènebestand: proefcel run BESTAND',
  states: {
    working: 'bezig',
    setup: 'omstellen',
    waiting: 'wacht',
    starved: 'leeg',
    blocked: 'vol',
    failed: 'storing',
    maintenance: 'onderh.',
    held: 'stil',
    off: 'uit',
  },
  entity: 'middel',
  count: 'aantal',
  waitsFor: 'wacht op',
  cycles: 'cyclustijden, s',
  mean: 'gemiddeld',
  perHour: 'per uur',
  perShiftHour: 'per uur in dienst',
  estimate: 'bevat schattingen',
  unreadable: (file) => `Kan ${file} niet lezen.`,
  unwritable: (file) => `Kan ${file} niet schrijven.`,
  badSeed: (word) => `--seed wil een geheel getal vanaf 0, niet "${word}".`,
  badDuration: (word) => `"${word}" is geen tijdsduur; schrijf 8h, 30min, 90s, 1h30 of 2d.`,
  ran: (scene, simulated, warmup, seed) =>
    `${scene}: ${simulated} gesimuleerd${warmup === '' ? '' : `, cijfers vanaf ${warmup}`}, toevalsgetal ${seed}`,
  output: (parts, perHour) => `goed product     ${parts} (${perHour})`,
  inSystem: (mean, now) => `onderhanden      gemiddeld ${mean}, nu ${now}`,
  leadTime: (mean, p50, p90) =>
    `doorlooptijd     gemiddeld ${mean}, de helft binnen ${p50}, 90 % binnen ${p90}`,
  littleCheck: (gap) => `zelfcontrole     producten = stroom × tijd (Little) op ${gap} na`,
  scrapped: (parts) => `afgekeurd        ${parts}`,
  speed: (events, wallS, compileS, factor) =>
    `${events} gebeurtenissen in ${wallS} s na ${compileS} s voorbereiden: ${factor} × werkelijke tijd`,
  warning: (line) => `Let op: ${line}`,
}

export const runText: Readonly<Record<CliLanguage, RunText>> = { nl, en }
