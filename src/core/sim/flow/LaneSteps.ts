// The tables by step, place of a step and varying time that the short way reads while a run has its turn. Laid out from the compiled
// steps and sources; what is drawn ahead lies there meanwhile, so it is moved out again.
import { doublesAt, integersAt } from '../lane/laneMemory'
import {
  AT_CHOICE_DRAW,
  AT_CHOICE_PLACE,
  AT_CHOICE_PLANNED,
  AT_DRAW_RANGE,
  AT_DRAWS,
  AT_ENTITY_INTEGERS,
  AT_STEP_CHOICE_COUNT,
  AT_STEP_CHOICES,
  AT_STEP_CHOOSES,
  AT_STEP_FOLLOWER,
  AT_STEP_IN_ROUTE,
  AT_STEP_RACK,
  AT_STEP_REST,
  CHOOSES_FIRST,
  CHOOSES_OTHERWISE,
  CHOOSES_SHORTEST,
  DRAWS_AHEAD,
  ENTITY_SHIFT,
  HELD_CHOICES,
  HELD_DRAWS,
  HELD_ENTITIES,
  HELD_STEPS,
  SOURCE_DRAW,
} from '../lane/layout'
import { type DrawnTime, RANGE_NUMBERS } from './DrawnTime'
import { CHOOSE, type RouteStep } from './RouteStep'

/** Entity of the buffer that is the step's only place, where parts lie until they can go on; −1 for other steps. */
const stepRack = integersAt(AT_STEP_RACK, HELD_STEPS)
const stepInRoute = integersAt(AT_STEP_IN_ROUTE, HELD_STEPS)
/** Step after it, OUT or SCRAP; RULES: its rules say. */
const stepFollower = integersAt(AT_STEP_FOLLOWER, HELD_STEPS)
const stepRest = doublesAt(AT_STEP_REST, HELD_STEPS)
const stepChoices = integersAt(AT_STEP_CHOICES, HELD_STEPS)
const stepChoiceCount = integersAt(AT_STEP_CHOICE_COUNT, HELD_STEPS)
const stepChooses = integersAt(AT_STEP_CHOOSES, HELD_STEPS)
const choicePlace = integersAt(AT_CHOICE_PLACE, HELD_CHOICES)
const choiceDraw = integersAt(AT_CHOICE_DRAW, HELD_CHOICES)
const choicePlanned = doublesAt(AT_CHOICE_PLANNED, HELD_CHOICES)
const draws = doublesAt(AT_DRAWS, HELD_DRAWS * DRAWS_AHEAD)
const drawRanges = integersAt(AT_DRAW_RANGE, HELD_DRAWS * RANGE_NUMBERS)
const entityIntegers = integersAt(AT_ENTITY_INTEGERS, HELD_ENTITIES << ENTITY_SHIFT)

/** Follower of a step that has rules; neither a step nor OUT nor SCRAP. */
const RULES = -3
/** No varying time. */
const NO_DRAW = -1

interface DrawingSource {
  readonly entity: number
  readonly interval: DrawnTime | undefined
}

/** A run's steps, and which places are the short way's. By entity. */
export interface LaneFlow {
  readonly steps: readonly RouteStep[]
  readonly stations: readonly (object | undefined)[]
  readonly racks: readonly (object | undefined)[]
  readonly sources: readonly (DrawingSource | undefined)[]
}

export class LaneSteps {
  /** By step: its places, when all are plain stations that parts reach by themselves, as soon as one has room. */
  readonly machines: readonly (readonly number[] | undefined)[]
  /** There is room for all of it. */
  readonly fits: boolean
  private readonly flow: LaneFlow
  /** By slot. */
  private readonly times: readonly DrawnTime[]
  private readonly slots: ReadonlyMap<DrawnTime, number>

