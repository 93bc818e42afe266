// The handles around a selection: arrows, a ball for the floor, a ring for its heading; rings for tilting when asked. Keeps its
// size on the screen. Says which handle is hit; dragging is the tools'.
import {
  CanvasTexture,
  Group,
  type PerspectiveCamera,
  type Raycaster,
  Sprite,
  SpriteMaterial,
  SRGBColorSpace,
  Vector3,
} from 'three'
import type { ViewTheme } from '../materials'
import { type HandleName, type HandleShape, handleShapes, LETTER_AT } from './gizmoShapes'
import { HandleMesh } from './HandleMesh'
import { metresFor } from './screenScale'

export type GizmoMode = 'both' | 'move' | 'turn' | 'tilt'

/** Length of an arm on the screen: found from the back of a room, and by a thumb. */
const ARM_PX = 96
/** Cosine between view and axis from which an arrow is only a dot. */
const END_ON = 0.97
/** Sine between view and plane below which a ring is only a line. */
const EDGE_ON = 0.12

const SHOWN: Readonly<Record<GizmoMode, readonly HandleName[]>> = {
  both: ['x', 'y', 'z', 'floor', 'yaw'],
  move: ['x', 'y', 'z', 'floor'],
  turn: ['yaw'],
  tilt: ['yaw', 'tiltX', 'tiltY'],
}
const AXIS: Readonly<Record<HandleName, Vector3>> = {
  x: new Vector3(1, 0, 0),
  y: new Vector3(0, 1, 0),
  z: new Vector3(0, 0, 1),
  floor: new Vector3(0, 0, 1),
  yaw: new Vector3(0, 0, 1),
  tiltX: new Vector3(1, 0, 0),
  tiltY: new Vector3(0, 1, 0),
}

export class Gizmo {
  readonly group = new Group()
  mode: GizmoMode = 'both'
  private readonly handles: readonly { readonly shape: HandleShape; readonly mesh: HandleMesh }[]
  private readonly letters: ReadonlyMap<HandleName, Sprite>
  private readonly view = new Vector3()
  private held: HandleName | undefined
  private hovered: HandleName | undefined

  constructor(theme: ViewTheme) {
    this.handles = handleShapes().map((shape) => ({ shape, mesh: new HandleMesh(shape, theme) }))
    for (const { mesh } of this.handles) this.group.add(mesh.group)
    this.letters = new Map((['x', 'y', 'z'] as const).map((name) => [name, letter(name, theme)]))
    for (const [name, sprite] of this.letters) sprite.position.copy(AXIS[name]).multiplyScalar(LETTER_AT)
    this.group.add(...this.letters.values())
    this.group.visible = false
  }

  /** Stands at this point of the hall; undefined: nowhere. */
  show(at: Vector3 | undefined): void {
    this.group.visible = at !== undefined
    if (at) this.group.position.copy(at)
  }

  hit(raycaster: Raycaster): HandleShape | undefined {
    if (!this.group.visible) return undefined
    let nearest = Number.POSITIVE_INFINITY
    let found: HandleShape | undefined
    for (const { shape, mesh } of this.handles) {
      // The ball sits in the middle of everything: it wins where it is.
      const distance = (mesh.hit(raycaster) ?? Number.POSITIVE_INFINITY) - (shape.name === 'floor' ? 100 : 0)
      if (distance >= nearest) continue
      nearest = distance
      found = shape
    }
    return found
  }

  hover(name: HandleName | undefined): boolean {
    if (name === this.hovered) return false
    this.hovered = name
    this.paint()
    return true
  }

  hold(name: HandleName | undefined): void {
    this.held = name
    this.paint()
  }

  /** Keeps its size, and hides what is seen end on. */
  update(camera: PerspectiveCamera, pictureHeightPx: number): void {
    if (!this.group.visible) return
    const scale = metresFor(ARM_PX, this.group.position, camera, pictureHeightPx)
    this.group.scale.setScalar(scale)
    this.group.updateMatrixWorld()
    this.view.subVectors(this.group.position, camera.position).normalize()
    for (const { shape, mesh } of this.handles) {
      const cosine = Math.abs(this.view.dot(AXIS[shape.name]))
      const isSeen = shape.drag.kind === 'turn' ? cosine > EDGE_ON : shape.name === 'floor' || cosine < END_ON
      const isShown = isSeen && SHOWN[this.mode].includes(shape.name)
      mesh.group.visible = isShown
      const mark = this.letters.get(shape.name)
      if (mark) mark.visible = isShown
    }
  }

  dispose(): void {
    for (const { mesh } of this.handles) mesh.dispose()
    for (const { material } of this.letters.values()) {
      material.map?.dispose()
      material.dispose()
    }
  }

  private paint(): void {
    for (const { shape, mesh } of this.handles) {
      if (this.held !== undefined) mesh.state = shape.name === this.held ? 'held' : 'aside'
      else mesh.state = shape.name === this.hovered ? 'hover' : 'rest'
    }
  }
}

const LETTER_PX = 64
const LETTER_SIZE = 0.26

function letter(text: string, theme: ViewTheme): Sprite {
  const canvas = document.createElement('canvas')
  canvas.width = LETTER_PX
  canvas.height = LETTER_PX
  const pen = canvas.getContext('2d')
  if (pen) {
    pen.font = `700 46px Inter, sans-serif`
    pen.textAlign = 'center'
    pen.textBaseline = 'middle'
    pen.lineWidth = 9
    pen.lineJoin = 'round'
    pen.strokeStyle = theme.background
    pen.strokeText(text, LETTER_PX / 2, LETTER_PX / 2)
    pen.fillStyle = theme.accent
    pen.fillText(text, LETTER_PX / 2, LETTER_PX / 2)
  }
  const map = new CanvasTexture(canvas)
  map.colorSpace = SRGBColorSpace
  const sprite = new Sprite(new SpriteMaterial({ map, depthTest: false, toneMapped: false }))
  sprite.scale.setScalar(LETTER_SIZE)
  sprite.renderOrder = 43
  return sprite
}
