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
import { BodyBatch } from '../stage/BodyBatch'
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
  /** Stamp and line, made when something is first outlined; each with its own numbers of the bodies. */
  private layers: readonly { readonly batch: BodyBatch; numbers: number[] }[] = []

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
    const outlined = bodies.flatMap((body) => {
      const hull = this.hullOf(geometryOf(body))
      return hull ? [{ body, hull }] : []
    })
    if (outlined.length === 0) return
    if (this.layers.length === 0) this.makeLayers()
    this.bodies = outlined.map(({ body }) => body)
    for (const layer of this.layers) layer.numbers = outlined.map(({ hull }) => layer.batch.add(hull))
  }

  /** Moves the outline to where its bodies are now. */
  follow(cell: BodyBatch): void {
    for (let i = 0; i < this.bodies.length; i++) {
      cell.matrixOf(this.bodies[i]!, this.matrix)
      for (const { batch, numbers } of this.layers) batch.move(numbers[i]!, this.matrix)
    }
  }

  clear(): void {
    for (const layer of this.layers) {
      for (const number of layer.numbers) layer.batch.remove(number)
      layer.numbers = []
    }
    this.bodies = []
  }

  dispose(): void {
    for (const { batch } of this.layers) {
      ;(batch.mesh.material as Material).dispose()
      batch.dispose()
    }
    this.layers = []
    this.group.clear()
  }

  private makeLayers(): void {
    this.layers = [this.stampMaterial(), this.lineMaterial()].map((material, order) => {
      const batch = new BodyBatch(material)
      batch.mesh.castShadow = false
      batch.mesh.receiveShadow = false
      batch.mesh.renderOrder = 10 + 2 * this.stampOf + order
      this.group.add(batch.mesh)
      return { batch, numbers: [] }
    })
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
