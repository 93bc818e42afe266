// Moves the camera: orbit, pan and zoom by pointer and keys, preset directions, framing of a box, short smooth moves. Z is up.
import { type Box3, type PerspectiveCamera, Sphere, Spherical, Vector3 } from 'three'
import { OrbitControls } from 'three/addons/controls/OrbitControls.js'

export type CameraPreset = 'home' | 'front' | 'side' | 'top'

export interface CameraStop {
  readonly position: readonly [number, number, number]
  readonly target: readonly [number, number, number]
}

/** Longest smooth move, ms (look: motion ≤ 150 ms). */
const MOVE_MS = 150
const KEY_TURN = Math.PI / 24
const KEY_PAN = 0.06
const KEY_ZOOM = 1.15

/** Direction from the target to the camera. Looking straight down needs a hair of tilt to keep north up. */
const DIRECTION: Record<Exclude<CameraPreset, 'home'>, Vector3> = {
  front: new Vector3(0, -1, 0.12),
  side: new Vector3(1, 0, 0.12),
  top: new Vector3(0, -0.0008, 1),
}
const HOME = new Vector3(0.55, -0.72, 0.5)

export class CameraRig {
  readonly controls: OrbitControls
  private readonly camera: PerspectiveCamera
  private readonly from = { position: new Vector3(), target: new Vector3() }
  private readonly to = { position: new Vector3(), target: new Vector3() }
  private readonly reducedMotion: () => boolean
  private readonly invalidate: () => void
  private startMs = -1

  constructor(
    camera: PerspectiveCamera,
    element: HTMLElement,
    invalidate: () => void,
    reducedMotion: () => boolean = prefersReducedMotion,
  ) {
    this.camera = camera
    this.invalidate = invalidate
    this.reducedMotion = reducedMotion
    camera.up.set(0, 0, 1)
    this.controls = new OrbitControls(camera, element)
    this.controls.enableDamping = false
    this.controls.maxPolarAngle = Math.PI / 2 - 0.02
    this.controls.minDistance = 0.4
    this.controls.maxDistance = 120
    this.controls.zoomToCursor = true
    this.controls.addEventListener('change', invalidate)
    this.controls.addEventListener('start', () => {
      this.startMs = -1
    })
  }

  get target(): Vector3 {
    return this.controls.target
  }

  /** Continues a smooth move; true while one is under way. */
  advance(nowMs: number): boolean {
    if (this.startMs < 0) return false
    const t = Math.min(1, (nowMs - this.startMs) / MOVE_MS)
    const eased = t * t * (3 - 2 * t)
    this.camera.position.lerpVectors(this.from.position, this.to.position, eased)
    this.controls.target.lerpVectors(this.from.target, this.to.target, eased)
    this.controls.update()
    if (t >= 1) this.startMs = -1
    return t < 1
  }

  /** Goes to a stop; `nowMs` undefined: at once. */
  goTo({ position, target }: CameraStop, nowMs?: number): void {
    this.to.position.set(...position)
    this.to.target.set(...target)
    this.depart(nowMs)
  }

  preset(preset: CameraPreset, box: Box3, nowMs?: number): void {
    const direction = preset === 'home' ? HOME : DIRECTION[preset]
    this.lookAlong(direction, box, nowMs)
  }

  /** Keeps the direction and brings the box into the picture. */
  frame(box: Box3, nowMs?: number): void {
    const direction = new Vector3().subVectors(this.camera.position, this.controls.target)
    this.lookAlong(direction.lengthSq() > 0 ? direction : HOME, box, nowMs)
  }

  /** Arrow keys orbit, with shift they pan; + and − zoom. True when the key meant something. */
  key(key: string, shift: boolean): boolean {
    const step: Record<string, readonly [number, number]> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, 1],
      ArrowDown: [0, -1],
    }
    const arrow = step[key]
    if (arrow) {
      if (shift) this.pan(arrow[0], arrow[1])
      else this.orbit(arrow[0] * KEY_TURN, arrow[1] * KEY_TURN)
      return true
    }
    if (key === '+' || key === '=') return this.zoom(1 / KEY_ZOOM)
    return key === '-' ? this.zoom(KEY_ZOOM) : false
  }

  dispose(): void {
    this.controls.dispose()
  }

  private depart(nowMs: number | undefined): void {
    this.from.position.copy(this.camera.position)
    this.from.target.copy(this.controls.target)
    const still = nowMs === undefined || this.reducedMotion()
    this.startMs = still ? 0 : nowMs
    if (still) this.advance(Number.POSITIVE_INFINITY)
    this.invalidate()
  }

  private lookAlong(direction: Vector3, box: Box3, nowMs: number | undefined): void {
    if (box.isEmpty()) return
    const sphere = box.getBoundingSphere(new Sphere())
    const half = (this.camera.fov / 360) * Math.PI
    const narrow = Math.min(half, Math.atan(Math.tan(half) * this.camera.aspect))
    const distance = Math.max(0.8, (sphere.radius / Math.sin(narrow)) * 0.92)
    this.to.target.copy(sphere.center)
    this.to.position.copy(direction).normalize().multiplyScalar(distance).add(sphere.center)
    this.depart(nowMs)
  }

  private orbit(turn: number, tilt: number): void {
    const offset = new Vector3().subVectors(this.camera.position, this.controls.target)
    // three's spherical coordinates have y up; ours z.
    const way = new Spherical().setFromVector3(new Vector3(offset.x, offset.z, -offset.y))
    way.theta += turn
    way.phi = Math.min(Math.PI / 2 - 0.02, Math.max(0.01, way.phi - tilt))
    const turned = new Vector3().setFromSpherical(way)
    this.camera.position.copy(this.controls.target).add(new Vector3(turned.x, -turned.z, turned.y))
    this.settle()
  }

  private pan(right: number, up: number): void {
    const distance = this.camera.position.distanceTo(this.controls.target)
    const side = new Vector3().setFromMatrixColumn(this.camera.matrix, 0)
    const ahead = new Vector3(-side.y, side.x, 0)
    const shift = side
      .multiplyScalar(right)
      .addScaledVector(ahead, up)
      .multiplyScalar(distance * KEY_PAN)
    this.camera.position.add(shift)
    this.controls.target.add(shift)
    this.settle()
  }

  private zoom(factor: number): true {
    const offset = new Vector3().subVectors(this.camera.position, this.controls.target)
    const l = Math.min(
      this.controls.maxDistance,
      Math.max(this.controls.minDistance, offset.length() * factor),
    )
    this.camera.position.copy(this.controls.target).add(offset.setLength(l))
    this.settle()
    return true
  }

  private settle(): void {
    this.startMs = -1
    this.controls.update()
    this.invalidate()
  }
}

function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
