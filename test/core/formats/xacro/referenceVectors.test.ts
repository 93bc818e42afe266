// The reference vectors: joints and links as ROS xacro (noetic, Python) makes them.
import { expect, it } from 'vitest'
import { expandXacro } from '../../../../src/core/formats/xacro/expandXacro'
import { childElement, childElements, type XmlElement } from '../../../../src/core/formats/xml/XmlElement'
import vectors from '../../../reference/robotics.json'
import { fileSetOf } from '../fileSetOf'

function numbers(text: string | undefined): number[] | null {
  return text === undefined ? null : text.trim().split(/\s+/).map(Number)
}

function jointOf(element: XmlElement) {
  const of = (child: string, attribute: string) => childElement(element, child)?.attributes.get(attribute)
  const limit = childElement(element, 'limit')
  return {
    type: element.attributes.get('type'),
    parent: of('parent', 'link'),
    child: of('child', 'link'),
    xyz: numbers(of('origin', 'xyz')) ?? [0, 0, 0],
    rpy: numbers(of('origin', 'rpy')) ?? [0, 0, 0],
    axis: numbers(of('axis', 'xyz')),
    limit: limit
      ? Object.fromEntries([...limit.attributes].map(([key, value]) => [key, Number(value)]))
      : null,
  }
}

it.each(vectors.xacro)('$name', ({ xacro, files, mappings, expected }) => {
  const outcome = expandXacro(
    fileSetOf({ ...(files as Record<string, string>), 'robot.xacro': xacro }),
    'robot.xacro',
    new Map(Object.entries(mappings as Record<string, string>)),
  )
  if (!outcome.ok) throw new Error(outcome.problems[0]!.message)
  const { root } = outcome.value
  expect(root.attributes.get('name')).toBe(expected.robot)
  const links = childElements(root, 'link').map((link) => link.attributes.get('name'))
  expect(links.sort()).toEqual([...expected.links].sort())
  const joints = childElements(root, 'joint').map((joint) => [joint.attributes.get('name'), jointOf(joint)])
  expect(Object.fromEntries(joints)).toEqual(expected.joints)
})
