// Flat coloured shapes on or above the floor: painted aisles, zone fields and their crisp edges, scanner fans, light curtains.
// Collects them into one geometry with colour and opacity per vertex.

import type { Matrix4 } from 'three'
import { BufferAttribute, BufferGeometry, Color, Vector3 } from 'three'

export type Corner = readonly [number, number, number]

export class OverlayShapes {
  private readonly positions: number[] = []
  private readonly colours: number[] = []
  private readonly indices: number[] = []
  private readonly point = new Vector3()
  private readonly colour = new Color()

  get isEmpty(): boolean {
    return this.indices.length === 0
  }

  /** Convex polygon. */
  polygon(corners: readonly Corner[], css: string, opacity: number, within?: Matrix4): void {
    this.colour.set(css)
    const first = this.positions.length / 3
    for (const corner of corners) {
      this.point.set(...corner)
      if (within) this.point.applyMatrix4(within)
      this.positions.push(this.point.x, this.point.y, this.point.z)
      this.colours.push(this.colour.r, this.colour.g, this.colour.b, opacity)
    }
    for (let i = 2; i < corners.length; i++) this.indices.push(first, first + i - 1, first + i)
  }

  /** Axis-aligned rectangle about (x, y) at height z. */
  rect(
    x: number,
    y: number,
    z: number,
    halfX: number,
    halfY: number,
    css: string,
    opacity: number,
    within?: Matrix4,
  ) {
    const corners: Corner[] = [
      [x - halfX, y - halfY, z],
      [x + halfX, y - halfY, z],
      [x + halfX, y + halfY, z],
      [x - halfX, y + halfY, z],
    ]
    this.polygon(corners, css, opacity, within)
  }

  /** Outline of a rectangle, drawn inwards. */
  frame(
    halfX: number,
    halfY: number,
    z: number,
    widthM: number,
    css: string,
    opacity: number,
    within?: Matrix4,
  ) {
    const w = widthM / 2
    this.rect(0, halfY - w, z, halfX, w, css, opacity, within)
    this.rect(0, -halfY + w, z, halfX, w, css, opacity, within)
    this.rect(halfX - w, 0, z, w, halfY - widthM, css, opacity, within)
    this.rect(-halfX + w, 0, z, w, halfY - widthM, css, opacity, within)
  }

  /** Band of `widthM` along a line, with square joints. */
  band(
    line: readonly (readonly number[])[],
    widthM: number,
    z: number,
    css: string,
    opacity: number,
    asideM = 0,
  ): void {
    for (let i = 1; i < line.length; i++) {
      const [ax, ay] = [line[i - 1]![0]!, line[i - 1]![1]!]
      const [bx, by] = [line[i]![0]!, line[i]![1]!]
      const l = Math.hypot(bx - ax, by - ay) || 1
      const [dx, dy] = [(bx - ax) / l, (by - ay) / l]
      const extend = asideM === 0 && i < line.length - 1 ? widthM / 2 : 0
      const at = (x: number, y: number, side: number): Corner => [
        x - dy * (asideM + (side * widthM) / 2),
        y + dx * (asideM + (side * widthM) / 2),
        z,
      ]
      const [ex, ey] = [bx + dx * extend, by + dy * extend]
      this.polygon([at(ax, ay, -1), at(ex, ey, -1), at(ex, ey, 1), at(ax, ay, 1)], css, opacity)
    }
  }

  build(): BufferGeometry {
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(this.positions), 3))
    geometry.setAttribute('color', new BufferAttribute(new Float32Array(this.colours), 4))
    geometry.setIndex(this.indices)
    return geometry
  }
}
