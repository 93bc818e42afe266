// Draws one document after another with one renderer, so that its programs are compiled once: in software that takes longer than the
// pictures. The same studio as renderThumbnail.
import { ACESFilmicToneMapping, PCFShadowMap, PerspectiveCamera, Scene, Vector3, WebGLRenderer } from 'three'
import { viewTheme } from '../../../src/app/view/materials'
import { CellModel } from '../../../src/app/view/stage/CellModel'
import { furnishScene } from '../../../src/app/view/stage/furnishScene'
import { StudioLight } from '../../../src/app/view/stage/StudioLight'
import { studioEnvironment } from '../../../src/app/view/stage/studioEnvironment'
import { ROBOT_MODELS } from '../../../src/core/model/catalog/robots/findRobotModel'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'

type Point = readonly [number, number, number]

const VIEW_DEG = 36
/** WebP at this quality shows no blocks in the grid of the floor. */
const QUALITY = 0.86

export class PictureStudio {
  private readonly renderer: WebGLRenderer
  private readonly theme = viewTheme('light')
  private readonly environment = studioEnvironment(this.theme)
  private readonly light = new StudioLight(this.theme, 'high')
  private readonly eye: PerspectiveCamera
  private readonly width: number
  private readonly height: number

  constructor(width: number, height: number) {
    this.width = width
    this.height = height
    this.renderer = new WebGLRenderer({ antialias: true, stencil: true, preserveDrawingBuffer: true })
    this.renderer.setSize(width, height, false)
    this.renderer.toneMapping = ACESFilmicToneMapping
    this.renderer.shadowMap.enabled = true
    this.renderer.shadowMap.type = PCFShadowMap
    this.eye = new PerspectiveCamera(VIEW_DEG, width / height, 0.1, 400)
    this.eye.up.set(0, 0, 1)
  }

  /** As a data address. */
  draw(document: SceneDocument, position: Point, target: Point): string {
    const model = new CellModel(document, ROBOT_MODELS, this.theme, 'high')
    const scene = new Scene()
    furnishScene(scene, this.theme, this.environment)
    scene.add(this.light.group, model.root)
    this.eye.position.set(...position)
    this.eye.lookAt(...target)
    model.resize(this.width, this.height)
    model.update(undefined, undefined, { nowS: 0, stepS: 0 })
    const middle = new Vector3(...target)
    this.light.follow(middle, this.eye.position.distanceTo(middle))
    this.renderer.render(scene, this.eye)
    const url = this.renderer.domElement.toDataURL('image/webp', QUALITY)
    model.dispose()
    return url
  }
}