  constructor(flow: LaneFlow) {
    const { steps, stations, sources } = flow
    this.flow = flow
    this.machines = steps.map((step) => {
      const isPlain = isDirect(step) && step.places.every((place) => stations[place] !== undefined)
      return isPlain ? step.places : undefined
    })
    const work = steps.flatMap((step) => step.work.filter((_, n) => this.isDrawnByLane(step, n)))
    const intervals = sources.flatMap((source) => source?.interval ?? [])
    this.times = [...new Set([...work, ...intervals])]
    this.slots = new Map(this.times.map((time, slot) => [time, slot]))
    const choices = steps.reduce((sum, { places }) => sum + places.length, 0)
    this.fits = steps.length <= HELD_STEPS && choices <= HELD_CHOICES && this.times.length <= HELD_DRAWS
  }

  /** Lays everything out, after the sources have laid down their records; only when it fits. */
  layOut(): void {
    this.times.forEach((time, slot) => {
      time.moveTo(
        draws.subarray(slot * DRAWS_AHEAD, (slot + 1) * DRAWS_AHEAD),
        drawRanges.subarray(slot * RANGE_NUMBERS, (slot + 1) * RANGE_NUMBERS),
      )
    })
    let choice = 0
    for (const step of this.flow.steps) {
      this.layStep(step)
      stepChoices[step.index] = choice
      step.places.forEach((place, n) => {
        choicePlace[choice] = place
        choiceDraw[choice] = this.isDrawnByLane(step, n) ? this.slotOf(step.work[n]) : NO_DRAW
        choicePlanned[choice] = step.plannedTicks[n] ?? -1
        choice++
      })
    }
    for (const source of this.flow.sources) {
      if (source === undefined || source.entity >= HELD_ENTITIES) continue
      entityIntegers[(source.entity << ENTITY_SHIFT) | SOURCE_DRAW] = this.slotOf(source.interval)
    }
  }

  /** What is drawn ahead goes back to memory of its own. */
  moveOut(): void {
    for (const time of this.times) time.moveTo(new Float64Array(DRAWS_AHEAD), new Int32Array(RANGE_NUMBERS))
  }

  /** Draws ahead of the varying time in a slot, of which all has been asked for. */
  refill(slot: number): void {
    this.times[slot]!.refill()
  }

  private layStep(step: RouteStep): void {
    const { index, inRoute, next, otherwise, restTicks, places } = step
    const machines = this.machines[index]
    const isFirst = step.choose === CHOOSE.first
    stepRack[index] = isRest(step) && this.flow.racks[places[0]!] !== undefined ? places[0]! : -1
    stepInRoute[index] = inRoute
    stepFollower[index] = next.length === 0 ? otherwise : RULES
    stepRest[index] = restTicks
    stepChoiceCount[index] = places.length
    if (machines === undefined) stepChooses[index] = CHOOSES_OTHERWISE
    else stepChooses[index] = isFirst ? CHOOSES_FIRST : CHOOSES_SHORTEST
  }

  /** The step's place there is a plain station. */
  private isDrawnByLane({ places, work }: RouteStep, n: number): boolean {
    return work.length > 0 && places[n] !== undefined && this.flow.stations[places[n]] !== undefined
  }

  private slotOf(time: DrawnTime | undefined): number {
    return (time !== undefined ? this.slots.get(time) : undefined) ?? NO_DRAW
  }
}

/** Parts get to the step's places by themselves, and do not look at who has room alone. */
function isDirect({ places, mover, patience, choose }: RouteStep): boolean {
  if (places.length === 0 || mover !== undefined || patience !== undefined) return false
  return places.length === 1 || choose === CHOOSE.first || choose === CHOOSE.shortestQueue
}

/** A part lies at the step's one place until the next step takes it. */
function isRest(step: RouteStep): boolean {
  const { places, operation, take, next, work, setup } = step
  const isIdle = !operation.hasWork && !take && work.length === 0 && setup.length === 0
  return isDirect(step) && places.length === 1 && isIdle && next.length === 0
}
