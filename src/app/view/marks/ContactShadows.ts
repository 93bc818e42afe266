// The soft dark spot under everything that stands: ambient occlusion as if baked, one draw call, following what moves.
import { Color } from 'three'
import type { ViewTheme } from '../materials'
import type { ContactSpot } from '../stage/FigureParts'
import { RectField } from './rectField'

/** How far the darkness reaches beyond the foot, m. */
const SOFT_M = 0.5

const LOOK = /* glsl */ `
vec4 look() {
  float reach = min(${SOFT_M.toFixed(2)}, 0.14 + 0.5 * min(vHalf.x, vHalf.y));
  vec2 away = max(abs(vAt) - vHalf + reach * 0.4, 0.0);
  float dark = 1.0 - smoothstep(0.0, 1.0, length(away) / reach);
  return vec4(vTint.rgb, vTint.a * dark * dark);
}`

export class ContactShadows {
  readonly field: RectField
  private readonly spots: readonly ContactSpot[]
  private readonly colour: Color
  private readonly opacity: number

  constructor(spots: readonly ContactSpot[], theme: ViewTheme) {
    this.spots = spots
    this.colour = new Color(theme.contact)
    this.opacity = theme.contactOpacity
    this.field = new RectField(spots.length, { look: LOOK, marginM: SOFT_M, liftM: 0.008, renderOrder: -8 })
  }

  update(): void {
    for (let i = 0; i < this.spots.length; i++) {
      const spot = this.spots[i]!
      this.field.set(i, spot, this.colour, this.opacity * spot.strength, 0)
    }
    this.field.commit()
  }

  dispose(): void {
    this.field.dispose()
  }
}
