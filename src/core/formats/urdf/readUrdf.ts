// The elements of a URDF to plain links and joints. Each number is checked; whether links and joints make one robot is checkTree's.
import type { Vec3 } from '../../math/frames'
import { colourOf } from '../mesh/colourOf'
import { childElement, childElements, type XmlElement } from '../xml/XmlElement'
import { UrdfFault } from './UrdfFault'
import type { Origin, UrdfJoint, UrdfLink, UrdfMimic, UrdfModel, UrdfShape, UrdfVisual } from './UrdfModel'

/** A humanoid with hands has some 120; beyond this it is no robot that a person can check. */
const MOST_LINKS = 2000

/** Throws UrdfFault. */
export function readUrdf(root: XmlElement): UrdfModel {
  if (root.name !== 'robot') throw new UrdfFault('urdf.notRobot', root.at, { found: root.name })
  const linkElements = childElements(root, 'link')
  if (linkElements.length > MOST_LINKS)
    throw new UrdfFault('urdf.tooManyLinks', root.at, { links: linkElements.length, most: MOST_LINKS })
  const materials = materialsOf(root)
  const links = new Map<string, UrdfLink>()
  for (const element of linkElements) {
    const name = named(element, 'name')
    if (links.has(name)) throw new UrdfFault('urdf.twice', element.at, { what: 'link', name })
    links.set(name, readLink(element, name, materials))
  }
  const names = new Set<string>()
  // Transmissions and ros2_control have <joint> elements too, but deeper.
  const joints = childElements(root, 'joint').map((element) => {
    const joint = readJoint(element)
    if (names.has(joint.name))
      throw new UrdfFault('urdf.twice', element.at, { what: 'joint', name: joint.name })
    names.add(joint.name)
    return joint
  })
  return { name: root.attributes.get('name')?.trim() || 'robot', links, joints }
}

function readLink(element: XmlElement, name: string, materials: ReadonlyMap<string, string>): UrdfLink {
  const shapes = (kind: string) =>
    childElements(element, kind)
      .map((visual) => readVisual(visual, materials))
      .filter((visual) => visual !== undefined)
  const inertial = childElement(element, 'inertial')
  const mass = inertial && childElement(inertial, 'mass')
  const massKg = mass ? (numberOf(mass, 'value') ?? 0) : 0
  return { name, visuals: shapes('visual'), collisions: shapes('collision'), massKg }
}

/** Undefined when it has no geometry we know. */
function readVisual(element: XmlElement, materials: ReadonlyMap<string, string>): UrdfVisual | undefined {
  const geometry = childElement(element, 'geometry')
  const shape = geometry && readShape(geometry)
  if (!shape) return undefined
  const material = childElement(element, 'material')
  const colour = material && (colourIn(material) ?? materials.get(material.attributes.get('name') ?? ''))
  return { origin: readOrigin(element), shape, ...(colour && { colour }) }
}

function readShape(geometry: XmlElement): UrdfShape | undefined {
  const mesh = childElement(geometry, 'mesh')
  if (mesh)
    return { kind: 'mesh', file: named(mesh, 'filename'), scale: vectorOf(mesh, 'scale') ?? [1, 1, 1] }
  const box = childElement(geometry, 'box')
  if (box) return { kind: 'box', sizeM: vectorOf(box, 'size') ?? [0, 0, 0] }
  const cylinder = childElement(geometry, 'cylinder') ?? childElement(geometry, 'capsule')
  if (cylinder) {
    const [radiusM = 0, lengthM = 0] = [numberOf(cylinder, 'radius'), numberOf(cylinder, 'length')]
    return { kind: 'cylinder', radiusM, lengthM }
  }
  const sphere = childElement(geometry, 'sphere')
  return sphere && { kind: 'sphere', radiusM: numberOf(sphere, 'radius') ?? 0 }
}

function readJoint(element: XmlElement): UrdfJoint {
  const name = named(element, 'name')
  const linkOf = (which: string) => {
    const child = childElement(element, which)
    if (!child) throw new UrdfFault('urdf.missingName', element.at, { element: 'joint', attribute: which })
    return named(child, 'link')
  }
  const limit = childElement(element, 'limit')
  const limits = Object.fromEntries(
    ['lower', 'upper', 'velocity', 'effort']
      .map((key) => [key, limit && numberOf(limit, key)] as const)
      .filter(([, value]) => value !== undefined),
  )
  const mimic = childElement(element, 'mimic')
  const axis = childElement(element, 'axis')
  return {
    name,
    type: named(element, 'type'),
    parent: linkOf('parent'),
    child: linkOf('child'),
    origin: readOrigin(element),
    // The axis of URDF is x where it is not written.
    axis: (axis && vectorOf(axis, 'xyz')) ?? [1, 0, 0],
    ...limits,
    ...(mimic && { mimic: readMimic(mimic) }),
    at: element.at,
  }
}

function readMimic(element: XmlElement): UrdfMimic {
  return {
    joint: named(element, 'joint'),
    multiplier: numberOf(element, 'multiplier') ?? 1,
    offset: numberOf(element, 'offset') ?? 0,
  }
}

function readOrigin(element: XmlElement): Origin {
  const origin = childElement(element, 'origin')
  return {
    xyzM: (origin && vectorOf(origin, 'xyz')) ?? [0, 0, 0],
    rpyRad: (origin && vectorOf(origin, 'rpy')) ?? [0, 0, 0],
  }
}

/** Materials that links refer to by name. */
function materialsOf(root: XmlElement): Map<string, string> {
  const found = new Map<string, string>()
  const inLinks = childElements(root, 'link').flatMap((link) => childElements(link, 'visual'))
  for (const holder of [root, ...inLinks])
    for (const material of childElements(holder, 'material')) {
      const colour = colourIn(material)
      const name = material.attributes.get('name')
      if (name && colour && !found.has(name)) found.set(name, colour)
    }
  return found
}

function colourIn(material: XmlElement): string | undefined {
  const text = childElement(material, 'color')?.attributes.get('rgba')
  return text === undefined ? undefined : colourOf(text.trim().split(/\s+/).map(Number))
}

function named(element: XmlElement, attribute: string): string {
  const value = element.attributes.get(attribute)?.trim()
  if (!value) throw new UrdfFault('urdf.missingName', element.at, { element: element.name, attribute })
  return value
}

function numberOf(element: XmlElement, attribute: string): number | undefined {
  const text = element.attributes.get(attribute)?.trim()
  return text === undefined || text === '' ? undefined : numbersIn(element, attribute, text, 1)[0]
}

function vectorOf(element: XmlElement, attribute: string): Vec3 | undefined {
  const text = element.attributes.get(attribute)?.trim()
  if (text === undefined || text === '') return undefined
  const [x, y, z] = numbersIn(element, attribute, text, 3)
  return [x!, y!, z!]
}

function numbersIn(element: XmlElement, attribute: string, text: string, count: number): number[] {
  const numbers = text.split(/[\s,]+/).map(readNumber)
  if (numbers.length !== count || !numbers.every(Number.isFinite))
    throw new UrdfFault('urdf.badNumber', element.at, { attribute, text: text.slice(0, 60) })
  return numbers
}

/** No hexadecimal, no empty text: what C and Python take for a number in decimal. */
function readNumber(text: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
}
