// URScript (PolyScope 5 / e-Series): one function, called at its end. Poses in the controller's base, which is turned half about z from the model's.
import { frameFromPose, multiplyFrames } from '../../math/frames'
import { rotationVector } from '../../math/rotations'
import type { ListedMotion, ListedStep, RobotListing } from '../../results/RobotListing'
import { DEGREES } from './controllerAngles'
import type { ExportedFile } from './ExportedFile'
import { ascii, controllerName, EXPORT_TEXT, type ExportLanguage, fixed, headLines } from './exportText'

/** The URDF's base_link and the controller's base differ by this (reference/robotics.md §1). */
const HALF_TURN = frameFromPose({ position: [0, 0, 0], quaternion: [0, 0, 1, 0] })
/** Defaults of UR for linear moves, m/s² and m/s, where the program says nothing. */
const LINEAR_A = 1.2
const LINEAR_V = 0.25

export function writeUrScript(listing: RobotListing, language: ExportLanguage): ExportedFile {
  const name = controllerName(listing.program, 60)
  const isUr = listing.manufacturer === 'Universal Robots'
  const lines = [
    ...headLines(listing, language).map((line) => `# ${line}`),
    `def ${name}():`,
    `  set_tcp(${pose(listing.flangeFromTool, false)})`,
    `  set_payload(${fixed(listing.toolMassKg, 3)})`,
    ...body(listing, language, isUr),
    'end',
    `${name}()`,
  ]
  return { name: `${name}.script`, text: `${lines.join('\n')}\n` }
}

function body(listing: RobotListing, language: ExportLanguage, isUr: boolean): string[] {
  const lines: string[] = []
  let depth = 1
  let node = ''
  for (const step of listing.steps) {
    if (step.op === 'endRepeat' || step.op === 'endIf' || step.op === 'else') depth--
    const indent = '  '.repeat(depth)
    if (step.node !== node && step.node !== '') lines.push(`${indent}# ${ascii(step.node)}`)
    node = step.node
    for (const line of linesOf(step, listing, language, isUr)) lines.push(indent + line)
    if (step.op === 'repeat' || step.op === 'if' || step.op === 'else') depth++
  }
  return lines
}

function linesOf(step: ListedStep, listing: RobotListing, language: ExportLanguage, isUr: boolean): string[] {
  const say = EXPORT_TEXT[language]
  switch (step.op) {
    case 'move':
      return [move(step, listing, isUr)]
    case 'grip':
      return ['set_standard_digital_out(0, True)', `sleep(${fixed(step.seconds, 3)}) # ${say.grip}`]
    case 'release':
      return ['set_standard_digital_out(0, False)', `sleep(${fixed(step.seconds, 3)}) # ${say.release}`]
    case 'wait':
      return [`sleep(${fixed(step.seconds, 3)}) # ${say[step.why]}`]
    case 'setSignal':
      return [
        `set_standard_digital_out(${step.signal}, ${step.value === 0 ? 'False' : 'True'}) # ${step.value}`,
      ]
    case 'waitSignal':
      return [`while get_standard_digital_in(${step.signal}) != ${truth(step.value)}:`, '  sync()', 'end']
    case 'zone':
      return [`# ${ascii(say.zone(step.zone, step.enters))}`]
    case 'door':
      return [`# ${ascii(say.door(step.station, step.opens))}`]
    case 'repeat':
      return [`local n${step.loop} = 0`, `while n${step.loop} < ${step.times}:`]
    case 'endRepeat':
      return [`  n${step.loop} = n${step.loop} + 1`, 'end']
    case 'if':
      return [`if get_standard_digital_in(${step.signal}) == ${truth(step.value)}:`]
    case 'else':
      return ['else:']
    case 'endIf':
      return ['end']
  }
}

function truth(value: number): string {
  return value === 0 ? 'False' : 'True'
}

function move(step: ListedMotion, listing: RobotListing, isUr: boolean): string {
  const { externalAxes, jointSpeed, jointAcceleration } = listing
  const blend = step.blendM > 0 ? `, r=${fixed(step.blendM, 4)}` : ''
  if (step.kind === 'joint' || step.frame === undefined) {
    const joints = step.joints.slice(externalAxes).map((value) => fixed(value, 6))
    const v = Math.min(...jointSpeed.slice(externalAxes))
    const a = Math.min(...jointAcceleration.slice(externalAxes))
    const carrier = step.joints.slice(0, externalAxes).map((value) => `${fixed(value * 1000, 1)} mm`)
    const note = external(carrier, step)
    return `movej([${joints.join(', ')}], a=${fixed(a, 3)}, v=${fixed(v, 3)}${blend})${note}`
  }
  const speed = `a=${LINEAR_A}, v=${fixed(step.speedMps ?? LINEAR_V, 4)}${blend}`
  const end = pose(step.frame, isUr)
  const note = external([], step)
  return step.via === undefined
    ? `movel(${end}, ${speed})${note}`
    : `movec(${pose(step.via, isUr)}, ${end}, ${speed}, mode=0)${note}`
}

/** URScript knows no external axes: what they do stands as a comment. */
function external(carrier: readonly string[], { plateRad }: ListedMotion): string {
  const values = [...carrier, ...plateRad.map((rad) => `${fixed(rad * DEGREES, 2)} deg`)]
  return values.length > 0 ? ` # E: ${values.join(', ')}` : ''
}

function pose(frame: Float64Array, turned: boolean): string {
  const inBase = turned ? multiplyFrames(HALF_TURN, frame) : frame
  const [rx, ry, rz] = rotationVector(inBase)
  const numbers = [inBase[3]!, inBase[7]!, inBase[11]!, rx, ry, rz]
  return `p[${numbers.map((value) => fixed(value, 6)).join(', ')}]`
}
