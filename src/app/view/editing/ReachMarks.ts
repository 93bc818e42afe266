// The marks on targets: a green disc with a tick, an amber triangle, a red square with a cross — told apart by shape as well as by colour.
// One draw call, the same size on the screen.
import {
  CanvasTexture,
  DynamicDrawUsage,
  Float32BufferAttribute,
  Group,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  type PerspectiveCamera,
  ShaderMaterial,
  SRGBColorSpace,
  Vector2,
} from 'three'
import type { ViewTheme } from '../materials'
import type { ReachVerdict } from './judgeTarget'

/** Height on the screen: told apart from three metres. */
const MARK_PX = 20
const VERDICTS: readonly ReachVerdict[] = ['reached', 'nearLimit', 'unreachable']
const CELL = 64

const VERTEX = /* glsl */ `
attribute vec4 spot;
uniform vec2 uPixel;
varying vec2 vUv;
void main() {
  vUv = vec2((position.x * 0.5 + 0.5 + spot.w) / 3.0, position.y * 0.5 + 0.5);
  gl_Position = projectionMatrix * viewMatrix * vec4(spot.xyz, 1.0);
  gl_Position.xy += position.xy * uPixel * gl_Position.w;
}`
const FRAGMENT = /* glsl */ `
uniform sampler2D uSigns;
varying vec2 vUv;
void main() {
  gl_FragColor = texture2D(uSigns, vUv);
  if (gl_FragColor.a < 0.01) discard;
  #include <colorspace_fragment>
}`

interface Marked {
  readonly verdict: ReachVerdict | undefined
  readonly position: readonly [number, number, number]
}

export class ReachMarks {
  readonly group = new Group()
  private readonly geometry = new InstancedBufferGeometry()
  private readonly spots: InstancedBufferAttribute
  private readonly material: ShaderMaterial
  private readonly texture: CanvasTexture
  private readonly pixel = new Vector2()
  private readonly most: number

  constructor(theme: ViewTheme, most: number) {
    this.most = most
    this.texture = new CanvasTexture(paintVerdicts(theme))
    this.texture.colorSpace = SRGBColorSpace
    this.geometry.setAttribute(
      'position',
      new Float32BufferAttribute([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0], 3),
    )
    this.geometry.setIndex([0, 1, 2, 0, 2, 3])
    this.spots = new InstancedBufferAttribute(new Float32Array(most * 4), 4).setUsage(DynamicDrawUsage)
    this.geometry.setAttribute('spot', this.spots)
    this.geometry.instanceCount = 0
    this.material = new ShaderMaterial({
      uniforms: { uPixel: { value: this.pixel }, uSigns: { value: this.texture } },
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      transparent: true,
      depthTest: false,
      depthWrite: false,
    })
    const mesh = new Mesh(this.geometry, this.material)
    mesh.frustumCulled = false
    mesh.renderOrder = 30
    this.group.add(mesh)
  }

  /** What has no verdict yet is not drawn. */
  show(targets: readonly Marked[]): void {
    let shown = 0
    for (const { verdict, position } of targets) {
      if (!verdict || shown >= this.most) continue
      this.spots.setXYZW(shown++, position[0], position[1], position[2], VERDICTS.indexOf(verdict))
    }
    this.geometry.instanceCount = shown
    this.spots.needsUpdate = true
  }

  update(camera: PerspectiveCamera, pictureHeightPx: number): void {
    const height = Math.max(1, pictureHeightPx)
    this.pixel.set(MARK_PX / (height * camera.aspect), MARK_PX / height)
  }

  dispose(): void {
    this.geometry.dispose()
    this.material.dispose()
    this.texture.dispose()
  }
}

function paintVerdicts(theme: ViewTheme): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = CELL * VERDICTS.length
  canvas.height = CELL
  const pen = canvas.getContext('2d')
  if (!pen) return canvas
  const colours = [theme.states.working, theme.states.blocked, theme.states.failed]
  VERDICTS.forEach((verdict, index) => {
    pen.save()
    pen.translate((index + 0.5) * CELL, CELL / 2)
    pen.lineJoin = 'round'
    pen.lineCap = 'round'
    outline(pen, verdict)
    pen.fillStyle = colours[index]!
    pen.strokeStyle = theme.background
    pen.lineWidth = 7
    pen.stroke()
    pen.fill()
    pen.lineWidth = 6
    pen.strokeStyle = theme.scheme === 'dark' ? theme.background : theme.sky
    sign(pen, verdict)
    pen.restore()
  })
  return canvas
}

function outline(pen: CanvasRenderingContext2D, verdict: ReachVerdict): void {
  pen.beginPath()
  if (verdict === 'reached') pen.arc(0, 0, 24, 0, 2 * Math.PI)
  else if (verdict === 'unreachable') pen.rect(-22, -22, 44, 44)
  else {
    pen.moveTo(0, -26)
    pen.lineTo(27, 22)
    pen.lineTo(-27, 22)
    pen.closePath()
  }
}

function sign(pen: CanvasRenderingContext2D, verdict: ReachVerdict): void {
  pen.beginPath()
  if (verdict === 'reached') {
    pen.moveTo(-11, 1)
    pen.lineTo(-3, 9)
    pen.lineTo(12, -9)
  } else if (verdict === 'unreachable') {
    pen.moveTo(-10, -10)
    pen.lineTo(10, 10)
    pen.moveTo(10, -10)
    pen.lineTo(-10, 10)
  } else {
    pen.moveTo(0, -10)
    pen.lineTo(0, 5)
    pen.moveTo(0, 14)
    pen.lineTo(0, 14.5)
  }
  pen.stroke()
}
