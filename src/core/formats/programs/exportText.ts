// Sentences that stand as comments in exported programs, Dutch and English: ASCII only, controllers know no more.

export type ExportLanguage = 'nl' | 'en'

export interface ExportText {
  readonly head: readonly string[]
  readonly made: (program: string, robot: string, model: string) => string
  readonly base: string
  readonly joints: string
  readonly signals: string
  readonly external: string
  readonly plates: (axes: string) => readonly string[]
  readonly grip: string
  readonly release: string
  readonly settle: string
  readonly process: string
  readonly handshake: string
  readonly zone: (zone: string, enters: boolean) => string
  readonly door: (station: string, opens: boolean) => string
}

export const EXPORT_TEXT: Readonly<Record<ExportLanguage, ExportText>> = {
  nl: {
    head: [
      'CONCEPT voor de integrator, gemaakt door Proefcel. NIET zonder controle uitvoeren.',
      'Controleer gereedschap, basis, nulstanden, tekenrichting van assen, snelheden en botsingen;',
      'test eerst handmatig op lage snelheid. Ontwerpondersteuning, geen conformiteitsverklaring.',
    ],
    made: (program, robot, model) => `Programma ${program} voor robot ${robot} (${model})`,
    base: 'Posities staan in het voetstelsel van de robot.',
    joints: 'Ashoeken volgen het kinematisch model; vergelijk de nulstand en richting met de besturing.',
    signals: 'Signalen (nummer = volgorde):',
    external: 'Externe as(sen) vooraan in mm.',
    plates: (axes) => [
      `Assen van de manipulator als laatste externe assen, in graden: ${axes}.`,
      'Posities staan niet op de plaat: draait die mee met een pad, koppel de basis eraan.',
    ],
    grip: 'grijpen',
    release: 'loslaten',
    settle: 'tot rust komen',
    process: 'proces',
    handshake: 'afstemmen met de andere robot',
    zone: (zone, enters) => `zone ${zone} ${enters ? 'binnengaan: vrijgave vragen' : 'verlaten: vrijgeven'}`,
    door: (station, opens) => `deur van ${station} ${opens ? 'openen' : 'sluiten'} en bevestiging afwachten`,
  },
  en: {
    head: [
      'DRAFT for the integrator, made by Proefcel. Do NOT run unchecked.',
      'Check tool, base, zero positions, sense of axes, speeds and collisions;',
      'test by hand at low speed first. Design support, not a declaration of conformity.',
    ],
    made: (program, robot, model) => `Program ${program} for robot ${robot} (${model})`,
    base: 'Positions are in the base frame of the robot.',
    joints: 'Joint angles follow the kinematic model; compare zero and sense with the controller.',
    signals: 'Signals (number = order):',
    external: 'External axis (axes) first, in mm.',
    plates: (axes) => [
      `Axes of the positioner as the last external axes, in degrees: ${axes}.`,
      'Positions are not on the plate: where it turns along a path, couple the base to it.',
    ],
    grip: 'grip',
    release: 'release',
    settle: 'settle',
    process: 'process',
    handshake: 'agree with the other robot',
    zone: (zone, enters) =>
      `${enters ? 'enter' : 'leave'} zone ${zone}: ${enters ? 'ask for' : 'give up'} the release`,
    door: (station, opens) => `${opens ? 'open' : 'close'} the door of ${station} and wait for it`,
  },
}

/** First comment lines of every file. */
export function headLines(
  listing: {
    program: string
    robot: string
    model: string
    signals: readonly string[]
    externalAxes: number
    plateAxes: readonly string[]
  },
  language: ExportLanguage,
): string[] {
  const say = EXPORT_TEXT[language]
  const { program, robot, model, signals, externalAxes, plateAxes } = listing
  return [
    ...say.head,
    say.made(program, robot, model),
    say.base,
    say.joints,
    ...(externalAxes > 0 ? [say.external] : []),
    ...(plateAxes.length > 0 ? say.plates(plateAxes.join(', ')) : []),
    ...(signals.length > 0
      ? [`${say.signals} ${signals.map((id, at) => `${at + 1}=${id}`).join(', ')}`]
      : []),
  ].map(ascii)
}

export function ascii(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?')
}

/** A name any controller takes: letters, digits and _, beginning with a letter, no longer than `most`. */
export function controllerName(id: string, most: number): string {
  const plain = id.replace(/[^A-Za-z0-9]/g, '_')
  return (/^[A-Za-z]/.test(plain) ? plain : `P_${plain}`).slice(0, most)
}

/** Without trailing zeros and without −0. */
export function fixed(value: number, digits: number): string {
  const text = value.toFixed(digits)
  const trimmed = digits > 0 ? text.replace(/\.?0+$/, '') : text
  return trimmed === '-0' || trimmed === '' ? '0' : trimmed
}

/** Always with a decimal point: some controllers take nothing else for a REAL. */
export function real(value: number, digits: number): string {
  const text = fixed(value, digits)
  return text.includes('.') ? text : `${text}.0`
}
