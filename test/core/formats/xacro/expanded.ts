// Expands the inside of a xacro robot and tells it back as text; for tests only.
import { expandXacro } from '../../../../src/core/formats/xacro/expandXacro'
import type { XmlNode } from '../../../../src/core/formats/xml/XmlElement'
import { fileSetOf } from '../fileSetOf'

type Files = Readonly<Record<string, string>>

export function aRobot(inside: string): string {
  return `<robot name="r" xmlns:xacro="http://www.ros.org/wiki/xacro">${inside}</robot>`
}

function outcomeOf(inside: string, files: Files, args: Files) {
  const all = fileSetOf({ ...files, 'pkg/robot.xacro': aRobot(inside) })
  return expandXacro(all, 'pkg/robot.xacro', new Map(Object.entries(args)))
}

/** What stands between the robot's tags, white space around texts left out. */
export function expanded(inside: string, files: Files = {}, args: Files = {}): string {
  const outcome = outcomeOf(inside, files, args)
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join('\n'))
  return outcome.value.root.children.map(written).join('')
}

/** The first problem's code, place and message. */
export function refused(inside: string, files: Files = {}, args: Files = {}) {
  const outcome = outcomeOf(inside, files, args)
  if (outcome.ok) throw new Error(`expands to ${outcome.value.root.children.map(written).join('')}`)
  const { code, where, message } = outcome.problems[0]!
  return { code, path: where.path, message }
}

function written(node: XmlNode): string {
  if (typeof node === 'string') return node.trim()
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${value}"`).join('')
  const inner = node.children.map(written).join('')
  return inner === '' ? `<${node.name}${attributes}/>` : `<${node.name}${attributes}>${inner}</${node.name}>`
}
