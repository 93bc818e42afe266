// Dutch and English sentences of `proefcel robot import`. Angles are shown in degrees here and only here.
import type { ImportReport } from '../../core/formats/urdf/importRobot'
import type { RecordOf } from '../../core/model/sceneRecord'
import type { CliLanguage } from '../CliIo'

type Model = RecordOf<'robotModel'>
type Joint = Model['joints'][number]

interface ImportText {
  readonly noPath: string
  readonly nothingThere: (path: string) => string
  readonly badOption: (option: string) => string
  readonly head: (report: ImportReport, record: Model) => string
  readonly numbers: (record: Model) => string
  readonly joint: (joint: Joint) => string
  readonly shapes: (meshes: ImportReport['meshes']) => string
  readonly written: (path: string, id: string) => string
}

const FAMILIES: Readonly<Record<Model['family'], readonly [nl: string, en: string]>> = {
  sphericalWrist: ['bolpols, exact opgelost', 'spherical wrist, solved exactly'],
  parallelAxes: ['drie evenwijdige assen, exact opgelost', 'three parallel axes, solved exactly'],
  offsetWrist: ['versprongen pols', 'offset wrist'],
  redundant: ['zeven assen', 'seven axes'],
  numeric: ['opgelost door zoeken', 'solved by search'],
}

/** "A1  −170° … 170°  300 °/s", in metres when it slides. */
function jointLine({ name, type, lower, upper, velocity }: Joint, endless: string): string {
  const slides = type === 'prismatic'
  const degrees = (value: number) => Math.round((value * 1800) / Math.PI) / 10
  const shown = (value: number | undefined) => (value === undefined ? '–' : slides ? value : degrees(value))
  const [unit, speed] = slides ? [' m', 'm/s'] : ['°', '°/s']
  const range = type === 'continuous' ? endless : `${shown(lower)}${unit} … ${shown(upper)}${unit}`
  return `${name.padEnd(24)} ${range.padEnd(24)} ${shown(velocity)} ${speed}`
}

export const importText: Record<CliLanguage, ImportText> = {
  nl: {
    noPath: 'Noem een .urdf, .xacro, .zip of map: proefcel robot import PAD',
    nothingThere: (path) => `Er is niets op ${path}.`,
    badOption: (option) => `${option} heeft hier geen bruikbare waarde.`,
    head: ({ file, base, tip, axes, family, sameAs }, record) =>
      `${String(record.name)} uit ${file}: ${axes.length} assen van ${base} tot ${tip}, ${FAMILIES[family as Model['family']][0]}${
        sameAs === undefined ? '' : `; zelfde geometrie als ${sameAs} uit de catalogus`
      }`,
    numbers: ({ payloadKg, reachM, massKg }) =>
      `last ${payloadKg} kg, bereik ${reachM} m, massa ${massKg ?? '–'} kg`,
    joint: (joint) => jointLine(joint, 'eindeloos'),
    shapes: ({ read, missing, trianglesRead, trianglesKept }) =>
      `vormen: ${read} gelezen, ${missing.length} ontbreken; ${trianglesRead} driehoeken werden er ${trianglesKept}`,
    written: (path, id) => `Geschreven in ${path} als "${id}".`,
  },
  en: {
    noPath: 'Name a .urdf, .xacro, .zip or folder: proefcel robot import PATH',
    nothingThere: (path) => `There is nothing at ${path}.`,
    badOption: (option) => `${option} has no usable value here.`,
    head: ({ file, base, tip, axes, family, sameAs }, record) =>
      `${String(record.name)} from ${file}: ${axes.length} axes from ${base} to ${tip}, ${FAMILIES[family as Model['family']][1]}${
        sameAs === undefined ? '' : `; same geometry as ${sameAs} of the catalog`
      }`,
    numbers: ({ payloadKg, reachM, massKg }) =>
      `payload ${payloadKg} kg, reach ${reachM} m, mass ${massKg ?? '–'} kg`,
    joint: (joint) => jointLine(joint, 'endless'),
    shapes: ({ read, missing, trianglesRead, trianglesKept }) =>
      `shapes: ${read} read, ${missing.length} missing; ${trianglesRead} triangles became ${trianglesKept}`,
    written: (path, id) => `Written into ${path} as "${id}".`,
  },
}
