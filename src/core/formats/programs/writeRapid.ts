// ABB RAPID: one module with its targets as data (RobotWare 6 and 7). Quaternions begin with their scalar.
import { quaternionFromFrame } from '../../math/frames'
import type { ListedMotion, ListedStep, RobotListing } from '../../results/RobotListing'
import { DEGREES, millimetres } from './controllerAngles'
import type { ExportedFile } from './ExportedFile'
import { ascii, controllerName, EXPORT_TEXT, type ExportLanguage, fixed, headLines } from './exportText'

const NO_AXIS = '9E+09'
const LINEAR_V = 0.25

export function writeRapid(listing: RobotListing, language: ExportLanguage): ExportedFile {
  const name = controllerName(listing.program, 28)
  const data: string[] = []
  const code = body(listing, language, data)
  const mass = Math.max(0.001, listing.toolMassKg)
  const tool = `[TRUE, [${position(listing.flangeFromTool)}, ${rotation(listing.flangeFromTool)}], [${fixed(mass, 3)}, [0, 0, 1], [1, 0, 0, 0], 0, 0, 0]]`
  const lines = [
    `MODULE ${name}`,
    ...headLines(listing, language).map((line) => `  ! ${line}`),
    `  PERS tooldata tProefcel := ${tool};`,
    ...data.map((line) => `  ${line}`),
    `  PROC ${controllerName(`run_${name}`, 32)}()`,
    ...code,
    '  ENDPROC',
    'ENDMODULE',
  ]
  return { name: `${name}.mod`, text: `${lines.join('\r\n')}\r\n` }
}

function body(listing: RobotListing, language: ExportLanguage, data: string[]): string[] {
  const lines: string[] = []
  let depth = 2
  let node = ''
  for (const step of listing.steps) {
    if (step.op === 'endRepeat' || step.op === 'endIf' || step.op === 'else') depth--
    const indent = '  '.repeat(depth)
    if (step.node !== node && step.node !== '') lines.push(`${indent}! ${ascii(step.node)}`)
    node = step.node
    for (const line of linesOf(step, listing, language, data)) lines.push(indent + line)
    if (step.op === 'repeat' || step.op === 'if' || step.op === 'else') depth++
  }
  return lines
}

function linesOf(
  step: ListedStep,
  listing: RobotListing,
  language: ExportLanguage,
  data: string[],
): string[] {
  const say = EXPORT_TEXT[language]
  switch (step.op) {
    case 'move':
      return [move(step, listing, data)]
    case 'grip':
      return ['SetDO doGrip, 1;', `WaitTime \\InPos, ${fixed(step.seconds, 3)}; ! ${say.grip}`]
    case 'release':
      return ['SetDO doGrip, 0;', `WaitTime \\InPos, ${fixed(step.seconds, 3)}; ! ${say.release}`]
    case 'wait':
      return [`WaitTime ${fixed(step.seconds, 3)}; ! ${say[step.why]}`]
    case 'setSignal':
      return [`SetDO do${signal(listing, step.signal)}, ${step.value === 0 ? 0 : 1};`]
    case 'waitSignal':
      return [`WaitDI di${signal(listing, step.signal)}, ${step.value === 0 ? 0 : 1};`]
    case 'zone':
      return [`! ${ascii(say.zone(step.zone, step.enters))}`]
    case 'door':
      return [`! ${ascii(say.door(step.station, step.opens))}`]
    case 'repeat':
      return [`FOR n${step.loop} FROM 1 TO ${step.times} DO`]
    case 'endRepeat':
      return ['ENDFOR']
    case 'if':
      return [`IF DInput(di${signal(listing, step.signal)}) = ${step.value === 0 ? 0 : 1} THEN`]
    case 'else':
      return ['ELSE']
    case 'endIf':
      return ['ENDIF']
  }
}

function signal({ signals }: RobotListing, number: number): string {
  return controllerName(signals[number - 1] ?? `signal${number}`, 28)
}

function move(step: ListedMotion, { externalAxes }: RobotListing, data: string[]): string {
  const carried = step.joints.slice(0, externalAxes).map((value) => value * 1000)
  const turned = step.plateRad.map((value) => value * DEGREES)
  const external = externalOf([...carried, ...turned])
  const zone = zoneOf(step.blendM, data)
  if (step.kind === 'joint' || step.frame === undefined) {
    const arm = step.joints.slice(externalAxes).map((value) => fixed(value * DEGREES, 4))
    // the seventh joint of a redundant arm is its first external axis for ABB
    const own = arm.slice(0, 6)
    const target = namedTarget(
      data,
      'jointtarget',
      `[[${own.join(', ')}], ${arm.length > 6 ? externalOf([Number(arm[6]), ...turned]) : external}]`,
    )
    return `MoveAbsJ ${target}, vmax, ${zone}, tProefcel;`
  }
  const speed = `[${fixed((step.speedMps ?? LINEAR_V) * 1000, 2)}, 500, 5000, 1000]`
  const end = robTarget(data, step.frame, external)
  return step.via === undefined
    ? `MoveL ${end}, ${speed}, ${zone}, tProefcel;`
    : `MoveC ${robTarget(data, step.via, external)}, ${end}, ${speed}, ${zone}, tProefcel;`
}

/** Axis configuration is left at 0: the integrator sets it, or switches it off (ConfL). */
function robTarget(data: string[], frame: Float64Array, external: string): string {
  return namedTarget(data, 'robtarget', `[${position(frame)}, ${rotation(frame)}, [0, 0, 0, 0], ${external}]`)
}

/** The name of a target; equal ones share one. */
function namedTarget(data: string[], type: 'robtarget' | 'jointtarget', value: string): string {
  const letter = type === 'robtarget' ? 'p' : 'j'
  const known = data.find((line) => line.endsWith(` := ${value};`))
  if (known !== undefined) return known.split(' ')[2]!
  const name = `${letter}${(data.filter((line) => line.startsWith(`CONST ${type}`)).length + 1) * 10}`
  data.push(`CONST ${type} ${name} := ${value};`)
  return name
}

function zoneOf(blendM: number, data: string[]): string {
  if (blendM <= 0) return 'fine'
  const r = fixed(blendM * 1000, 2)
  const value = `[FALSE, ${r}, ${r}, ${r}, 10, ${r}, 10]`
  const known = data.find((line) => line.endsWith(` := ${value};`))
  if (known !== undefined) return known.split(' ')[2]!
  const name = `zBlend${data.filter((line) => line.startsWith('CONST zonedata')).length + 1}`
  data.push(`CONST zonedata ${name} := ${value};`)
  return name
}

/** In mm or degrees, as the axis is. */
function externalOf(values: readonly number[]): string {
  const axes = Array.from({ length: 6 }, (_, at) => (at < values.length ? fixed(values[at]!, 3) : NO_AXIS))
  return `[${axes.join(', ')}]`
}

function position(frame: Float64Array): string {
  return `[${millimetres(frame)
    .map((value) => fixed(value, 3))
    .join(', ')}]`
}

function rotation(frame: Float64Array): string {
  const [x, y, z, w] = quaternionFromFrame(frame)
  return `[${[w, x, y, z].map((value) => fixed(value, 7)).join(', ')}]`
}
