// Many flat rectangles in one draw call, each with its place, half size, colour and one number: the ground of contact
// shadows and of state outlines. The fragment shader decides what is seen.
import {
  type Color,
  DynamicDrawUsage,
  Float32BufferAttribute,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  ShaderMaterial,
} from 'three'
import type { FloorRect } from '../stage/FigureParts'

const VERTEX = /* glsl */ `
attribute vec4 place;
attribute vec3 extent;
attribute vec4 tint;
varying vec2 vAt;
varying vec2 vHalf;
varying vec4 vTint;
varying float vKind;
void main() {
  vHalf = extent.xy;
  vAt = position.xy * (extent.xy + MARGIN);
  vTint = tint;
  vKind = extent.z;
  float c = cos(place.w), s = sin(place.w);
  vec3 world = vec3(place.xy + mat2(c, s, -s, c) * vAt, place.z + LIFT);
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
}`

export interface RectLook {
  /** GLSL of `vec4 look()`, which sees vAt, vHalf, vTint and vKind. */
  readonly look: string
  /** How far beyond the rectangle something is drawn, m. */
  readonly marginM: number
  readonly liftM: number
  readonly renderOrder: number
}

export class RectField {
  readonly mesh: Mesh
  private readonly place: InstancedBufferAttribute
  private readonly extent: InstancedBufferAttribute
  private readonly tint: InstancedBufferAttribute

  constructor(count: number, { look, marginM, liftM, renderOrder }: RectLook) {
    const geometry = new InstancedBufferGeometry()
    geometry.setAttribute('position', new Float32BufferAttribute([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0], 3))
    geometry.setIndex([0, 1, 2, 0, 2, 3])
    geometry.instanceCount = count
    this.place = attribute(geometry, 'place', count, 4)
    this.extent = attribute(geometry, 'extent', count, 3)
    this.tint = attribute(geometry, 'tint', count, 4)
    const material = new ShaderMaterial({
      defines: { MARGIN: marginM.toFixed(3), LIFT: liftM.toFixed(4) },
      vertexShader: VERTEX,
      fragmentShader: `varying vec2 vAt; varying vec2 vHalf; varying vec4 vTint; varying float vKind;\n${look}
void main() { gl_FragColor = look(); if (gl_FragColor.a < 0.004) discard;\n#include <colorspace_fragment>\n}`,
      transparent: true,
      depthWrite: false,
    })
    this.mesh = new Mesh(geometry, material)
    this.mesh.frustumCulled = false
    this.mesh.renderOrder = renderOrder
  }

  set(index: number, rect: FloorRect, colour: Color, opacity: number, kind: number): void {
    this.place.setXYZW(index, rect.x, rect.y, rect.z, rect.yaw)
    this.extent.setXYZ(index, rect.halfX, rect.halfY, kind)
    this.tint.setXYZW(index, colour.r, colour.g, colour.b, opacity)
  }

  commit(): void {
    this.place.needsUpdate = true
    this.extent.needsUpdate = true
    this.tint.needsUpdate = true
  }

  dispose(): void {
    this.mesh.geometry.dispose()
    ;(this.mesh.material as ShaderMaterial).dispose()
  }
}

function attribute(geometry: InstancedBufferGeometry, name: string, count: number, size: number) {
  const made = new InstancedBufferAttribute(new Float32Array(count * size), size)
  made.setUsage(DynamicDrawUsage)
  geometry.setAttribute(name, made)
  return made
}
