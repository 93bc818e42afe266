// The canvas and what draws on it, kept apart from React's DOM tree: renderer, camera, rig and the fiber root of one view.
import { createRoot, type ReconcilerRoot } from '@react-three/fiber'
import type { ReactNode } from 'react'
import {
  Group,
  type Object3D,
  PerspectiveCamera,
  type Ray,
  Raycaster,
  type Scene,
  Vector2,
  Vector3,
  WebGLRenderer,
} from 'three'
import type { DrawCost } from './CellViewHandle'
import { CameraRig } from './camera/CameraRig'
import { Sharpness } from './stage/Sharpness'
import { QUALITY, type QualitySettings, type ViewQuality } from './stage/ViewQuality'

/** Field of view: between a tele and a wide lens, so that robots keep their proportions. */
const FOV_DEG = 36

export class CellRoot {
  readonly camera = new PerspectiveCamera(FOV_DEG, 1, 0.1, 400)
  readonly rig: CameraRig
  readonly renderer: WebGLRenderer
  /** Takes clicks from selecting, while a tool wants them. */
  clickTaker: ((event: MouseEvent) => void) | undefined
  private readonly root: ReconcilerRoot<HTMLCanvasElement>
  private readonly extras = new Group()
  private readonly listeners = new Set<() => void>()
  private readonly raycaster = new Raycaster()
  private readonly at = new Vector2()
  private readonly seen = new Vector3()
  private readonly sharpness = new Sharpness()
  private settings: QualitySettings = QUALITY.high
  private setPixelRatio: (ratio: [number, number]) => void = () => undefined
  private updateMs = 0
  /** Kept, because asking the canvas makes the browser lay out the whole page: during a drag at every move. */
  private sizePx: readonly [width: number, height: number] = [1, 1]
  /** Where the picture is on the page, while a press is held. */
  private heldBox: DOMRect | undefined
  private invalidate: () => void = () => undefined
  private scene: Scene | undefined

  private constructor(canvas: HTMLCanvasElement, renderer: WebGLRenderer) {
    this.renderer = renderer
    this.camera.position.set(18, -14, 12)
    this.rig = new CameraRig(this.camera, canvas, () => this.invalidate())
    this.root = createRoot(canvas)
  }

  /** Undefined when the browser gives no WebGL 2. */
  static on(canvas: HTMLCanvasElement): CellRoot | undefined {
    try {
      const renderer = new WebGLRenderer({
        canvas,
        antialias: true,
        stencil: true,
        powerPreference: 'high-performance',
      })
      return new CellRoot(canvas, renderer)
    } catch {
      return undefined
    }
  }

  /** Height of the picture, px of the page. */
  get heightPx(): number {
    return this.sizePx[1]
  }

  /** The ray under a point of the page; the same object every time. */
  rayAt(clientX: number, clientY: number): Ray {
    return this.castAt(clientX, clientY).ray
  }

  /** From here to `letGo` the picture stays where it is on the page, and need not be asked at every movement. */
  hold(): void {
    this.heldBox = this.canvas.getBoundingClientRect()
  }

  letGo(): void {
    this.heldBox = undefined
  }

  castAt(clientX: number, clientY: number): Raycaster {
    const box = this.box()
    this.at.set(((clientX - box.left) / box.width) * 2 - 1, 1 - ((clientY - box.top) / box.height) * 2)
    this.camera.updateMatrixWorld()
    this.raycaster.setFromCamera(this.at, this.camera)
    return this.raycaster
  }

  /** A point of the page in pixels of the picture. */
  pointOf({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) {
    const box = this.box()
    return { x: clientX - box.left, y: clientY - box.top }
  }

  /** Where a point of the hall is in the picture, px; `isAhead` is false behind the camera. */
  screenOf(point: Vector3) {
    const [width, height] = this.sizePx
    this.camera.updateMatrixWorld()
    const seen = this.seen.copy(point).project(this.camera)
    return {
      x: ((seen.x + 1) / 2) * width,
      y: ((1 - seen.y) / 2) * height,
      isAhead: Math.abs(seen.z) < 1,
    }
  }

  /** Puts something beside the cell into the picture; answers how to take it out. */
  add(object: Object3D): () => void {
    this.extras.add(object)
    this.redraw()
    return () => {
      this.extras.remove(object)
      this.redraw()
    }
  }

  /** Calls back after each update of the picture, before it is drawn. */
  onUpdate(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** The picture was brought up to date; it is drawn next. */
  updated(updateMs: number): void {
    this.updateMs = updateMs
    if (this.settings.givesWay && this.sharpness.drawn(performance.now()))
      this.setPixelRatio(this.pixelRatios())
    for (const listener of this.listeners) listener()
  }

  redraw(): void {
    this.invalidate()
  }

  configure(width: number, height: number, quality: ViewQuality): void {
    this.settings = QUALITY[quality]
    this.sizePx = [width, height]
    this.letGo()
    this.camera.aspect = width / Math.max(1, height)
    this.camera.updateProjectionMatrix()
    void this.root.configure({
      gl: this.renderer,
      camera: this.camera,
      size: { width, height, top: 0, left: 0 },
      dpr: this.pixelRatios(),
      frameloop: 'demand',
      shadows: this.settings.shadows ? 'percentage' : false,
    })
  }

  render(stage: ReactNode): void {
    const store = this.root.render(stage)
    this.invalidate = () => store.getState().invalidate()
    this.setPixelRatio = (ratio) => store.getState().setDpr(ratio)
    this.scene = store.getState().scene
    this.scene.add(this.extras)
    this.invalidate()
  }

  cost(): DrawCost {
    const { calls, triangles } = this.renderer.info.render
    return { drawCalls: calls, triangles, updateMs: this.updateMs }
  }

  /** The picture as it is now, as a PNG. Drawn anew first: a browser keeps no drawn picture for later. */
  capture(): Promise<Blob | null> {
    const { canvas } = this
    if (this.scene) this.renderer.render(this.scene, this.camera)
    return new Promise((done) => canvas.toBlob(done, 'image/png'))
  }

  private box(): DOMRect {
    return this.heldBox ?? this.canvas.getBoundingClientRect()
  }

  /** Device pixels per page pixel: least and most. */
  private pixelRatios(): [number, number] {
    const share = this.settings.givesWay ? this.sharpness.share : 1
    return [share, this.settings.maxPixelRatio * share]
  }

  get canvas(): HTMLCanvasElement {
    return this.renderer.domElement
  }

  dispose(): void {
    this.rig.dispose()
    this.root.unmount()
    this.renderer.dispose()
  }
}
