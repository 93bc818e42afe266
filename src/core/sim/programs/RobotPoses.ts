// Where robots, tools and held parts are at a tick: pure functions of the running motions, for pictures. Draws nothing, changes
// nothing, and is never asked by the run itself.
import { type Frame, identityFrame, multiplyFrames } from '../../math/frames'
import { Positioner } from '../../robotics/external/Positioner'
import type { CompiledPart } from './CompiledPart'
import { flexibleSag } from './flexibleSag'
import { ACTIVITY } from './ProgramRun'
import type { ProgramRunner } from './ProgramRunner'
import { partFrom } from './partFrom'
import { NOBODY, type RobotFleet } from './RobotFleet'

/** A part in the tools of one or several robots. */
export interface HeldPart {
  readonly part: number
  /** Entity of the robot that leads. */
  readonly entity: number
  readonly worldFromPart: Frame
  /** See flexibleSag; 0 for stiff parts. */
  readonly sagM: number
}

export class RobotPoses {
  private readonly fleet: RobotFleet
  private readonly runner: ProgramRunner
  private readonly products: readonly CompiledPart[]
  private readonly crewJoints: Float64Array
  private readonly joints: readonly Float64Array[]
  private readonly tool = identityFrame()
  private readonly plates = new Map<number, Positioner>()

  constructor(fleet: RobotFleet, runner: ProgramRunner, products: readonly CompiledPart[]) {
    this.fleet = fleet
    this.runner = runner
    this.products = products
    this.joints = fleet.parked.map((parked) => new Float64Array(parked.length))
    this.crewJoints = new Float64Array(fleet.parked.reduce((sum, parked) => sum + parked.length, 0))
  }

  /** Joints of one robot, carrier axes first; the array is used again by the next call for this robot. */
  jointsOf(robot: number, tick: number): Float64Array {
    const out = this.joints[robot]!
    const lead = this.fleet.leads[robot]!
    if (lead === NOBODY) out.set(this.fleet.parked[robot]!)
    else this.runningJoints(robot, lead, tick, out)
    return out
  }

  /** Something on the plate of a positioner, given where it is with all axes at 0. */
  onPlate(unit: number, worldAtRest: Frame, tick: number): Frame {
    let plate = this.plates.get(unit)
    if (plate === undefined) {
      const { system } = this.fleet.units[unit]!
      plate = new Positioner(system.arm, system.worldFromBase)
      this.plates.set(unit, plate)
    }
    return plate.carried(worldAtRest, this.jointsOf(unit, tick))
  }

  /** Jaws: opening 0 (closed) … 1; suction: vacuum 0 … 1. */
  toolOf(robot: number, tick: number): number {
    const { tool } = this.fleet.units[robot]!
    const closed = this.closedShare(robot, tick)
    return tool.kind === 'jaws' ? 1 - closed : closed
  }

  /** All parts in tools, one for each run that holds one. */
  heldParts(tick: number): HeldPart[] {
    const held: HeldPart[] = []
    for (let lead = 0; lead < this.fleet.units.length; lead++) {
      const part = this.heldBy(lead, tick)
      if (part !== undefined) held.push(part)
    }
    return held
  }

  /** The part that the run of a lead robot holds, undefined when it holds none. */
  heldBy(lead: number, tick: number): HeldPart | undefined {
    const run = this.fleet.runs[lead]!
    if (this.fleet.leads[lead] !== lead || run.heldStop < 0 || run.part < 0) return undefined
    const code = this.fleet.codeOf(lead)
    const robot = code.robots[0]!
    const { system, entity } = this.fleet.units[robot]!
    system.worldFromTool(this.jointsOf(robot, tick), this.tool)
    const worldFromPart = multiplyFrames(this.tool, partFrom(code, run.heldStop, 0))
    return { part: run.part, entity, worldFromPart, sagM: this.sagOf(lead) }
  }

  private runningJoints(robot: number, lead: number, tick: number, out: Float64Array): void {
    const run = this.fleet.runs[lead]!
    const { crew } = this.fleet.codeOf(lead)
    const law = this.runner.lawOf(lead)
    let all = this.crewJoints
    if (law !== undefined) law.sample(run.clock.tauAt(tick), all)
    else if (run.atStop >= 0) all = this.runner.planOf(lead).stopJoints[run.atStop]!
    else {
      out.set(this.fleet.parked[robot]!)
      return
    }
    let first = 0
    for (const member of crew) {
      if (member === robot) break
      first += this.fleet.parked[member]!.length
    }
    out.set(all.subarray(first, first + out.length))
  }

  private closedShare(robot: number, tick: number): number {
    const lead = this.fleet.leads[robot]!
    if (lead === NOBODY) return 0
    const run = this.fleet.runs[lead]!
    const instruction = this.fleet.codeOf(lead).instructions[run.pc]!
    const moves =
      run.activity === ACTIVITY.timer && (instruction.op === 'grip' || instruction.op === 'release')
    if (!moves) return run.closed
    const share = run.clock.durationS > 0 ? run.clock.tauAt(tick) / run.clock.durationS : 1
    return run.closed === 1 ? share : 1 - share
  }

  private sagOf(lead: number): number {
    const run = this.fleet.runs[lead]!
    const product = this.products[run.product]
    if (product?.bendingStiffnessNm === undefined) return 0
    const code = this.fleet.codeOf(lead)
    const { sizeM, massKg, bendingStiffnessNm } = product
    const strip = { lengthM: sizeM[0], widthM: sizeM[1], massKg, bendingStiffnessNm }
    // grasps are in the object's frame, whose origin a program puts at the part's centre
    const graspsM = code.grasps.map((grasp) => grasp[3]!)
    return flexibleSag(strip, graspsM, this.fleet.units[code.robots[0]!]!.tool.lengthM)
  }
}
