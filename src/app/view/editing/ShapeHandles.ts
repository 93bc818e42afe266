// Handles of things with a shape of their own: the ends of a belt or track, the corners of a fence, the pattern of a pallet. Shown for a
// single selected record that is not locked.
import { Group, type PerspectiveCamera, type Raycaster } from 'three'
import { findRecord, type SceneDocument } from '../../../core/model/SceneDocument'
import type { ViewTheme } from '../materials'
import { betweenShapes, dotShapes, endShapes } from './gizmoShapes'
import { HandleMesh } from './HandleMesh'
import { HandleSession } from './HandleSession'
import type { EditContext, Interaction, PointerAt } from './Interaction'
import type { ShapeHandle } from './ShapeHandle'
import { metresFor } from './screenScale'
import { shapeHandlesOf } from './shapeHandlesOf'

/** Unit of the shapes on the screen. */
const UNIT_PX = 80
const MOST_HANDLES = 64

export class ShapeHandles {
  readonly group = new Group()
  private readonly theme: ViewTheme
  private handles: readonly ShapeHandle[] = []
  private meshes: HandleMesh[] = []
  private hovered = -1

  constructor(theme: ViewTheme) {
    this.theme = theme
  }

  show(document: SceneDocument, selected: readonly string[]): void {
    const record = selected.length === 1 ? findRecord(document, selected[0]!) : undefined
    const handles = record && !record.locked && !record.hidden ? shapeHandlesOf(document, record) : []
    const isSame =
      handles.length === this.handles.length && handles.every(({ look }, i) => look === this.handles[i]!.look)
    this.handles = handles.slice(0, MOST_HANDLES)
    if (!isSame) this.rebuild()
    this.meshes.forEach((mesh, index) => {
      mesh.group.position.set(...this.handles[index]!.at)
    })
  }

  hover(cast: Raycaster): boolean {
    const at = this.hit(cast)
    if (at !== this.hovered) {
      if (this.meshes[this.hovered]) this.meshes[this.hovered]!.state = 'rest'
      if (this.meshes[at]) this.meshes[at]!.state = 'hover'
      this.hovered = at
    }
    return at >= 0
  }

  begin(cast: Raycaster, context: EditContext, pointer: PointerAt): Interaction | undefined {
    const handle = this.handles[this.hit(cast)]
    return handle && HandleSession.begin(context, handle, pointer)
  }

  update(camera: PerspectiveCamera, pictureHeightPx: number): void {
    for (const { group } of this.meshes) {
      group.scale.setScalar(metresFor(UNIT_PX, group.position, camera, pictureHeightPx))
      group.updateMatrixWorld()
    }
  }

  dispose(): void {
    for (const mesh of this.meshes) mesh.dispose()
    this.meshes = []
    this.group.clear()
  }

  private rebuild(): void {
    this.dispose()
    this.hovered = -1
    const shapes = { corner: dotShapes, between: betweenShapes, end: endShapes }
    this.meshes = this.handles.map(({ look }) => new HandleMesh(shapes[look](), this.theme))
    for (const { group } of this.meshes) this.group.add(group)
  }

  private hit(cast: Raycaster): number {
    let nearest = Number.POSITIVE_INFINITY
    let found = -1
    this.meshes.forEach((mesh, index) => {
      const distance = mesh.hit(cast)
      if (distance === undefined || distance >= nearest) return
      nearest = distance
      found = index
    })
    return found
  }
}
