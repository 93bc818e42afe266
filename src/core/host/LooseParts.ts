// Hears of parts that slip out of tools and hands them to the physics that shows them, which is started by the first of them:
// a cell in which nothing falls never loads an engine for it.
import { PART_STRIDE } from '../results/frameLayout'
import type { PhysicsWorldFactory } from '../sim/physics/PhysicsWorld'
import { RobotHall } from '../sim/programs/RobotHall'
import type { SlippedPart } from '../sim/programs/SlippedPart'
import type { Simulation } from '../sim/Simulation'
import { BeltRuns } from './BeltRuns'
import { beltSurfacesOf } from './beltSurfacesOf'
import { fixedBoxesOf } from './fixedBoxesOf'
import { LOOSE_SLOTS, ShownPhysics } from './ShownPhysics'

export class LooseParts {
  /** Part slots to keep free for loose parts, behind those of the run. */
  readonly slots: number
  readonly #simulation: Simulation
  readonly #startPhysics: () => Promise<PhysicsWorldFactory>
  #shown: ShownPhysics | undefined
  readonly #beltRuns = new BeltRuns()
  #starting = false
  #waiting: SlippedPart[] = []

  constructor(simulation: Simulation, startPhysics: () => Promise<PhysicsWorldFactory>) {
    this.#simulation = simulation
    this.#startPhysics = startPhysics
    const { robots } = simulation.model.parts
    this.slots = robots instanceof RobotHall ? LOOSE_SLOTS : 0
    if (robots instanceof RobotHall) robots.onSlip = (slipped) => this.#take(slipped)
  }

  /** Lets loose parts move on to the present tick and writes them into the part section; returns how many there are. */
  fill(parts: Float32Array, firstSlot: number): number {
    const shown = this.#shown
    if (shown === undefined) {
      parts.fill(0, firstSlot * PART_STRIDE, (firstSlot + this.slots) * PART_STRIDE)
      return 0
    }
    this.#beltRuns.follow(this.#simulation)
    shown.runBelts((belt) => this.#beltRuns.shareOf(belt))
    shown.advanceTo(this.#simulation.now)
    return shown.fill(parts, firstSlot * PART_STRIDE)
  }

  #take(slipped: SlippedPart): void {
    if (this.#shown === undefined) {
      this.#waiting.push(slipped)
      this.#start()
    } else this.#show(this.#shown, slipped)
  }

  /** A physics engine that does not start costs a picture, never a run. */
  #start(): void {
    if (this.#starting) return
    this.#starting = true
    this.#startPhysics().then(
      (factory) => {
        const { document } = this.#simulation
        const shown = new ShownPhysics(factory.create(), fixedBoxesOf(document), beltSurfacesOf(document))
        this.#shown = shown
        for (const slipped of this.#waiting) this.#show(shown, slipped)
        this.#waiting = []
      },
      () => {
        this.#waiting = []
      },
    )
  }

  #show(shown: ShownPhysics, slipped: SlippedPart): void {
    const product = this.#simulation.model.parts.context.products[slipped.product]!
    const [x, y, z] = product.sizeM
    shown.add({
      product: slipped.product,
      halfSizeM: [x / 2, y / 2, z / 2],
      massKg: product.massKg,
      friction: product.friction,
      worldFromPart: slipped.worldFromPart,
      velocityMps: slipped.velocityMps,
      tick: slipped.tick,
    })
  }
}
