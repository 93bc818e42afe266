// Puts the people of the frame into the plan, one figure for each member of each pool, and their contact shadows.
import type { BufferGeometry } from 'three'
import { recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { FrameTopology } from '../../../core/results/frameLayout'
import { drawLimbs, type Limb } from '../people/drawPerson'
import { PersonFigure } from '../people/PersonFigure'
import type { BodyBatch } from './BodyBatch'
import type { CellPlan, ContactSpot, Mover, PictureClock } from './CellPlan'
import type { FrameReader } from './FrameReader'

/** More people than this are not drawn. */
const MOST_PEOPLE = 60

export function planPeople(plan: CellPlan, document: SceneDocument): void {
  const owners = recordsOfType(document, 'operator').flatMap(({ id, count }) => Array<string>(count).fill(id))
  if (owners.length > 0) plan.movers.push(new Crew(plan, owners.slice(0, MOST_PEOPLE)))
}

/** All people: which figure shows whom is known when the frame says so. */
class Crew implements Mover {
  private readonly owners: readonly string[]
  private readonly figures: readonly PersonFigure[]
  private readonly contacts: readonly ContactSpot[]
  private shown = 0

  constructor(plan: CellPlan, owners: readonly string[]) {
    this.owners = owners
    const limbs = Object.fromEntries(
      Object.entries(drawLimbs(true)).map(([limb, solid]) => [limb, solid.build()]),
    ) as Record<Limb, BufferGeometry>
    this.figures = owners.map((owner, index) => {
      const figure = new PersonFigure(plan.bodies, limbs, index)
      for (const body of figure.bodies) plan.owners[body] = owner
      return figure
    })
    this.contacts = this.figures.map(() => ({
      x: 0,
      y: 0,
      z: 0,
      yaw: 0,
      halfX: 0.16,
      halfY: 0.2,
      strength: 0,
    }))
    plan.contacts.push(...this.contacts)
  }

  bind(topology: FrameTopology): void {
    this.shown = Math.min(this.owners.length, topology.people.length)
  }

  update(frame: FrameReader, batch: BodyBatch, clock: PictureClock): void {
    if (!frame.ready) return
    for (let index = 0; index < this.shown; index++) {
      const figure = this.figures[index]!
      figure.update(frame, batch, clock.nowS, clock.stepS)
      const contact = this.contacts[index]!
      contact.x = figure.position.x
      contact.y = figure.position.y
      contact.z = figure.position.z
      contact.strength = figure.isPresent ? 0.8 : 0
    }
  }
}
