// The light of the hall: sky and ground, one key light whose shadow map follows what is looked at, a soft fill from the other side.
import { DirectionalLight, Group, HemisphereLight, type Vector3 } from 'three'
import type { ViewTheme } from '../materials'
import { QUALITY, type ViewQuality } from './ViewQuality'

const KEY_X = -0.42
const KEY_Y = -0.5
const KEY_Z = 0.9
const AWAY_M = 45
const SMALLEST_M = 5
const LARGEST_M = 26

export class StudioLight {
  readonly group = new Group()
  private readonly key: DirectionalLight
  private readonly casts: boolean
  private radius = 0

  constructor(theme: ViewTheme, quality: ViewQuality) {
    const { shadows, shadowMapSize } = QUALITY[quality]
    this.casts = shadows
    // Without reflections the sky has to do their part.
    const sky = theme.hemisphereIntensity * (shadows ? 1 : 1.5)
    const hemisphere = new HemisphereLight(theme.sky, theme.ground, sky)
    hemisphere.position.set(0, 0, 1)
    this.key = new DirectionalLight(theme.key, theme.keyIntensity)
    const fill = new DirectionalLight(theme.sky, theme.fillIntensity)
    fill.position.set(0.8, 0.55, 0.5)
    this.key.castShadow = shadows
    if (shadows) {
      this.key.shadow.mapSize.set(shadowMapSize, shadowMapSize)
      this.key.shadow.radius = 3.2
      this.key.shadow.intensity = 0.92
      this.key.shadow.camera.near = 1
      this.key.shadow.camera.far = AWAY_M * 2
    }
    this.group.add(hemisphere, this.key, this.key.target, fill)
    this.place(0, 0)
  }

  /** Centres the shadow on what the camera looks at; in steps of one shadow pixel, so that edges do not crawl. */
  follow(target: Vector3, distanceM: number): void {
    if (!this.casts) return
    const wanted = Math.min(LARGEST_M, Math.max(SMALLEST_M, distanceM * 0.75))
    if (Math.abs(wanted - this.radius) > this.radius * 0.2) this.spread(wanted)
    const texel = (2 * this.radius) / this.key.shadow.mapSize.x
    const step = texel * 16
    this.place(Math.round(target.x / step) * step, Math.round(target.y / step) * step)
  }

  dispose(): void {
    this.key.dispose()
  }

  private spread(radius: number): void {
    this.radius = radius
    const { camera } = this.key.shadow
    camera.left = -radius
    camera.right = radius
    camera.top = radius
    camera.bottom = -radius
    camera.updateProjectionMatrix()
    this.key.shadow.normalBias = 0.012 + radius * 0.0014
  }

  private place(x: number, y: number): void {
    this.key.target.position.set(x, y, 0)
    this.key.position.set(x + KEY_X * AWAY_M, y + KEY_Y * AWAY_M, KEY_Z * AWAY_M)
  }
}
