// The canvas and what draws on it, kept apart from React's DOM tree: renderer, camera, rig and the fiber root of one view.
import { createRoot, type ReconcilerRoot } from '@react-three/fiber'
import type { ReactNode } from 'react'
import { PerspectiveCamera, type Scene, WebGLRenderer } from 'three'
import type { DrawCost } from './CellViewHandle'
import { CameraRig } from './camera/CameraRig'
import { QUALITY, type ViewQuality } from './stage/ViewQuality'

/** Field of view: between a tele and a wide lens, so that robots keep their proportions. */
const FOV_DEG = 36

export class CellRoot {
  readonly camera = new PerspectiveCamera(FOV_DEG, 1, 0.1, 400)
  readonly rig: CameraRig
  readonly renderer: WebGLRenderer
  private readonly root: ReconcilerRoot<HTMLCanvasElement>
  private updateMs = 0
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

  configure(width: number, height: number, quality: ViewQuality): void {
    const { maxPixelRatio, shadows } = QUALITY[quality]
    this.camera.aspect = width / Math.max(1, height)
    this.camera.updateProjectionMatrix()
    void this.root.configure({
      gl: this.renderer,
      camera: this.camera,
      size: { width, height, top: 0, left: 0 },
      dpr: [1, maxPixelRatio],
      frameloop: 'demand',
      shadows: shadows ? 'percentage' : false,
    })
  }

  render(stage: ReactNode): void {
    const store = this.root.render(stage)
    this.invalidate = () => store.getState().invalidate()
    this.scene = store.getState().scene
    this.invalidate()
  }

  noteUpdate(updateMs: number): void {
    this.updateMs = updateMs
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

  get canvas(): HTMLCanvasElement {
    return this.renderer.domElement
  }

  dispose(): void {
    this.rig.dispose()
    this.root.unmount()
    this.renderer.dispose()
  }
}
