// Judges one place of a robot for a list of targets: which are met, how comfortably, and how long one round takes. Thousands of places a
// second for closed-form arms; where to look is the business of searchPlacement.
import type { Frame } from '../../math/frames'
import { identityFrame, invertFrame, multiplyFrames } from '../../math/frames'
import { representativeTurn } from '../inverse/jointTurns'
import { jointMoveDurationS } from '../motion/planJointMove'
import { JointComfort } from '../reach/JointComfort'
import type { LoopStage } from './cheapestLoop'
import { cheapestLoop } from './cheapestLoop'
import type { Placement, PlacementRequest } from './PlacementRequest'

const MIN_LIMIT_MARGIN_RAD = 0.05
const MIN_INDEPENDENCE = 0.05
/** Solutions kept per target: all branches of an arm that stands still; the most comfortable ones with a carrier. */
const MOST_OPTIONS = 24

/** A way to meet a target. */
interface Option {
  readonly q: Float64Array
  readonly limitMarginRad: number
  readonly independence: number
  /** The smaller margin as a multiple of what is asked. */
  readonly margin: number
}

export class PlacementJudge {
  private readonly request: PlacementRequest
  private readonly comfort: JointComfort
  private readonly minLimitMarginRad: number
  private readonly minIndependence: number
  private readonly carrierPositions: readonly ArrayLike<number>[]
  private readonly baseFromArm: readonly Frame[]
  /** World from flange at every target. */
  private readonly flanges: readonly Frame[]
  private readonly solutions: Float64Array
  private readonly turned: Float64Array
  private readonly oneSolution: boolean

  constructor(request: PlacementRequest) {
    const { system } = request
    this.request = request
    this.comfort = new JointComfort(system.arm)
    this.minLimitMarginRad = request.minLimitMarginRad ?? MIN_LIMIT_MARGIN_RAD
    this.minIndependence = request.minIndependence ?? MIN_INDEPENDENCE
    this.carrierPositions = request.carrierPositions ?? [new Float64Array(system.carrierDof)]
    const baseFromWorld = invertFrame(system.worldFromBase)
    this.baseFromArm = this.carrierPositions.map((q) => multiplyFrames(baseFromWorld, system.worldFromArm(q)))
    const toolFromFlange = invertFrame(system.flangeFromTool)
    this.flanges = request.targets.map((target) => multiplyFrames(target, toolFromFlange))
    this.solutions = new Float64Array(system.ik.capacity * system.arm.dof)
    this.turned = new Float64Array(system.arm.dof)
    this.oneSolution = system.ik.family === 'redundant' || system.ik.family === 'numeric'
  }

  judge(worldFromBase: Frame): Placement {
    const armsFromWorld = this.baseFromArm.map((arm) => invertFrame(multiplyFrames(worldFromBase, arm)))
    const all = this.flanges.map((flange) => this.optionsFor(flange, worldFromBase, armsFromWorld))
    const met = all.flatMap((options, target) => (options.length > 0 ? [target] : []))
    const chosen = this.choose(met.map((target) => all[target]!))
    const joints = new Array<Float64Array | undefined>(all.length).fill(undefined)
    for (const [index, target] of met.entries()) joints[target] = chosen.options[index]!.q
    const least = (pick: (option: Option) => number) => Math.min(...chosen.options.map(pick))
    const isComplete = met.length === all.length
    return {
      worldFromBase,
      missed: all.flatMap((options, target) => (options.length === 0 ? [target] : [])),
      tight: met.filter((_, index) => chosen.options[index]!.margin < 1),
      cycleTimeS: chosen.cycleTimeS,
      joints,
      limitMarginRad: least((option) => option.limitMarginRad),
      independence: least((option) => option.independence),
      margin: isComplete ? least((option) => option.margin) : 0,
    }
  }

  /** Comfortable ways to meet a target, or all when none is; only the best when margin decides. */
  private optionsFor(flange: Frame, worldFromBase: Frame, armsFromWorld: readonly Frame[]): Option[] {
    const options: Option[] = []
    const target = identityFrame()
    for (const [place, armFromWorld] of armsFromWorld.entries()) {
      multiplyFrames(armFromWorld, flange, target)
      this.addOptions(target, this.carrierPositions[place]!, worldFromBase, options)
    }
    if (this.request.prefer === 'margin' || options.length > MOST_OPTIONS)
      options.sort((a, b) => b.margin - a.margin)
    if (this.request.prefer === 'margin') return options.slice(0, 1)
    const comfortable = options.filter((option) => option.margin >= 1)
    return (comfortable.length > 0 ? comfortable : options).slice(0, MOST_OPTIONS)
  }

  private addOptions(target: Frame, carrierQ: ArrayLike<number>, worldFromBase: Frame, out: Option[]): void {
    const { system, isAllowed } = this.request
    const { arm, ik } = system
    const { solutions, turned, comfort } = this
    const count = this.oneSolution ? Number(ik.solveOne(target, solutions)) : ik.solveInto(target, solutions)
    for (let i = 0; i < count; i++) {
      const at = i * arm.dof
      if (!representativeTurn(arm, solutions.subarray(at, at + arm.dof), turned)) continue
      const q = system.join(carrierQ, turned)
      if (isAllowed && !isAllowed(worldFromBase, q)) continue
      const limitMarginRad = comfort.limitMargin(solutions, at)
      const independence = comfort.independence(solutions, at)
      const margin = Math.min(limitMarginRad / this.minLimitMarginRad, independence / this.minIndependence)
      out.push({ q, limitMarginRad, independence, margin })
    }
  }

  /** One option per target so that the round takes the least time. */
  private choose(stages: readonly (readonly Option[])[]): { options: Option[]; cycleTimeS: number } {
    const { limits } = this.request.system
    const loop = stages.map((options, index): LoopStage => {
      const next = stages[(index + 1) % stages.length]!
      const costToNext = new Float64Array(options.length * next.length)
      options.forEach(({ q }, row) => {
        next.forEach((other, column) => {
          costToNext[row * next.length + column] = jointMoveDurationS(q, other.q, limits)
        })
      })
      return { options: options.length, costToNext }
    })
    const { options, cost } = cheapestLoop(loop)
    return { options: options.map((option, stage) => stages[stage]![option]!), cycleTimeS: cost }
  }
}
