// Turns the mover of a step into the port that carries it out: robot programs, people by hand, plain times.
import type { Time } from '../../model/fields/time'
import type { MoverSpec } from '../../model/records/route'
import { findRecord, findRecordOfType } from '../../model/SceneDocument'
import type { RobotsPort } from '../flow/RobotsPort'
import type { StepMover } from '../flow/StepMover'
import type { VehicleFleet } from '../flow/vehicles/VehicleFleet'
import type { HandMover } from '../people/HandMover'
import type { CompileContext } from './CompileContext'
import { compileFault } from './compileFault'

export class MoverMaker {
  private readonly context: CompileContext
  private readonly robots: RobotsPort | undefined
  private readonly hands: HandMover
  private readonly resourceOf: (pool: number) => number
  /** By entity. */
  private readonly fleets: readonly (VehicleFleet | undefined)[]

  constructor(
    context: CompileContext,
    robots: RobotsPort | undefined,
    hands: HandMover,
    resourceOf: (pool: number) => number,
    fleets: readonly (VehicleFleet | undefined)[],
  ) {
    this.context = context
    this.robots = robots
    this.hands = hands
    this.resourceOf = resourceOf
    this.fleets = fleets
  }

  /** `where` names the step (and component) for streams; undefined after a problem. */
  make(mover: MoverSpec, route: string, where: string, path: string): StepMover | undefined {
    switch (mover.by) {
      case 'program':
        return this.byProgram(mover.programs, route, path)
      case 'operator': {
        const crew = this.crewOf(mover.operator, route, `${path}.operator`)
        const pick = this.context.drawnTime(mover.pick, route, `${where}/pick`, `${path}.pick`)
        const place = this.context.drawnTime(mover.place, route, `${where}/place`, `${path}.place`)
        if (crew === undefined) return undefined
        return {
          port: this.hands,
          number: this.hands.add({ crew, byHand: { pick, place }, time: undefined }),
        }
      }
      case 'time': {
        const time = this.context.drawnTime(mover.time, route, `${where}/move`, `${path}.time`)
        const crew =
          mover.operator === undefined ? undefined : this.crewOf(mover.operator, route, `${path}.operator`)
        return { port: this.hands, number: this.hands.add({ crew, byHand: undefined, time }) }
      }
      case 'vehicle':
        return this.byVehicle(mover, route, where, path)
    }
  }

  /** Number of a list of programs that work at a station; −1 after a problem. */
  choiceOf(programs: readonly string[], route: string, path: string): number {
    if (!this.arePrograms(programs, route, path) || this.robots === undefined) return -1
    return this.robots.choiceOf(programs)
  }

  /** Pool entity and claim resource of an operator record. */
  crewOf(operator: string, record: string, path: string): { pool: number; resource: number } | undefined {
    const pool = this.context.entityOf(operator)
    if (findRecord(this.context.document, operator)?.type === 'operator')
      return { pool, resource: this.resourceOf(pool) }
    this.context.problems.push(
      compileFault(
        'operator.missing',
        record,
        path,
        `"${record}" needs people of "${operator}", which is no operator record.`,
        'Name an operator record.',
      ),
    )
    return undefined
  }

  private byVehicle(
    mover: Extract<MoverSpec, { by: 'vehicle' }>,
    route: string,
    where: string,
    path: string,
  ): StepMover | undefined {
    const fleet = this.fleets[this.context.entityOf(mover.vehicle)]
    const record = findRecordOfType(this.context.document, 'vehicle', mover.vehicle)
    if (fleet === undefined || record === undefined) return undefined
    const draw = (time: Time, what: string) =>
      this.context.drawnTime(time, route, `${where}/${what}`, `${path}.${what}`)
    const load = draw(mover.load ?? record.load, 'load')
    const unload = draw(mover.unload ?? record.unload, 'unload')
    return { port: fleet, number: fleet.add({ load, unload }) }
  }

  private byProgram(programs: readonly string[], route: string, path: string): StepMover | undefined {
    if (!this.arePrograms(programs, route, path) || this.robots === undefined) return undefined
    return { port: this.robots.movers, number: this.robots.moverOf(programs) }
  }

  private arePrograms(programs: readonly string[], route: string, path: string): boolean {
    const missing = programs.find((id) => findRecord(this.context.document, id)?.type !== 'program')
    if (missing === undefined) return true
    this.context.problems.push(
      compileFault(
        'program.missing',
        route,
        `${path}.programs`,
        `Route "${route}" uses "${missing}", which is no program record.`,
        'Name a program record.',
      ),
    )
    return false
  }
}
