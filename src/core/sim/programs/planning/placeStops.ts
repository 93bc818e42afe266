// Where the object of a program is at every stop when plates turn: the angles of the program's positioners at each of its settings, and the
// stops carried along. Arm and positioner are resolved together: of the angles that do what is asked, the first from which the arm reaches
// the whole path.
import type { Frame, Vec3 } from '../../../math/frames'
import { multiplyFrames } from '../../../math/frames'
import { frameFromAxisAngle, rotateVector } from '../../../math/rotations'
import { anglesAlong } from '../../../robotics/external/anglesAlong'
import { type FlatChoice, flatAngles } from '../../../robotics/external/flatAngles'
import type { PlateSetting } from '../PlateSetting'
import type { Anchor, ProgramCode, Stop } from '../ProgramCode'
import type { Binding, PlanFault } from '../ProgramPlan'
import type { Crew, CrewPlate } from './Crew'
import { canReach } from './canReach'
import { notFlat, pastLimit, plateNotThere } from './plateFaults'
import { type SlotFrames, type StopFrames, shifted, stopFrames } from './stopFrames'

/** Number of the unit on whose plate a place stands, −1 for none. */
export type PlateUnder = (place: number) => number

export interface PlacedStops extends StopFrames {
  /** Angles of all plates of the program, one after another, by setting. */
  readonly angles: readonly Float64Array[]
  readonly faults: readonly PlanFault[]
}

const NO_ANGLES = new Float64Array(0)
/** Farther off the vertical than this is no longer welding in position PA (EN ISO 6947 allows 15° there). */
const FLAT_ENOUGH_RAD = 0.262

export function placeStops(
  code: ProgramCode,
  crew: Crew,
  binding: Binding,
  slotFrame: SlotFrames,
  plateUnder: PlateUnder,
): PlacedStops {
  const rest = stopFrames(code, binding, slotFrame)
  if (crew.plates.length === 0 || rest.missing >= 0) return { ...rest, angles: [], faults: [] }
  return new PlateResolver(code, crew, binding, rest, plateUnder).place()
}

/** Angles of the plates at a stop. */
export function anglesAt(code: ProgramCode, stop: number, angles: readonly Float64Array[]): Float64Array {
  return angles[code.stops[stop]!.plate ?? 0] ?? NO_ANGLES
}

type Work = PlateSetting & { readonly kind: 'work' }

class PlateResolver {
  private readonly code: ProgramCode
  private readonly crew: Crew
  private readonly binding: Binding
  private readonly rest: StopFrames
  private readonly plateUnder: PlateUnder
  private readonly angles: Float64Array[] = []
  /** How far a path has gone about the plate's last axis, by setting: the tool is turned along by it. */
  private readonly goneRad: number[] = []
  private readonly faults: PlanFault[] = []

  constructor(code: ProgramCode, crew: Crew, binding: Binding, rest: StopFrames, plateUnder: PlateUnder) {
    this.code = code
    this.crew = crew
    this.binding = binding
    this.rest = rest
    this.plateUnder = plateUnder
  }

  place(): PlacedStops {
    this.code.plates.forEach((setting, at) => {
      if (setting.kind === 'start') this.put(at, new Float64Array(this.crew.axes - this.crew.robotAxes), 0)
      else if (setting.kind === 'turn') this.turn(setting, at)
      else if (setting.kind === 'work') this.work(setting, at)
    })
    const objects: (Frame | undefined)[] = []
    this.code.stops.forEach((stop, at) => {
      objects.push(this.objectAt(stop, at, objects))
    })
    return { objects, missing: this.rest.missing, angles: this.angles, faults: this.faults }
  }

  private put(setting: number, angles: Float64Array, goneRad: number): void {
    this.angles[setting] = angles
    this.goneRad[setting] = goneRad
  }

  private turn({ node, before, positioner, toRad }: PlateSetting & { kind: 'turn' }, at: number): void {
    const plate = this.crew.plates[positioner]!
    const angles = this.with(plate, this.angles[before]!, toRad)
    this.put(at, angles, 0)
    this.checkLimit(node, plate, angles)
  }

  /** The path and everything along it at once: the start decides about the rest. */
  private work(work: Work, at: number): void {
    const before = this.angles[work.before]!
    const plate = this.plateOf(work.stops[0]!)
    const along = this.code.plates.flatMap((setting, index) =>
      setting.kind === 'along' && setting.work === at ? [index] : [],
    )
    const leave = () => {
      for (const index of [at, ...along]) this.put(index, before, 0)
    }
    if (plate === undefined) {
      if (work.flat || along.length > 0) this.faults.push(plateNotThere(work.node))
      leave()
      return
    }
    const gone =
      along.length === 0
        ? []
        : anglesAlong(
            plate.positioner,
            work.stops.map((stop) => this.pointOf(stop)),
          )
    const from = this.partOf(plate, before)
    const choices = work.flat
      ? flatAngles(plate.positioner, this.upOf(work.stops[0]!), from)
      : [{ angles: from, offRad: 0, limited: -1 }]
    const chosen = this.choose(work, plate, choices, gone)
    const put = (setting: number, goneRad: number) =>
      this.put(setting, this.with(plate, before, turnedBack(chosen.angles, goneRad)), goneRad)
    put(at, 0)
    along.forEach((setting, index) => {
      put(setting, gone[index + 1]!)
      this.checkLimit(work.node, plate, this.angles[setting]!)
    })
    if (work.flat && chosen.offRad > FLAT_ENOUGH_RAD) this.faults.push(notFlat(work.node, plate, chosen))
  }

