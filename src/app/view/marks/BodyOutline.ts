// The outline around what is selected or hovered: its bodies are stamped into the stencil, then drawn again a few pixels
// larger where there is no stamp. A clean silhouette, seen through what stands in front; two draw calls.
import {
  AlwaysStencilFunc,
  type BufferGeometry,
  Color,
  Group,
  type Material,
  Matrix4,
  NotEqualStencilFunc,
  ReplaceStencilOp,
  ShaderMaterial,
  Vector2,
} from 'three'
import { type BatchRoom, BodyBatch } from '../stage/BodyBatch'
import { hullGeometry } from './hullGeometry'

const VERTEX = /* glsl */ `
#include <common>
#include <batching_pars_vertex>
uniform vec2 uPixel;
void main() {
  #include <batching_vertex>
  mat4 view = modelViewMatrix * batchingMatrix;
  gl_Position = projectionMatrix * view * vec4(position, 1.0);
  vec4 outward = projectionMatrix * vec4(mat3(view) * normal, 0.0);
  float l = length(outward.xy);
  if (l > 1e-6) gl_Position.xy += outward.xy / l * uPixel * gl_Position.w;
}`

const FRAGMENT = /* glsl */ `
uniform vec3 uColour;
void main() {
  gl_FragColor = vec4(uColour, 1.0);
  #include <colorspace_fragment>
}`

export class BodyOutline {
  readonly group = new Group()
  private readonly widthPx: number
  private readonly stampOf: number
  private readonly pixel = new Vector2()
  private readonly colour: Color
  private readonly hulls: WeakMap<BufferGeometry, BufferGeometry>
  private readonly matrix = new Matrix4()
  private bodies: readonly number[] = []
  private layers: BodyBatch[] = []

  /** `stamp` 1…255 keeps several outlines apart; `hulls` are shared among them. */
  constructor(css: string, widthPx: number, stamp: number, hulls: WeakMap<BufferGeometry, BufferGeometry>) {
    this.hulls = hulls
    this.colour = new Color(css)
    this.widthPx = widthPx
    this.stampOf = stamp
    this.group.renderOrder = 10 + stamp
  }

  resize(width: number, height: number): void {
    this.pixel.set((2 * this.widthPx) / Math.max(1, width), (2 * this.widthPx) / Math.max(1, height))
  }

  /** Outlines these bodies of the cell from now on; an empty list ends it. */
  show(bodies: readonly number[], geometryOf: (body: number) => BufferGeometry | undefined): void {
    this.clear()
    if (bodies.length === 0) return
    const hulls = bodies.map((body) => this.hullOf(geometryOf(body)))
    this.bodies = bodies.filter((_, i) => hulls[i] !== undefined)
    if (this.bodies.length === 0) return
    for (const [order, material] of [this.stampMaterial(), this.lineMaterial()].entries()) {
      const layer = new BodyBatch(material, roomFor(hulls))
      for (const hull of hulls) if (hull) layer.add(hull)
      layer.mesh.castShadow = false
      layer.mesh.receiveShadow = false
      layer.mesh.renderOrder = 10 + 2 * this.stampOf + order
      this.group.add(layer.mesh)
      this.layers.push(layer)
    }
  }

  /** Moves the outline to where its bodies are now. */
  follow(cell: BodyBatch): void {
    for (let i = 0; i < this.bodies.length; i++) {
      cell.matrixOf(this.bodies[i]!, this.matrix)
      for (const layer of this.layers) layer.move(i, this.matrix)
    }
  }

  clear(): void {
    for (const layer of this.layers) {
      this.group.remove(layer.mesh)
      ;(layer.mesh.material as Material).dispose()
      layer.dispose()
    }
    this.layers = []
    this.bodies = []
  }

  private hullOf(geometry: BufferGeometry | undefined): BufferGeometry | undefined {
    if (!geometry || geometry.getIndex()?.count === 0) return undefined
    const known = this.hulls.get(geometry)
    if (known) return known
    const made = hullGeometry(geometry)
    this.hulls.set(geometry, made)
    return made
  }

  private stampMaterial(): Material {
    return this.material(
      { colorWrite: false, stencilFunc: AlwaysStencilFunc, stencilZPass: ReplaceStencilOp },
      0,
    )
  }

  private lineMaterial(): Material {
    return this.material({ stencilFunc: NotEqualStencilFunc }, 1)
  }

  private material(parameters: object, grow: number): ShaderMaterial {
    const uPixel = { value: grow > 0 ? this.pixel : new Vector2() }
    return new ShaderMaterial({
      uniforms: { uPixel, uColour: { value: this.colour } },
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      transparent: true,
      depthTest: false,
      depthWrite: false,
      stencilWrite: true,
      stencilRef: this.stampOf,
      ...parameters,
    })
  }
}

function roomFor(hulls: readonly (BufferGeometry | undefined)[]): BatchRoom {
  const known = [...new Set(hulls)].filter((hull) => hull !== undefined)
  const sum = (count: (hull: BufferGeometry) => number) => known.reduce((all, hull) => all + count(hull), 0)
  return {
    bodies: hulls.length,
    vertices: sum((hull) => hull.getAttribute('position').count),
    indices: sum((hull) => hull.getIndex()!.count),
  }
}
