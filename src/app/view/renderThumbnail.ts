// A still picture of a document from a fixed camera, drawn off screen with the same studio: start cards, saved projects, reports.
// Without frames everything stands where the document puts it.
import { ACESFilmicToneMapping, PCFShadowMap, PerspectiveCamera, Scene, Vector3, WebGLRenderer } from 'three'
import type { RobotModel } from '../../core/model/catalog/robots/RobotModel'
import type { SceneDocument } from '../../core/model/SceneDocument'
import type { CameraStop } from './camera/CameraRig'
import type { FrameFeed } from './FrameFeed'
import { type Scheme, viewTheme } from './materials'
import { CellModel } from './stage/CellModel'
import { furnishScene } from './stage/furnishScene'
import { StudioLight } from './stage/StudioLight'
import { studioEnvironment } from './stage/studioEnvironment'

export interface ThumbnailOptions {
  readonly width: number
  readonly height: number
  readonly scheme?: Scheme
  /** Shows what this feed's newest frame says. */
  readonly feed?: FrameFeed
  readonly type?: 'image/webp' | 'image/png'
}

/** Undefined when the browser cannot draw 3D. */
export async function renderThumbnail(
  document: SceneDocument,
  robotModels: readonly RobotModel[],
  camera: CameraStop,
  { width, height, scheme = 'light', feed, type = 'image/webp' }: ThumbnailOptions,
): Promise<Blob | undefined> {
  const renderer = makeRenderer(width, height)
  if (!renderer) return undefined
  const theme = viewTheme(scheme)
  const model = new CellModel(document, robotModels, theme, 'high')
  const light = new StudioLight(theme, 'high')
  const environment = studioEnvironment(theme)
  const scene = new Scene()
  furnishScene(scene, theme, environment)
  scene.add(light.group, model.root)
  const eye = eyeAt(camera, width / height)
  await model.loaded
  model.resize(width, height)
  model.update(feed?.sample(performance.timeOrigin + performance.now()), feed?.topology(), {
    nowS: 0,
    stepS: 0,
  })
  light.follow(new Vector3(...camera.target), eye.position.distanceTo(new Vector3(...camera.target)))
  renderer.render(scene, eye)
  const blob = await new Promise<Blob | null>((done) => renderer.domElement.toBlob(done, type, 0.86))
  model.dispose()
  light.dispose()
  environment.dispose()
  renderer.dispose()
  renderer.forceContextLoss()
  return blob ?? undefined
}

function makeRenderer(width: number, height: number): WebGLRenderer | undefined {
  try {
    const renderer = new WebGLRenderer({ antialias: true, stencil: true })
    renderer.setSize(width, height, false)
    renderer.toneMapping = ACESFilmicToneMapping
    renderer.shadowMap.enabled = true
    renderer.shadowMap.type = PCFShadowMap
    return renderer
  } catch {
    return undefined
  }
}

function eyeAt({ position, target }: CameraStop, aspect: number): PerspectiveCamera {
  const eye = new PerspectiveCamera(36, aspect, 0.1, 400)
  eye.up.set(0, 0, 1)
  eye.position.set(...position)
  eye.lookAt(...target)
  return eye
}
