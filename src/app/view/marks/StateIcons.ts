// Icons above what has failed, is blocked, or is selected: a disc in the state's colour with the state's sign, always facing the
// viewer and of the same size on the screen. One draw call; the signs are painted once into a small texture.
import {
  CanvasTexture,
  DynamicDrawUsage,
  Float32BufferAttribute,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  ShaderMaterial,
  SRGBColorSpace,
  Vector2,
} from 'three'
import { RESOURCE_STATES, STATE } from '../../../core/results/states'
import type { ViewTheme } from '../materials'
import type { StateMark } from '../stage/FigureParts'
import { paintStateSigns } from './paintStateSigns'

/** Size on the screen in page pixels. */
const ICON_PX = 26

const VERTEX = /* glsl */ `
attribute vec4 spot;
uniform vec2 uPixel;
varying vec2 vUv;
void main() {
  vUv = vec2((position.x * 0.5 + 0.5 + spot.w) / STATES, position.y * 0.5 + 0.5);
  gl_Position = projectionMatrix * viewMatrix * vec4(spot.xyz, 1.0);
  gl_Position.xy += position.xy * uPixel * gl_Position.w * step(0.0, spot.w);
  if (spot.w < 0.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}`

const FRAGMENT = /* glsl */ `
uniform sampler2D uSigns;
varying vec2 vUv;
void main() {
  gl_FragColor = texture2D(uSigns, vUv);
  if (gl_FragColor.a < 0.01) discard;
  #include <colorspace_fragment>
}`

export class StateIcons {
  readonly mesh: Mesh
  private readonly marks: readonly StateMark[]
  private readonly spots: InstancedBufferAttribute
  private readonly pixel = new Vector2()
  private readonly texture: CanvasTexture

  constructor(marks: readonly StateMark[], theme: ViewTheme) {
    this.marks = marks
    this.texture = new CanvasTexture(paintStateSigns(theme))
    this.texture.colorSpace = SRGBColorSpace
    const geometry = new InstancedBufferGeometry()
    geometry.setAttribute('position', new Float32BufferAttribute([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0], 3))
    geometry.setIndex([0, 1, 2, 0, 2, 3])
    geometry.instanceCount = marks.length
    this.spots = new InstancedBufferAttribute(new Float32Array(marks.length * 4), 4).setUsage(
      DynamicDrawUsage,
    )
    geometry.setAttribute('spot', this.spots)
    const material = new ShaderMaterial({
      defines: { STATES: RESOURCE_STATES.length.toFixed(1) },
      uniforms: { uPixel: { value: this.pixel }, uSigns: { value: this.texture } },
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      transparent: true,
      depthTest: false,
      depthWrite: false,
    })
    this.mesh = new Mesh(geometry, material)
    this.mesh.frustumCulled = false
    this.mesh.renderOrder = 20
  }

  resize(width: number, height: number): void {
    this.pixel.set(ICON_PX / Math.max(1, width), ICON_PX / Math.max(1, height))
  }

  set(index: number, state: number, selected: boolean): void {
    const { icon } = this.marks[index]!
    const shown = state >= 0 && (selected || state === STATE.failed || state === STATE.blocked)
    this.spots.setXYZW(index, icon.x, icon.y, icon.z, shown ? state : -1)
  }

  commit(): void {
    this.spots.needsUpdate = true
  }

  dispose(): void {
    this.mesh.geometry.dispose()
    ;(this.mesh.material as ShaderMaterial).dispose()
    this.texture.dispose()
  }
}
