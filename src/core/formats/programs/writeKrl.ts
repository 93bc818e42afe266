// KUKA KRL: one source file with its positions written out (KRC4). Angles A, B, C turn about z, y, x.
import type { ListedMotion, ListedStep, RobotListing } from '../../results/RobotListing'
import { DEGREES, millimetres, zyxDegrees } from './controllerAngles'
import type { ExportedFile } from './ExportedFile'
import { ascii, controllerName, EXPORT_TEXT, type ExportLanguage, headLines, real } from './exportText'

const LINEAR_V = 0.25

export function writeKrl(listing: RobotListing, language: ExportLanguage): ExportedFile {
  const name = controllerName(listing.program, 24).toUpperCase()
  const loops = listing.steps.flatMap((step) => (step.op === 'repeat' ? [`N${step.loop}`] : []))
  const lines = [
    '&ACCESS RVP',
    `DEF ${name} ( )`,
    ...headLines(listing, language).map((line) => `; ${line}`),
    ...(loops.length > 0 ? [`DECL INT ${[...new Set(loops)].join(', ')}`] : []),
    'GLOBAL INTERRUPT DECL 3 WHEN $STOPMESS==TRUE DO IR_STOPM ( )',
    'INTERRUPT ON 3',
    'BAS (#INITMOV, 0)',
    'BAS (#VEL_PTP, 100)',
    'BAS (#ACC_PTP, 100)',
    `$TOOL = ${frame(listing.flangeFromTool)}`,
    '$BASE = $NULLFRAME',
    `$LOAD.M = ${real(listing.toolMassKg, 3)}`,
    ...body(listing, language),
    'END',
  ]
  return { name: `${name}.src`, text: `${lines.join('\r\n')}\r\n` }
}

function body(listing: RobotListing, language: ExportLanguage): string[] {
  const lines: string[] = []
  let depth = 0
  let node = ''
  for (const step of listing.steps) {
    if (step.op === 'endRepeat' || step.op === 'endIf' || step.op === 'else') depth--
    const indent = '  '.repeat(depth)
    if (step.node !== node && step.node !== '') lines.push(`${indent}; ${ascii(step.node)}`)
    node = step.node
    for (const line of linesOf(step, listing, language)) lines.push(indent + line)
    if (step.op === 'repeat' || step.op === 'if' || step.op === 'else') depth++
  }
  return lines
}

function linesOf(step: ListedStep, listing: RobotListing, language: ExportLanguage): string[] {
  const say = EXPORT_TEXT[language]
  switch (step.op) {
    case 'move':
      return move(step, listing)
    case 'grip':
      return ['$OUT[1] = TRUE', `WAIT SEC ${real(step.seconds, 3)} ; ${say.grip}`]
    case 'release':
      return ['$OUT[1] = FALSE', `WAIT SEC ${real(step.seconds, 3)} ; ${say.release}`]
    case 'wait':
      return [`WAIT SEC ${real(step.seconds, 3)} ; ${say[step.why]}`]
    case 'setSignal':
      return [`$OUT[${step.signal + 1}] = ${truth(step.value)}`]
    case 'waitSignal':
      return [`WAIT FOR $IN[${step.signal + 1}] == ${truth(step.value)}`]
    case 'zone':
      return [`; ${ascii(say.zone(step.zone, step.enters))}`]
    case 'door':
      return [`; ${ascii(say.door(step.station, step.opens))}`]
    case 'repeat':
      return [`FOR N${step.loop} = 1 TO ${step.times}`]
    case 'endRepeat':
      return ['ENDFOR']
    case 'if':
      return [`IF $IN[${step.signal + 1}] == ${truth(step.value)} THEN`]
    case 'else':
      return ['ELSE']
    case 'endIf':
      return ['ENDIF']
  }
}

function truth(value: number): string {
  return value === 0 ? 'FALSE' : 'TRUE'
}

function move(step: ListedMotion, { externalAxes }: RobotListing): string[] {
  const carried = step.joints.slice(0, externalAxes).map((value) => real(value * 1000, 3))
  const turned = step.plateRad.map((value) => real(value * DEGREES, 4))
  const external = [...carried, ...turned].map((value, at) => `E${at + 1} ${value}`)
  const blends = step.blendM > 0
  if (step.kind === 'joint' || step.frame === undefined) {
    const axes = step.joints.slice(externalAxes).map((value, at) => `A${at + 1} ${real(value * DEGREES, 4)}`)
    return [
      ...(blends ? [`$APO.CDIS = ${real(step.blendM * 1000, 1)}`] : []),
      `PTP {${[...axes, ...external].join(', ')}}${blends ? ' C_DIS' : ''}`,
    ]
  }
  const end = frame(step.frame, external)
  const set = [
    `$VEL.CP = ${real(step.speedMps ?? LINEAR_V, 4)}`,
    ...(blends ? [`$APO.CDIS = ${real(step.blendM * 1000, 1)}`] : []),
  ]
  const tail = blends ? ' C_DIS' : ''
  return step.via === undefined
    ? [...set, `LIN ${end}${tail}`]
    : [...set, `CIRC ${frame(step.via, external)}, ${end}${tail}`]
}

function frame(f: Float64Array, external: readonly string[] = []): string {
  const [x, y, z] = millimetres(f)
  const [a, b, c] = zyxDegrees(f)
  const values = { X: x, Y: y, Z: z, A: a, B: b, C: c }
  const fields = Object.entries(values).map(([key, value]) => `${key} ${real(value, 4)}`)
  return `{${[...fields, ...external].join(', ')}}`
}
