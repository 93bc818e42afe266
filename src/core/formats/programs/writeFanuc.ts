// FANUC TP as an ASCII listing (.LS): numbered lines and a position table. Joint 3 on the pendant counts from the horizontal on many arms; the head
// says that angles are to be compared.
import type { ListedMotion, ListedStep, RobotListing } from '../../results/RobotListing'
import { DEGREES, millimetres, zyxDegrees } from './controllerAngles'
import type { ExportedFile } from './ExportedFile'
import { ascii, controllerName, EXPORT_TEXT, type ExportLanguage, headLines, real } from './exportText'

/** A comment line of TP holds this many characters. */
const COMMENT = 32
const LINEAR_V = 0.25

export function writeFanuc(listing: RobotListing, language: ExportLanguage): ExportedFile {
  const name = controllerName(listing.program, 32).toUpperCase()
  const table: string[] = []
  const comments = headLines(listing, language).flatMap(wrapped)
  const code = [
    ...comments.map((line) => `!${line}`),
    'UFRAME_NUM=0',
    'UTOOL_NUM=1',
    ...body(listing, language, table),
  ]
  const [x, y, z] = millimetres(listing.flangeFromTool)
  const [r, p, w] = zyxDegrees(listing.flangeFromTool)
  code.splice(
    comments.length,
    0,
    ...wrapped(`UTOOL 1: ${[x, y, z, w, p, r].map((value) => real(value, 2)).join(' ')}`).map(
      (line) => `!${line}`,
    ),
  )
  const lines = [
    `/PROG  ${name}`,
    '/ATTR',
    'OWNER\t\t= MNEDITOR;',
    `COMMENT\t\t= "${language === 'nl' ? 'CONCEPT' : 'DRAFT'} PROEFCEL";`,
    `LINE_COUNT\t= ${code.length};`,
    'PROTECT\t\t= READ_WRITE;',
    'DEFAULT_GROUP\t= 1,*,*,*,*;',
    '/MN',
    ...code.map(
      (line, at) =>
        `${String(at + 1).padStart(4)}:${line.startsWith('J ') || line.startsWith('L ') || line.startsWith('C ') ? '' : '  '}${line} ;`,
    ),
    '/POS',
    ...table,
    '/END',
  ]
  return { name: `${name}.LS`, text: `${lines.join('\r\n')}\r\n` }
}

function wrapped(text: string): string[] {
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1]!
    if (line.length + word.length + 1 > COMMENT) lines.push(word.slice(0, COMMENT))
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.filter((line) => line !== '')
}

function body(listing: RobotListing, language: ExportLanguage, table: string[]): string[] {
  const lines: string[] = []
  let node = ''
  for (const step of listing.steps) {
    if (step.node !== node && step.node !== '') lines.push(`!${ascii(step.node).slice(0, COMMENT)}`)
    node = step.node
    lines.push(...linesOf(step, listing, language, table))
  }
  return lines
}

function linesOf(
  step: ListedStep,
  listing: RobotListing,
  language: ExportLanguage,
  table: string[],
): string[] {
  const say = EXPORT_TEXT[language]
  switch (step.op) {
    case 'move':
      return move(step, listing, table)
    case 'grip':
      return ['RO[1]=ON', `WAIT ${real(step.seconds, 2)}(sec)`]
    case 'release':
      return ['RO[1]=OFF', `WAIT ${real(step.seconds, 2)}(sec)`]
    case 'wait':
      return [`WAIT ${real(step.seconds, 2)}(sec)`]
    case 'setSignal':
      return [`DO[${step.signal}]=${state(step.value)}`]
    case 'waitSignal':
      return [`WAIT DI[${step.signal}]=${state(step.value)}`]
    case 'zone':
      return wrapped(ascii(say.zone(step.zone, step.enters))).map((line) => `!${line}`)
    case 'door':
      return wrapped(ascii(say.door(step.station, step.opens))).map((line) => `!${line}`)
    case 'repeat':
      return [`FOR R[${step.loop + 1}]=1 TO ${step.times}`]
    case 'endRepeat':
      return ['ENDFOR']
    case 'if':
      return [`IF (DI[${step.signal}]=${state(step.value)}) THEN`]
    case 'else':
      return ['ELSE']
    case 'endIf':
      return ['ENDIF']
  }
}

function state(value: number): string {
  return value === 0 ? 'OFF' : 'ON'
}

/** CNT by the size of the blend is a rough guess: FANUC's corner depends on speed. */
function termination(blendM: number): string {
  return blendM <= 0 ? 'FINE' : `CNT${Math.min(100, Math.max(1, Math.round(blendM * 1000)))}`
}

function move(step: ListedMotion, listing: RobotListing, table: string[]): string[] {
  const end = termination(step.blendM)
  if (step.kind === 'joint' || step.frame === undefined) {
    return [`J P[${jointPosition(step, listing, table)}] 100% ${end}`]
  }
  const speed = `${Math.max(1, Math.round((step.speedMps ?? LINEAR_V) * 1000))}mm/sec`
  const at = framePosition(step.frame, externals(step.joints, step, listing), table)
  if (step.via === undefined || step.viaJoints === undefined) return [`L P[${at}] ${speed} ${end}`]
  const via = framePosition(step.via, externals(step.viaJoints, step, listing), table)
  // the end of an arc stands on a line of its own, without a number
  return [`C P[${via}]\r\n    :  P[${at}] ${speed} ${end}`]
}

function jointPosition(step: ListedMotion, listing: RobotListing, table: string[]): number {
  const { joints } = step
  const arm = joints
    .slice(listing.externalAxes)
    .map((value, at) => `J${at + 1}= ${real(value * DEGREES, 3)} deg`)
  return addPosition(
    `  UF : 0, UT : 1,\r\n  ${[...arm, ...externals(joints, step, listing)].join(', ')}`,
    table,
  )
}

function framePosition(frame: Float64Array, extra: readonly string[], table: string[]): number {
  const [x, y, z] = millimetres(frame)
  const [r, p, w] = zyxDegrees(frame)
  const place = `X = ${real(x, 3)} mm, Y = ${real(y, 3)} mm, Z = ${real(z, 3)} mm`
  const turn = `W = ${real(w, 3)} deg, P = ${real(p, 3)} deg, R = ${real(r, 3)} deg`
  const tail = extra.length > 0 ? `,\r\n  ${extra.join(', ')}` : ''
  return addPosition(`  UF : 0, UT : 1, CONFIG : 'N U T, 0, 0, 0',\r\n  ${place},\r\n  ${turn}${tail}`, table)
}

/** A track or gantry in mm, then the axes of positioners in degrees. */
function externals(
  joints: readonly number[],
  { plateRad }: ListedMotion,
  { externalAxes }: RobotListing,
): string[] {
  const carried = joints.slice(0, externalAxes).map((value) => `${real(value * 1000, 3)} mm`)
  const turned = plateRad.map((value) => `${real(value * DEGREES, 3)} deg`)
  return [...carried, ...turned].map((value, at) => `E${at + 1}= ${value}`)
}

/** The number of a position; equal ones share one. */
function addPosition(content: string, table: string[]): number {
  const known = table.findIndex((entry) => entry.includes(content))
  if (known >= 0) return known + 1
  table.push(`P[${table.length + 1}]{\r\n  GP1:\r\n${content}\r\n};`)
  return table.length
}
