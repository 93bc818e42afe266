// Puts the people of one pool into the picture, one figure for each member, and their contact shadows. They follow the frame;
// without one they stand side by side where the pool is placed.
import { Matrix4 } from 'three'
import { worldFromRecord } from '../../../core/model/resolvePlacement'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf } from '../../../core/model/sceneRecord'
import type { FrameTopology } from '../../../core/results/frameLayout'
import type { SolidBuilder } from '../geometry/SolidBuilder'
import { drawLimbs, type Limb } from '../people/drawPerson'
import { PersonFigure } from '../people/PersonFigure'
import type { BodyBatch } from './BodyBatch'
import type { DrawingShelf } from './DrawingShelf'
import type { Figure } from './Figure'
import type { ContactSpot, Mover, PictureClock } from './FigureParts'
import type { FrameReader } from './FrameReader'
import { matrixOfFrame } from './matrixOfFrame'

/** More people of one pool than this are not drawn. */
const MOST_PEOPLE = 60
/** Between two people who stand and wait, m. */
const ELBOW_ROOM_M = 0.7

export function planCrew(
  figure: Figure,
  document: SceneDocument,
  operator: RecordOf<'operator'>,
  shelf: DrawingShelf,
): void {
  const limbs = shelf.get('limbs', () => drawLimbs(true))
  const crew = new Crew(figure, limbs, Math.min(operator.count, MOST_PEOPLE))
  figure.movers.push(crew)
  figure.contacts.push(...crew.contacts)
  figure.stand = (now) => crew.stand(now)
  crew.stand(document)
}

class Crew implements Mover {
  readonly contacts: readonly ContactSpot[]
  private readonly id: string
  private readonly figures: readonly PersonFigure[]
  private readonly world = new Matrix4()
  private isPlaced = false
  /** Numbers of these people in the frame. */
  private people: readonly number[] = []

  constructor(figure: Figure, limbs: Readonly<Record<Limb, SolidBuilder>>, count: number) {
    this.id = figure.id
    this.figures = Array.from({ length: count }, (_, index) => new PersonFigure(figure, limbs, index))
    this.contacts = this.figures.map(() => ({
      x: 0,
      y: 0,
      z: 0,
      yaw: 0,
      halfX: 0.16,
      halfY: 0.2,
      strength: 0,
    }))
  }

  bind(topology: FrameTopology): void {
    this.people = topology.people.flatMap((id, person) => (id === this.id ? [person] : []))
  }

  stand(document: SceneDocument): boolean {
    const world = worldFromRecord(document, this.id)
    this.isPlaced = world !== undefined
    if (world) matrixOfFrame(world, 0, this.world)
    return true
  }

  update(frame: FrameReader, batch: BodyBatch, clock: PictureClock): void {
    this.figures.forEach((figure, index) => {
      const person = this.people[index]
      if (!frame.ready) this.rest(figure, index, batch)
      else if (person !== undefined) figure.follow(frame, person, batch, clock.nowS, clock.stepS)
      const contact = this.contacts[index]!
      contact.x = figure.position.x
      contact.y = figure.position.y
      contact.z = figure.position.z
      contact.strength = figure.isPresent ? 0.8 : 0
    })
  }

  private rest(figure: PersonFigure, index: number, batch: BodyBatch): void {
    if (!this.isPlaced) return
    const e = this.world.elements
    figure.position.set(index * ELBOW_ROOM_M, 0, 0).applyMatrix4(this.world)
    figure.rest(Math.atan2(e[1]!, e[0]!), batch)
  }
}
