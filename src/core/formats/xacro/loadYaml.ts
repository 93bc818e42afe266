// A YAML file as values of xacro's expressions, with ROS's unit tags (!degrees …) turned to radians and metres. Numbers keep Python's
// difference between whole and not.
import { parseDocument, type ScalarTag } from 'yaml'
import { dictOf, listOf, NONE, type PyValue, reprOf } from './expression/PyValue'
import { XacroFault } from './XacroFault'

const UNITS: Readonly<Record<string, number>> = {
  '!radians': 1,
  '!degrees': Math.PI / 180,
  '!meters': 1,
  '!millimeters': 0.001,
  '!foot': 0.3048,
  '!inches': 0.0254,
}
/** PyYAML reads these as true and false too, but not the y and n of YAML 1.1: those are coordinates. */
const SWITCH: ScalarTag = {
  tag: 'tag:yaml.org,2002:bool',
  default: true,
  test: /^(?:yes|no|on|off|Yes|No|On|Off|YES|NO|ON|OFF)$/,
  resolve: (value) => /^(yes|on)$/i.test(value),
}
/** Aliases may repeat what they stand for this often; beyond it is a bomb. */
const MOST_ALIASES = 100

/** `evaluate` answers expressions such as `pi/2` behind a unit tag. */
export function loadYaml(text: string, name: string, evaluate: (expression: string) => PyValue): PyValue {
  const units: ScalarTag[] = Object.entries(UNITS).map(([tag, factor]) => ({
    tag,
    resolve: (value: string) => Number(evaluate(value)) * factor,
  }))
  try {
    const document = parseDocument(text, {
      intAsBigInt: true,
      merge: true,
      // ROS files repeat keys; the last one counts.
      uniqueKeys: false,
      customTags: [SWITCH, ...units],
    })
    const [error] = document.errors
    if (error) throw new XacroFault('xacro.badFile', { name, reason: firstLine(error.message) })
    return fromYaml(document.toJS({ mapAsMap: true, maxAliasCount: MOST_ALIASES }))
  } catch (error) {
    if (error instanceof XacroFault) throw error
    throw new XacroFault('xacro.badFile', { name, reason: firstLine(String(error)) })
  }
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? ''
}

function fromYaml(value: unknown): PyValue {
  if (value instanceof Map)
    return dictOf([...value].map(([key, item]) => [fromYaml(key), fromYaml(item)] as const))
  if (Array.isArray(value)) return listOf(value.map(fromYaml))
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value
  if (typeof value === 'boolean') return value
  return value === null || value === undefined ? NONE : reprOf(String(value))
}
