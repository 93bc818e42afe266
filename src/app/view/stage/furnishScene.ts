// Gives a scene its background and reflections, the same for the live view and for stills. Lights are StudioLight's.
import { Color, type DataTexture, type Scene } from 'three'
import type { ViewTheme } from '../materials'

export function furnishScene(scene: Scene, theme: ViewTheme, environment: DataTexture | undefined): void {
  scene.background = new Color(theme.background)
  scene.environment = environment ?? null
  // The panorama has its poles on y; here z is up.
  scene.environmentRotation.x = Math.PI / 2
  scene.environmentIntensity = theme.environmentIntensity
}
