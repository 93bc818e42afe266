// Dutch and English sentences of `proefcel verify`.
import type { CliLanguage } from '../CliIo'

export interface VerifyText {
  readonly usage: readonly string[]
  readonly pass: string
  readonly fail: string
  readonly metric: string
  readonly expected: string
  readonly measured: string
  readonly halfWidth: string
  readonly rerun: string
  unknownCase(id: string, known: string): string
  badItems(word: string): string
  badJobs(word: string): string
  notExpressible(reason: string): string
  total(passed: number, all: number, seconds: string): string
}

const en: VerifyText = {
  usage: [
    'proefcel verify [--case ID]… [--full] [--items N] [--jobs N] [--json]',
    '  --case   only this reference case; may be given more than once',
    '  --full   as many parts as the cases themselves ask (ten times the default)',
    '  --items  parts in one replication; default 100000',
    '  --jobs   processes at work; default: one for each processor',
    '  --json   every metric with expected, measured, half width and verdict',
  ],
  pass: 'agrees',
  fail: 'DIFFERS',
  metric: 'metric',
  expected: 'expected',
  measured: 'measured',
  halfWidth: '± 95 %',
  rerun: 'judged on the second set of seeds',
  unknownCase: (id, known) => `There is no case "${id}". Known: ${known}`,
  badItems: (word) => `--items wants a whole number from 1000, not "${word}".`,
  badJobs: (word) => `--jobs wants a whole number from 1, not "${word}".`,
  notExpressible: (reason) => `not expressible: ${reason}`,
  total: (passed, all, seconds) => `${passed} of ${all} cases agree, ${seconds} s`,
}

const nl: VerifyText = {
  usage: [
    'proefcel verify [--case ID]… [--full] [--items N] [--jobs N] [--json]',
    '  --case   alleen dit referentiegeval; mag vaker',
    '  --full   zo veel producten als de gevallen zelf vragen (tien keer zo veel)',
    '  --items  producten per replicatie; anders 100000',
    '  --jobs   processen aan het werk; anders één per processor',
    '  --json   elke maat met verwacht, gemeten, halve breedte en oordeel',
  ],
  pass: 'klopt',
  fail: 'WIJKT AF',
  metric: 'maat',
  expected: 'verwacht',
  measured: 'gemeten',
  halfWidth: '± 95 %',
  rerun: 'beoordeeld op de tweede reeks toevalsgetallen',
  unknownCase: (id, known) => `Er is geen geval "${id}". Bekend: ${known}`,
  badItems: (word) => `--items wil een geheel getal vanaf 1000, niet "${word}".`,
  badJobs: (word) => `--jobs wil een geheel getal vanaf 1, niet "${word}".`,
  notExpressible: (reason) => `niet uit te drukken: ${reason}`,
  total: (passed, all, seconds) => `${passed} van ${all} gevallen kloppen, ${seconds} s`,
}

export const verifyText: Readonly<Record<CliLanguage, VerifyText>> = { nl, en }
