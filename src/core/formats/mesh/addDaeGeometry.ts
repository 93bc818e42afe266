// Triangles of one COLLADA geometry, placed by a matrix. Triangles, polygons, strips and fans; lines and points are left out.
import { childElement, childElements, textOf, type XmlElement } from '../xml/XmlElement'
import type { MeshBuilder } from './MeshBuilder'
import { type Matrix4, mirrors4, transform4 } from './matrix4'

type ColourOf = (symbol: string) => string | undefined

export function addDaeGeometry(
  builder: MeshBuilder,
  geometry: XmlElement,
  matrix: Matrix4,
  colourOf: ColourOf,
): void {
  const mesh = childElement(geometry, 'mesh')
  if (!mesh) return
  const sources = new Map(
    childElements(mesh, 'source').map((source) => [source.attributes.get('id') ?? '', source]),
  )
  const vertices = childElement(mesh, 'vertices')
  const positions = vertices && positionsOf(vertices, sources)
  if (!positions) return
  const first = builder.nextVertex
  for (let at = 0; at + 2 < positions.length; at += 3)
    builder.addVertex(...transform4(matrix, positions[at]!, positions[at + 1]!, positions[at + 2]!))
  const turned = mirrors4(matrix)
  for (const primitive of childElements(mesh)) {
    const colour = colourOf(primitive.attributes.get('material') ?? '')
    for (const polygon of polygonsOf(primitive)) {
      const corners = polygon.map((vertex) => first + vertex)
      builder.addPolygon(turned ? corners.reverse() : corners, colour)
    }
  }
}

function positionsOf(vertices: XmlElement, sources: ReadonlyMap<string, XmlElement>): number[] | undefined {
  const input = childElements(vertices, 'input').find((one) => one.attributes.get('semantic') === 'POSITION')
  const source = sources.get(input?.attributes.get('source')?.slice(1) ?? '')
  const array = source && childElement(source, 'float_array')
  if (!array) return undefined
  const numbers = numbersOf(array)
  const accessor = childElement(childElement(source, 'technique_common') ?? source, 'accessor')
  const stride = Number(accessor?.attributes.get('stride') ?? 3)
  if (stride === 3 || !(stride > 3)) return numbers
  return numbers.filter((_, at) => at % stride < 3)
}

function numbersOf(element: XmlElement): number[] {
  const text = textOf(element).trim()
  return text === '' ? [] : text.split(/\s+/).map(Number)
}

/** Vertex numbers of each polygon of a primitive element. */
function polygonsOf(primitive: XmlElement): number[][] {
  const inputs = childElements(primitive, 'input')
  const offsets = inputs.map((input) => Number(input.attributes.get('offset') ?? 0))
  const stride = Math.max(0, ...offsets) + 1
  const own = inputs.find((input) => input.attributes.get('semantic') === 'VERTEX')
  if (!own) return []
  const offset = Number(own.attributes.get('offset') ?? 0)
  const lists = childElements(primitive, 'p').map((list) =>
    numbersOf(list).filter((_, at) => at % stride === offset),
  )
  switch (primitive.name) {
    case 'triangles':
      return lists.flatMap((list) => cut(list, () => 3))
    case 'polylist': {
      const counts = childElement(primitive, 'vcount')
      const sizes = counts ? numbersOf(counts) : []
      return lists.flatMap((list) => cut(list, (polygon) => sizes[polygon] ?? 0))
    }
    case 'polygons':
    case 'trifans':
      return lists
    case 'tristrips':
      return lists.flatMap(stripTriangles)
    default:
      return []
  }
}

function cut(list: readonly number[], sizeOf: (polygon: number) => number): number[][] {
  const polygons: number[][] = []
  for (let at = 0, polygon = 0; at < list.length; polygon++) {
    const size = sizeOf(polygon)
    if (!(size >= 1)) break
    polygons.push(list.slice(at, at + size))
    at += size
  }
  return polygons
}

/** Every other triangle of a strip is turned. */
function stripTriangles(list: readonly number[]): number[][] {
  return list.slice(2).map((corner, at) => {
    const [a, b] = [list[at]!, list[at + 1]!]
    return at % 2 === 0 ? [a, b, corner] : [b, a, corner]
  })
}
