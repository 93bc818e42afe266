// One handle on the screen: its shape in the accent over a halo of the background, through everything that stands before it, and the fat
// invisible shape that a pointer hits. Knows not what it does.
import { Group, type Material, Mesh, MeshBasicMaterial, type Raycaster } from 'three'
import type { ViewTheme } from '../materials'
import type { HandleShape } from './gizmoShapes'

export type HandleState = 'rest' | 'hover' | 'held' | 'aside'

/** Above outlines, icons and fields. */
const OVER_ALL = 40

export class HandleMesh {
  readonly group = new Group()
  private readonly shown: Mesh
  private readonly grasp: Mesh
  private readonly accent: MeshBasicMaterial
  private readonly halo: MeshBasicMaterial
  private readonly theme: ViewTheme

  constructor(shape: Pick<HandleShape, 'shown' | 'halo' | 'grasp'>, theme: ViewTheme) {
    this.theme = theme
    this.accent = overAll(theme.accent)
    this.halo = overAll(theme.background)
    this.shown = new Mesh(shape.shown, this.accent)
    this.shown.renderOrder = OVER_ALL + 1
    const halo = new Mesh(shape.halo, this.halo)
    halo.renderOrder = OVER_ALL
    this.grasp = new Mesh(shape.grasp)
    // Rays find what is not drawn.
    this.grasp.visible = false
    this.group.add(halo, this.shown, this.grasp)
    this.state = 'rest'
  }

  set state(state: HandleState) {
    this.accent.color.set(state === 'hover' || state === 'held' ? this.theme.hover : this.theme.accent)
    this.accent.opacity = state === 'aside' ? 0.25 : 1
    this.halo.opacity = state === 'aside' ? 0.15 : state === 'rest' ? 0.75 : 1
  }

  /** Distance at which the ray hits it. */
  hit(raycaster: Raycaster): number | undefined {
    if (!this.group.visible) return undefined
    return raycaster.intersectObject(this.grasp, false)[0]?.distance
  }

  dispose(): void {
    for (const mesh of this.group.children as Mesh[]) {
      mesh.geometry.dispose()
      ;(mesh.material as Material).dispose()
    }
  }
}

function overAll(css: string): MeshBasicMaterial {
  return new MeshBasicMaterial({
    color: css,
    transparent: true,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
  })
}
