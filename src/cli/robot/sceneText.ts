// Dutch and English sentences of the robot questions about a scene: cycle, calibrate, export.
import type { CycleCause } from '../../core/results/states'
import type { CliLanguage } from '../CliIo'

interface SceneText {
  readonly needs: (option: string) => string
  readonly unreadable: (path: string) => string
  readonly unwritable: (path: string) => string
  readonly unknownProgram: (id: string, known: string) => string
  readonly unused: (id: string) => string
  readonly unknownKind: (kind: string, known: string) => string
  readonly badTimes: string
  readonly badLine: (path: string, line: number, text: string) => string
  readonly noTimes: (path: string) => string
  readonly cycle: (program: string, p10: string, p50: string, p90: string) => string
  readonly estimated: string
  readonly noFigure: (program: string) => string
  readonly starts: (from: string, to: string) => string
  readonly causes: Readonly<Partial<Record<CycleCause, string>>>
  readonly before: (p10: string, p50: string, p90: string) => string
  readonly after: (p10: string, p50: string, p90: string) => string
  readonly value: (
    record: string,
    field: string,
    before: string,
    likely: string,
    low: string,
    high: string,
  ) => string
  readonly misfit: (cause: string, measured: string, computed: string) => string
  readonly written: (path: string) => string
}

export const sceneText: Record<CliLanguage, SceneText> = {
  nl: {
    needs: (option) => `${option} ontbreekt.`,
    unreadable: (path) => `Kan ${path} niet lezen.`,
    unwritable: (path) => `Kan ${path} niet schrijven.`,
    unknownProgram: (id, known) => `Geen programma "${id}" in deze scene; er zijn: ${known}`,
    unused: (id) => `Geen route gebruikt programma "${id}": waar zijn doelen liggen is niet bekend.`,
    unknownKind: (kind, known) => `"${kind}" is geen uitvoer; kies uit: ${known}`,
    badTimes: '--times verwacht seconden groter dan nul, met komma’s ertussen.',
    badLine: (path, line, text) => `${path}, regel ${line}: geen meting: ${text}`,
    noTimes: (path) => `${path} bevat geen metingen van dit programma.`,
    cycle: (program, p10, p50, p90) => `${program}: ${p50} s (P10 ${p10}, P90 ${p90})`,
    estimated: 'schatting',
    noFigure: (program) => `${program}: geen cyclustijd`,
    starts: (from, to) => `van stand "${from}" tot stand "${to}", in herhaling`,
    causes: {
      travel: 'rijden',
      approach: 'naderen',
      settle: 'rust',
      grip: 'grijpen',
      process: 'bewerken',
      waitRobot: 'wachten op robot',
    },
    before: (p10, p50, p90) => `vóór ijken:  ${p50} s (P10 ${p10}, P90 ${p90})`,
    after: (p10, p50, p90) => `na ijken:    ${p50} s (P10 ${p10}, P90 ${p90})`,
    value: (record, field, before, likely, low, high) =>
      `${record}.${field}: ${before} → ${likely} s (${low} – ${high})`,
    misfit: (cause, measured, computed) =>
      `Het model verklaart de meting niet (${cause}): gemeten ${measured} s, berekend ${computed} s. Controleer wachttijden, snelheden en het programma.`,
    written: (path) => `geschreven: ${path}`,
  },
  en: {
    needs: (option) => `${option} is missing.`,
    unreadable: (path) => `Cannot read ${path}.`,
    unwritable: (path) => `Cannot write ${path}.`,
    unknownProgram: (id, known) => `No program "${id}" in this scene; there are: ${known}`,
    unused: (id) => `No route uses program "${id}": nobody knows where its targets are.`,
    unknownKind: (kind, known) => `"${kind}" is no export; choose from: ${known}`,
    badTimes: '--times expects seconds above zero, with commas between.',
    badLine: (path, line, text) => `${path}, line ${line}: not a measurement: ${text}`,
    noTimes: (path) => `${path} holds no measurements of this program.`,
    cycle: (program, p10, p50, p90) => `${program}: ${p50} s (P10 ${p10}, P90 ${p90})`,
    estimated: 'estimate',
    noFigure: (program) => `${program}: no cycle time`,
    starts: (from, to) => `from pose "${from}" to pose "${to}", repeated`,
    causes: {
      travel: 'travel',
      approach: 'approach',
      settle: 'settle',
      grip: 'grip',
      process: 'process',
      waitRobot: 'wait for robot',
    },
    before: (p10, p50, p90) => `before: ${p50} s (P10 ${p10}, P90 ${p90})`,
    after: (p10, p50, p90) => `after:  ${p50} s (P10 ${p10}, P90 ${p90})`,
    value: (record, field, before, likely, low, high) =>
      `${record}.${field}: ${before} → ${likely} s (${low} – ${high})`,
    misfit: (cause, measured, computed) =>
      `The model does not explain the measurement (${cause}): measured ${measured} s, computed ${computed} s. Check waits, speeds and the program.`,
    written: (path) => `written: ${path}`,
  },
}
