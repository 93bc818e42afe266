// The volume of reach as a see-through skin in the hall, and solid colours where it is cut. Only its nearest side is drawn, so that the robot
// inside stays visible. Draws what it is given.
import { BufferAttribute, BufferGeometry, Color, Group, Mesh, MeshBasicMaterial, Vector3 } from 'three'
import type { ReachPicture } from '../../../core/results/ReachPicture'
import type { ReachCut } from '../../session/motionStore'
import type { ViewTheme } from '../materials'
import { reachColours } from './reachColours'
import { reachShell } from './reachShell'

const SKIN_OPACITY = 0.4
const CUT_OPACITY = 0.86
/** Light on the skin comes from above, a little from the side. */
const LIGHT = new Vector3(0.35, -0.45, 0.82)
/** Brightness of a side turned away from the light. */
const SHADE = 0.62

export class ReachVolume {
  readonly group = new Group()
  private readonly theme: ViewTheme
  private readonly skin: Mesh<BufferGeometry, MeshBasicMaterial>
  private readonly depth: Mesh<BufferGeometry, MeshBasicMaterial>
  private shown: ReachPicture | undefined
  private cut: ReachCut | undefined

  constructor(theme: ViewTheme) {
    this.theme = theme
    // First only how near it is, then the colour of what is nearest.
    this.depth = new Mesh(
      new BufferGeometry(),
      new MeshBasicMaterial({ colorWrite: false, transparent: true }),
    )
    this.skin = new Mesh(
      this.depth.geometry,
      new MeshBasicMaterial({ vertexColors: true, transparent: true, depthWrite: false, toneMapped: false }),
    )
    this.depth.renderOrder = 5
    this.skin.renderOrder = 6
    for (const mesh of [this.depth, this.skin]) mesh.frustumCulled = false
    this.group.add(this.depth, this.skin)
    this.group.visible = false
  }

  show(picture: ReachPicture | undefined, cut: ReachCut | undefined): void {
    if (picture === this.shown && cut === this.cut) return
    this.shown = picture
    this.cut = cut
    this.group.visible = picture !== undefined
    if (picture) this.wrap(picture, cut)
  }

  dispose(): void {
    this.depth.geometry.dispose()
    this.depth.material.dispose()
    this.skin.material.dispose()
  }

  private wrap(picture: ReachPicture, cut: ReachCut | undefined): void {
    const { positions, normals, levels, isCut } = reachShell(picture, cut)
    const paint = new Float32Array(4 * levels.length)
    const colours = reachColours(this.theme)
    const colour = new Color()
    levels.forEach((level, corner) => {
      const [x, y, z] = normals.subarray(3 * corner, 3 * corner + 3)
      const light = Math.max(0, x! * LIGHT.x + y! * LIGHT.y + z! * LIGHT.z)
      const { r, g, b } = colour.copy(colours[level]!)
      const bright = isCut[corner] ? 1 : SHADE + (1 - SHADE) * light
      paint.set([r * bright, g * bright, b * bright, isCut[corner] ? CUT_OPACITY : SKIN_OPACITY], 4 * corner)
    })
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new BufferAttribute(positions, 3))
    geometry.setAttribute('color', new BufferAttribute(paint, 4))
    this.depth.geometry.dispose()
    this.depth.geometry = geometry
    this.skin.geometry = geometry
  }
}