  /** The first that stays inside the limits all along and from which every robot reaches every stop; else the first of those, or of all. */
  private choose(
    work: Work,
    plate: CrewPlate,
    choices: readonly FlatChoice[],
    gone: readonly number[],
  ): FlatChoice {
    const best = choices.filter(({ offRad }) => offRad <= choices[0]!.offRad + FLAT_ENOUGH_RAD / 15)
    const inside = best.filter(({ angles }) =>
      gone.every((rad) => plate.positioner.beyondLimit(turnedBack(angles, rad)) === undefined),
    )
    if (inside.length < 2) return inside[0] ?? best[0]!
    const reached = inside.find(({ angles }) =>
      work.stops.every((stop, index) => {
        const rad = gone[index] ?? 0
        const object = plate.positioner.carried(this.restingAt(stop, plate, rad), turnedBack(angles, rad))
        return this.isReached(stop, object)
      }),
    )
    return reached ?? inside[0]!
  }

  /** By every robot, and the places straight above it too, where the path is entered and left. */
  private isReached(stop: number, object: Frame): boolean {
    const lifts = this.code.stops.flatMap((one) =>
      one.kind === 'lifted' && one.of === stop ? [one.liftM] : [],
    )
    return [0, ...lifts].every((liftM) =>
      this.crew.members.every(({ system, objectFromTool }) =>
        canReach(system, multiplyFrames(shifted(object, object, [0, 0, liftM])!, objectFromTool)),
      ),
    )
  }

  private objectAt(stop: Stop, at: number, objects: readonly (Frame | undefined)[]): Frame | undefined {
    if (stop.kind === 'pose') return undefined
    if (stop.kind === 'turned') return objects[stop.of]
    const base = stop.kind === 'lifted' ? objects[stop.of] : undefined
    if (stop.kind === 'lifted') return base && shifted(base, base, [0, 0, stop.liftM])
    const plate = this.plateOf(at)
    if (plate === undefined) return this.rest.objects[at]
    const setting = stop.plate ?? 0
    const angles = this.partOf(plate, this.angles[setting]!)
    return plate.positioner.carried(this.restingAt(at, plate, this.goneRad[setting]!), angles)
  }

  /** The object of a stop with the plate at 0, turned along with the path about the last axis, where it is. */
  private restingAt(stop: number, { positioner }: CrewPlate, goneRad: number): Frame {
    const frame = this.rest.objects[stop]!
    if (goneRad === 0) return frame
    const { direction } = positioner.restingAxis(positioner.dof - 1)
    const turned = multiplyFrames(frameFromAxisAngle(direction, goneRad), frame)
    for (const at of [3, 7, 11]) turned[at] = frame[at]!
    return turned
  }

  private plateOf(stop: number): CrewPlate | undefined {
    const one = this.code.stops[stop]!
    if (one.kind === 'pose' || one.kind === 'turned') return undefined
    if (one.kind !== 'tool') return this.plateOf(one.of)
    const unit = this.unitUnder(one.anchor)
    return this.crew.plates[this.code.positioners.indexOf(unit)]
  }

  private unitUnder(anchor: Anchor): number {
    const { fromPlace, toPlace } = this.binding
    if (anchor.kind === 'fixed') return anchor.positioner ?? -1
    const place = anchor.kind === 'place' ? anchor.place : anchor.kind === 'from' ? fromPlace : toPlace
    return place < 0 ? -1 : this.plateUnder(place)
  }

  /** Where the tool comes from at a stop, with the plate at 0. */
  private upOf(stop: number): Vec3 {
    return rotateVector(this.rest.objects[stop]!, [0, 0, 1])
  }

  private pointOf(stop: number): Vec3 {
    const frame = this.rest.objects[stop]!
    return [frame[3]!, frame[7]!, frame[11]!]
  }

  private partOf(plate: CrewPlate, angles: Float64Array): Float64Array {
    const first = plate.first - this.crew.robotAxes
    return angles.subarray(first, first + plate.axes)
  }

  private with(plate: CrewPlate, angles: Float64Array, part: ArrayLike<number>): Float64Array {
    const all = angles.slice()
    all.set(part, plate.first - this.crew.robotAxes)
    return all
  }

  private checkLimit(node: string, plate: CrewPlate, angles: Float64Array): void {
    const part = this.partOf(plate, angles)
    const beyond = plate.positioner.beyondLimit(part)
    const isKnown = this.faults.some((fault) => fault.node === node && fault.code === 'program.plateLimit')
    if (beyond !== undefined && !isKnown) this.faults.push(pastLimit(node, plate, part, beyond))
  }
}

/** The last axis goes back by as much as the path has gone round. */
function turnedBack(angles: Float64Array, goneRad: number): Float64Array {
  const turned = angles.slice()
  turned[turned.length - 1] = turned[turned.length - 1]! - goneRad
  return turned
}
