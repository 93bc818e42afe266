// What a document's picture consists of, by record: bodies with their owners, things that move with the frame, floor marks,
// contact shadows. Figures come and go one by one; nobody else's are touched.
import { type Material, MeshBasicMaterial } from 'three'
import { BodyBatch } from './BodyBatch'
import { Figure } from './Figure'
import type { ContactSpot, Mover, StateMark } from './FigureParts'

/** What most cells need, so that opening one does not grow the buffers again and again. */
const CELL_ROOM = { bodies: 512, vertices: 1 << 17, indices: 1 << 18 }

export class CellPlan {
  readonly bodies: BodyBatch
  /** Record id by body; undefined: belongs to nobody and cannot be selected. */
  readonly owners: (string | undefined)[] = []
  marks: readonly StateMark[] = []
  contacts: readonly ContactSpot[] = []
  movers: readonly Mover[] = []
  private readonly figures = new Map<string, Figure>()
  private changed = false

  constructor(material: Material = new MeshBasicMaterial()) {
    this.bodies = new BodyBatch(material, CELL_ROOM)
  }

  /** Draws what `key` stands for, in the place of what it was. */
  draw(key: string, make: (figure: Figure) => void): Figure {
    this.erase(key)
    const figure = new Figure(key, this.bodies, this.owners)
    make(figure)
    this.figures.set(key, figure)
    this.changed = true
    return figure
  }

  erase(key: string): void {
    const figure = this.figures.get(key)
    if (!figure) return
    figure.clear()
    this.figures.delete(key)
    this.changed = true
  }

  figure(key: string): Figure | undefined {
    return this.figures.get(key)
  }

  /** Keys of the figures that are drawn from a record beside their own. */
  drawnFrom(id: string): string[] {
    return [...this.figures.values()].filter((figure) => figure.drawnFrom.has(id)).map((figure) => figure.id)
  }

  /** Makes the lists agree with the figures; true when they had changed. */
  settle(): boolean {
    if (!this.changed) return false
    this.changed = false
    const figures = [...this.figures.values()]
    this.marks = figures.flatMap(({ marks }) => marks)
    this.contacts = figures.flatMap(({ contacts }) => contacts)
    this.movers = figures.flatMap(({ movers }) => movers)
    return true
  }

  bodiesOf(owner: string): number[] {
    return this.owners.flatMap((id, body) => (id === owner ? [body] : []))
  }
}
