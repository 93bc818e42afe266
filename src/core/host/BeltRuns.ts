// How fast each belt has run since the last picture, as a share of its speed, so that what lies loose on it goes as far as the parts of
// the run do. Reads the run only.
import type { Simulation } from '../sim/Simulation'

export class BeltRuns {
  #tick = -1
  #travelled = new Map<string, number>()
  #shares = new Map<string, number>()

  /** Measures from the last call to the present tick of the run. */
  follow(simulation: Simulation): void {
    const { now, document } = simulation
    const passedS = (now - this.#tick) / 1e6
    const { conveyors, context } = simulation.model.parts
    conveyors.forEach((conveyor, entity) => {
      const id = context.entities[entity]!
      const record = document.records[id]
      if (conveyor === undefined || record?.type !== 'conveyor') return
      const travelledM = conveyor.travelled(now) * record.lengthM
      const before = this.#travelled.get(id)
      this.#travelled.set(id, travelledM)
      if (before === undefined || this.#tick < 0 || passedS <= 0) return
      const speedMps = (travelledM - before) / passedS
      this.#shares.set(id, Math.max(0, speedMps / record.speedMps))
    })
    this.#tick = now
  }

  /** Standing until it is known. */
  shareOf(belt: string): number {
    return this.#shares.get(belt) ?? 0
  }
}
