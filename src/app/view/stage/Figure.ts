// What one record adds to the picture: its bodies, marks, contact shadows and what follows the frame. Can be taken away again
// without touching the rest. Does not know how a record is drawn.
import type { BufferGeometry, Matrix4 } from 'three'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { SolidBuilder } from '../geometry/SolidBuilder'
import type { BodyBatch } from './BodyBatch'
import type { ContactSpot, Mover, StateMark } from './FigureParts'

export class Figure {
  readonly id: string
  readonly batch: BodyBatch
  readonly bodies: number[] = []
  readonly marks: StateMark[] = []
  readonly contacts: ContactSpot[] = []
  readonly movers: Mover[] = []
  /** Other records whose content it is drawn from. */
  readonly drawnFrom = new Set<string>()
  /** Goes to where the document has it now; false or missing: it has to be drawn anew. */
  stand: ((document: SceneDocument) => boolean) | undefined
  private readonly owners: (string | undefined)[]

  constructor(id: string, batch: BodyBatch, owners: (string | undefined)[]) {
    this.id = id
    this.batch = batch
    this.owners = owners
  }

  /** Adds a body and answers its number; `owner` is the record that is selected when it is clicked. */
  add(shape: SolidBuilder | BufferGeometry, matrix?: Matrix4, owner: string = this.id): number {
    const body = this.addScenery(shape, matrix)
    this.owners[body] = owner
    return body
  }

  /** A body that cannot be selected. */
  addScenery(shape: SolidBuilder | BufferGeometry, matrix?: Matrix4): number {
    const geometry = 'build' in shape ? shape.build() : shape
    const body = this.batch.add(geometry, matrix)
    this.bodies.push(body)
    this.owners[body] = undefined
    return body
  }

  /** Takes its bodies out of the batch. */
  clear(): void {
    for (const body of this.bodies) {
      this.batch.remove(body)
      this.owners[body] = undefined
    }
    this.bodies.length = 0
  }
}
