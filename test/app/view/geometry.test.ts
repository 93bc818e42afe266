// Shapes have the size they were asked for, closed surfaces and outward faces; outlines need one normal a point.
import type { BufferGeometry } from 'three'
import { Box3, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { addBar, addBox, addPrism } from '../../../src/app/view/geometry/addBox'
import { addCapsule, addCylinder, addRing, addSphere } from '../../../src/app/view/geometry/addLathe'
import { addLoft } from '../../../src/app/view/geometry/addLoft'
import { SolidBuilder } from '../../../src/app/view/geometry/SolidBuilder'
import { hullGeometry } from '../../../src/app/view/marks/hullGeometry'
import { addArchedSheet } from '../../../src/app/view/parts/addArchedSheet'
import { plyGrid } from '../../../src/app/view/parts/plyGrid'

function solid(draw: (into: SolidBuilder) => void): BufferGeometry {
  const builder = new SolidBuilder()
  draw(builder)
  return builder.build()
}

function sizeOf(geometry: BufferGeometry): number[] {
  geometry.computeBoundingBox()
  return (geometry.boundingBox ?? new Box3()).getSize(new Vector3()).toArray()
}

/** Volume inside the surface (divergence theorem): right only when it is closed and its faces look outwards. */
function volumeOf(geometry: BufferGeometry): number {
  const at = geometry.getAttribute('position')
  const index = geometry.getIndex()!
  const corner = (i: number) => new Vector3().fromBufferAttribute(at, index.getX(i))
  let sum = 0
  for (let i = 0; i < index.count; i += 3) sum += corner(i).dot(corner(i + 1).cross(corner(i + 2))) / 6
  return sum
}

describe('shapes', () => {
  it('make a box of the asked size whose bevels take little of it', () => {
    const box = solid((into) => addBox(into, [1, 2, 3], [0.4, 0.6, 0.8], 0.02))
    for (const [axis, value] of sizeOf(box).entries()) expect(value).toBeCloseTo([0.4, 0.6, 0.8][axis]!, 6)
    expect(volumeOf(box)).toBeGreaterThan(0.4 * 0.6 * 0.8 * 0.98)
    expect(volumeOf(box)).toBeLessThan(0.4 * 0.6 * 0.8)
  })

  it.each([
    [
      'bar',
      1 * 0.1 * 0.2,
      (into: SolidBuilder) => addBar(into, [0, 0, 0], [0, 0, 1], 0.1, 0.2, [1, 0, 0], 0),
    ],
    [
      'cylinder',
      Math.PI * 0.25,
      (into: SolidBuilder) => addCylinder(into, [0, 0, 0], [1, 0, 0], 0.5, { segments: 96 }),
    ],
    [
      'cone',
      (Math.PI / 3) * (0.25 + 0.125 + 0.0625),
      (into: SolidBuilder) => addCylinder(into, [0, 0, 0], [0, 1, 0], 0.5, { topRadius: 0.25, segments: 96 }),
    ],
    [
      'ring',
      Math.PI * (0.25 - 0.16) * 0.1,
      (into: SolidBuilder) => addRing(into, [0, 0, 0], [0, 0, 1], 0.4, 0.5, 0.1, 96),
    ],
    [
      'prism',
      0.5 * 0.3,
      (into: SolidBuilder) =>
        addPrism(
          into,
          [
            [0, 0],
            [1, 0],
            [0, 1],
          ],
          0.1,
          0.4,
        ),
    ],
    [
      'loft',
      0.4 * 0.2,
      (into: SolidBuilder) =>
        addLoft(
          into,
          [
            { at: [0, 0, 0], halfWidth: 0.2, halfDepth: 0.1 },
            { at: [0, 0, 1], halfWidth: 0.2, halfDepth: 0.1 },
          ],
          [1, 0, 0],
          0,
        ),
    ],
    ['arched sheet', 2 * 1 * 0.01, (into: SolidBuilder) => addArchedSheet(into, [2, 1], 1, 0.01)],
  ] as const)('%s is closed, looks outwards and holds its volume', (_, volume, draw) => {
    expect(volumeOf(solid(draw))).toBeCloseTo(volume, 2)
  })

  it('round ends of a capsule and the poles of a ball reach as far as their radius', () => {
    const capsule = sizeOf(solid((into) => addCapsule(into, [0, 0, 0], [0, 0, 1], 0.2)))
    expect(capsule[2]).toBeCloseTo(1.4, 6)
    expect(sizeOf(solid((into) => addSphere(into, [0, 0, 0], 0.3)))[2]).toBeCloseTo(0.6, 6)
  })

  it('a unit ply is a closed slab that can be bent', () => {
    const ply = plyGrid()
    expect(sizeOf(ply)).toEqual([1, 1, 1])
    expect(volumeOf(ply)).toBeCloseTo(1, 6)
  })

  it('shades the foot and nothing above it', () => {
    const shaded = solid((into) => addBox(into.paint('white'), [0, 0, 0.5], [1, 1, 1], 0)).getAttribute(
      'color',
    )
    const low = new SolidBuilder().paint('white')
    addBox(low, [0, 0, 0.5], [1, 1, 1], 0)
    const foot = low.shadeFoot(0.25, 0.5).build()
    const colours = foot.getAttribute('color')
    const heights = foot.getAttribute('position')
    for (let i = 0; i < colours.count; i++) {
      const factor = heights.getZ(i) > 0.5 ? 1 : 0.5
      expect(colours.getX(i)).toBeCloseTo(shaded.getX(i) * factor, 6)
    }
  })
})

describe('hullGeometry', () => {
  it('welds the points of a box to its eight corners, with normals out of each corner', () => {
    const hull = hullGeometry(solid((into) => addBox(into, [0, 0, 0], [2, 2, 2], 0)))
    const positions = hull.getAttribute('position')
    const normals = hull.getAttribute('normal')
    expect(positions.count).toBe(8)
    for (let i = 0; i < 8; i++) {
      expect(normals.getX(i)).toBeCloseTo(Math.sign(positions.getX(i)) / Math.sqrt(3), 6)
      expect(normals.getZ(i)).toBeCloseTo(Math.sign(positions.getZ(i)) / Math.sqrt(3), 6)
    }
  })
})
