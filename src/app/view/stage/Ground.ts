// The floor with what is painted on it and the fields above it. Drawn anew when a record it is made of changes, which is
// cheap; nothing here follows the frame.
import { Group, type Material, type Mesh } from 'three'
import { findRecord, recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { SceneRecordUnion } from '../../../core/model/sceneRecord'
import type { ViewTheme } from '../materials'
import type { DocumentChange } from './documentChange'
import { makeFloor } from './Floor'
import { FloorPlans } from './FloorPlans'
import { LabelField } from './LabelField'
import { hasOverlay, makeOverlays } from './makeOverlays'

/** Floor of a document without a hall, m. */
const BARE_FLOOR = [20, 14, 0] as const

export class Ground {
  readonly group = new Group()
  floor: Mesh
  readonly plans: FloorPlans
  private readonly theme: ViewTheme
  private readonly labels: LabelField
  private overlays: Mesh[] = []

  constructor(document: SceneDocument, theme: ViewTheme) {
    this.theme = theme
    this.floor = this.layFloor(document)
    this.paint(document)
    this.labels = new LabelField(document, theme)
    this.plans = new FloorPlans(document, theme)
    this.group.add(this.labels.group, this.plans.group)
  }

  show(document: SceneDocument, { gone, redrawn, moved }: DocumentChange): void {
    const touched = [...gone, ...redrawn]
    for (const id of moved) {
      const record = findRecord(document, id)
      if (record) touched.push(record)
    }
    if (touched.some(isHall)) {
      this.group.remove(this.floor)
      drop(this.floor)
      this.floor = this.layFloor(document)
    }
    if (touched.some(hasOverlay)) this.paint(document)
    if (FloorPlans.isTouchedBy(touched)) this.plans.lay(document)
    if (LabelField.isTouchedBy(touched)) this.labels.paint(document)
  }

  dispose(): void {
    for (const mesh of [this.floor, ...this.overlays]) drop(mesh)
    this.labels.dispose()
    this.plans.clear()
  }

  private layFloor(document: SceneDocument): Mesh {
    const hall = recordsOfType(document, 'hall')[0]
    const floor = makeFloor(this.theme, hall?.sizeM ?? BARE_FLOOR)
    this.group.add(floor)
    return floor
  }

  private paint(document: SceneDocument): void {
    for (const mesh of this.overlays) {
      this.group.remove(mesh)
      drop(mesh)
    }
    this.overlays = makeOverlays(document, this.theme)
    for (const mesh of this.overlays) this.group.add(mesh)
  }
}

function isHall({ type }: SceneRecordUnion): boolean {
  return type === 'hall'
}

function drop(mesh: Mesh): void {
  mesh.geometry.dispose()
  ;(mesh.material as Material).dispose()
}
