// Collects painted triangles of one rigid body and makes them one BufferGeometry, so that a whole cell can be drawn in a few
// calls. Knows no shapes: those are the add… functions beside it.
import { BufferAttribute, BufferGeometry, Matrix4, Vector3 } from 'three'
import { PAINTS, type Paint, type PaintName } from '../materials'
import type { ShapeSink } from './ShapeSink'

const point = new Vector3()

export class SolidBuilder implements ShapeSink {
  private readonly positions: number[] = []
  private readonly normals: number[] = []
  private readonly colours: number[] = []
  private readonly surfaces: number[] = []
  private readonly indices: number[] = []
  private readonly frame = new Matrix4()
  private built: BufferGeometry | undefined
  private paintNow: Paint = PAINTS.greyLight

  /** Paint of everything added from here on. */
  paint(paint: PaintName | Paint): this {
    this.paintNow = typeof paint === 'string' ? PAINTS[paint] : paint
    return this
  }

  /** Frame in which everything is added from here on; without argument the body's own. */
  within(frame?: Matrix4): this {
    if (frame) this.frame.copy(frame)
    else this.frame.identity()
    return this
  }

  get triangles(): number {
    return this.indices.length / 3
  }

  /** Adds a vertex with its normal and answers its index. */
  vertex(x: number, y: number, z: number, nx: number, ny: number, nz: number): number {
    point.set(x, y, z).applyMatrix4(this.frame)
    this.positions.push(point.x, point.y, point.z)
    point.set(nx, ny, nz).transformDirection(this.frame)
    this.normals.push(point.x, point.y, point.z)
    this.colours.push(...this.paintNow.rgb)
    this.surfaces.push(this.paintNow.roughness, this.paintNow.metalness)
    return this.positions.length / 3 - 1
  }

  /** Counter-clockwise seen from outside. */
  triangle(a: number, b: number, c: number): void {
    this.indices.push(a, b, c)
  }

  quad(a: number, b: number, c: number, d: number): void {
    this.indices.push(a, b, c, a, c, d)
  }

  /**
   * Darkens what is within `heightM` of z = 0, as the corner between a machine and the floor is: occlusion baked into
   * the paint costs nothing while drawing.
   */
  shadeFoot(heightM = 0.25, darkest = 0.62): this {
    for (let i = 0; i < this.positions.length; i += 3) {
      const above = Math.min(1, Math.max(0, this.positions[i + 2]! / heightM))
      const factor = darkest + (1 - darkest) * above
      for (let k = 0; k < 3; k++) this.colours[i + k] = this.colours[i + k]! * factor
    }
    return this
  }

  /** The same geometry whenever it is asked: who draws a solid twice shares its vertices. Nothing can be added afterwards. */
  build(): BufferGeometry {
    this.built ??= this.makeGeometry()
    return this.built
  }

  private makeGeometry(): BufferGeometry {
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(this.positions), 3))
    geometry.setAttribute('normal', new BufferAttribute(new Float32Array(this.normals), 3))
    geometry.setAttribute('color', new BufferAttribute(new Float32Array(this.colours), 3))
    geometry.setAttribute('surface', new BufferAttribute(new Float32Array(this.surfaces), 2))
    geometry.setIndex(new BufferAttribute(new Uint32Array(this.indices), 1))
    return geometry
  }
}
