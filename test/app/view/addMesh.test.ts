// Meshes from files in the picture: round surfaces smooth, edges sharp, each group in its colour.
import { expect, it } from 'vitest'
import { addMesh, paintGroups } from '../../../src/app/view/geometry/addMesh'
import { SolidBuilder } from '../../../src/app/view/geometry/SolidBuilder'
import { boxMesh, cylinderMesh } from '../../../src/core/formats/mesh/primitiveMeshes'
import type { Mesh } from '../../../src/core/model/assets/Mesh'

function built(mesh: Mesh) {
  const solid = new SolidBuilder()
  addMesh(solid, mesh, paintGroups(solid, 'greyLight'))
  const geometry = solid.build()
  const list = (name: string) => [...geometry.getAttribute(name).array]
  return { normals: list('normal'), positions: list('position'), colours: list('color'), solid }
}

it('a box keeps its edges: every normal lies along an axis', () => {
  const { normals, solid } = built(boxMesh([1, 2, 3]))
  expect(solid.triangles).toBe(12)
  for (let at = 0; at < normals.length; at += 3) {
    const sizes = normals
      .slice(at, at + 3)
      .map(Math.abs)
      .sort()
    expect(sizes).toEqual([0, 0, 1])
  }
})

it('a cylinder is round: side normals point away from its axis at every corner', () => {
  const { normals, positions } = built(cylinderMesh(1, 2))
  for (let at = 0; at < normals.length; at += 3) {
    if (Math.abs(normals[at + 2]!) > 0.9) continue
    expect(normals[at]! * positions[at]! + normals[at + 1]! * positions[at + 1]!).toBeGreaterThan(0.99)
  }
})

it('groups have the colour of the file, or the paint that is given', () => {
  const box = boxMesh([1, 1, 1])
  const groups = [
    { colour: '#ff0000', start: 0, count: 18 },
    { start: 18, count: 18 },
  ]
  const { colours } = built({ ...box, groups })
  expect(colours.slice(0, 3)).toEqual([1, 0, 0])
  expect(colours.slice(-3)).not.toEqual([1, 0, 0])
})
