// Which places of a grid the tool can reach, in how many of the asked orientations, with what margin, and why not elsewhere. Worked off in
// portions by whoever owns it, from coarse to fine; knows no clock and no colours.
import type { Frame } from '../../math/frames'
import { identityFrame, invertFrame } from '../../math/frames'
import { rotateVector, transformPoint } from '../../math/rotations'
import { lengthOf } from '../../math/vectors'
import type { InverseKinematics } from '../inverse/InverseKinematics'
import type { RobotSystem } from '../planning/RobotSystem'
import { armSpanM } from './armSpanM'
import { JointComfort } from './JointComfort'
import type { ReachGrid } from './reachGrid'
import { cellCentre, cellCount, coarseToFine } from './reachGrid'

export interface ReachRequest {
  readonly system: RobotSystem
  readonly grid: ReachGrid
  /** World from tool; only the rotations are read. */
  readonly orientations: readonly Frame[]
  /** Where the carrier may stand; a cell counts when any of them reaches it. Default: the one place of an arm without a carrier. */
  readonly carrierPositions?: readonly ArrayLike<number>[] | undefined
  /** Says whether joint values (carrier, arm) may be taken, clear of tables, the floor, itself; angles modulo a whole turn. */
  readonly isAllowed?: ((q: Float64Array) => boolean) | undefined
}

/** What is known of a cell; later values are nearer to being reached. */
export const reachStates = [
  'open',
  'notFound',
  'tooFar',
  'tooNear',
  'jointLimit',
  'blocked',
  'reached',
] as const
export type ReachState = (typeof reachStates)[number]

const REACHED = reachStates.indexOf('reached')
const BLOCKED = reachStates.indexOf('blocked')
const JOINT_LIMIT = reachStates.indexOf('jointLimit')
const TOO_NEAR = reachStates.indexOf('tooNear')
const TOO_FAR = reachStates.indexOf('tooFar')
const NOT_FOUND = reachStates.indexOf('notFound')

/** One way to hold the tool from one place of the carrier: the flange in the arm's base for a tool at the world's origin. */
interface Aim {
  readonly carrierQ: ArrayLike<number>
  readonly armFromWorld: Frame
  readonly flangeAtOrigin: readonly Frame[]
}

export class ReachMap {
  readonly grid: ReachGrid
  readonly cells: number
  /** Index into `reachStates` of every cell. */
  readonly state: Uint8Array
  /** Orientations in which the cell is reached. */
  readonly orientationsReached: Uint16Array
  /** Largest over orientations and branches of the smallest distance of a joint to its limit, rad; NaN when not reached. */
  readonly limitMarginRad: Float32Array
  /** Independence (see singularityOf) of that solution; NaN when not reached. */
  readonly independence: Float32Array
  private readonly request: ReachRequest
  private readonly comfort: JointComfort
  private readonly aims: readonly Aim[]
  private readonly order: Uint32Array
  private next = 0
  private readonly target = identityFrame()
  /** The first target of the cell of which distance alone does not say why it is out of reach. */
  private readonly unclear = identityFrame()
  private isUnclear = false
  private readonly solutions: Float64Array
  private readonly joints: Float64Array
  private readonly bestJoints: Float64Array
  private bestMargin = 0
  /** A redundant arm has endlessly many solutions: one of them has to do. */
  private readonly oneSolution: boolean
  /** Nothing farther from the arm's base needs asking, m; a hair more than the span, for rounding. */
  private readonly farthestM: number

  constructor(request: ReachRequest) {
    const { system, grid } = request
    this.request = request
    this.grid = grid
    this.cells = cellCount(grid)
    this.state = new Uint8Array(this.cells)
    this.orientationsReached = new Uint16Array(this.cells)
    this.limitMarginRad = new Float32Array(this.cells).fill(Number.NaN)
    this.independence = new Float32Array(this.cells).fill(Number.NaN)
    this.comfort = new JointComfort(system.arm)
    this.order = coarseToFine(grid)
    this.aims = (request.carrierPositions ?? [new Float64Array(system.carrierDof)]).map((carrierQ) =>
      aimFrom(system, carrierQ, request.orientations),
    )
    this.solutions = new Float64Array(system.ik.capacity * system.arm.dof)
    this.joints = new Float64Array(system.dof)
    this.bestJoints = new Float64Array(system.arm.dof)
    this.oneSolution = system.ik.family === 'redundant' || system.ik.family === 'numeric'
    this.farthestM = armSpanM(system) + 1e-6
  }

  get cellsDone(): number {
    return this.next
  }

  /** Works off cells until `poses` inverse-kinematics questions are spent; true when the map is complete. */
  advance(poses = Number.POSITIVE_INFINITY): boolean {
    const each = this.aims.length * this.request.orientations.length
    for (let spent = 0; spent < poses && this.next < this.cells; spent += each) {
      this.fillCell(this.order[this.next]!)
      this.next++
    }
    return this.next === this.cells
  }

  private fillCell(cell: number): void {
    const centre = cellCentre(this.grid, cell)
    this.bestMargin = Number.NEGATIVE_INFINITY
    this.isUnclear = false
    let state = NOT_FOUND
    let reached = 0
    const places = this.aims.map(({ armFromWorld }) => rotateVector(armFromWorld, centre))
    const far = this.aims.map(
      ({ armFromWorld }) => lengthOf(transformPoint(armFromWorld, centre)) > this.farthestM,
    )
    for (let orientation = 0; orientation < this.request.orientations.length; orientation++) {
      let best = NOT_FOUND
      for (const [index, aim] of this.aims.entries()) {
        const [x, y, z] = places[index]!
        if (far[index]!) {
          best = Math.max(best, TOO_FAR)
          continue
        }
        const { target } = this
        target.set(aim.flangeAtOrigin[orientation]!)
        target[3] = target[3]! + x
        target[7] = target[7]! + y
        target[11] = target[11]! + z
        best = Math.max(best, this.tryTarget(aim.carrierQ))
      }
      if (best === REACHED) reached++
      state = Math.max(state, best)
    }
    // worth its time only where nothing better is known; of several unclear targets the first tells
    if (this.isUnclear && state <= TOO_FAR) state = this.whyMissed()
    this.state[cell] = state
    this.orientationsReached[cell] = reached
    if (reached === 0) return
    this.limitMarginRad[cell] = this.bestMargin
    this.independence[cell] = this.comfort.independence(this.bestJoints, 0)
  }

  /** Solves for `target`, keeps the solution if it is the cell's best, and says how near the pose is to being reached. */
  private tryTarget(carrierQ: ArrayLike<number>): number {
    const { comfort, solutions, request } = this
    const { ik, arm } = request.system
    const count = this.oneSolution
      ? Number(ik.solveOne(this.target, solutions))
      : ik.solveInto(this.target, solutions)
    if (count === 0) return this.missOf(ik)
    let state = JOINT_LIMIT
    for (let i = 0; i < count; i++) {
      const at = i * arm.dof
      // Once the pose is reached only a better margin than the cell's best is of use.
      const atMost = state === REACHED ? this.bestMargin : Number.NEGATIVE_INFINITY
      const margin = comfort.limitMargin(solutions, at, atMost)
      if (margin < 0 || margin <= atMost) continue
      if (!this.isAllowed(carrierQ, at)) {
        state = Math.max(state, BLOCKED)
        continue
      }
      state = REACHED
      if (margin > this.bestMargin) this.keep(at, margin)
    }
    return state
  }

  private missOf(ik: InverseKinematics): number {
    if (ik.isMissUnclear && !this.isUnclear) {
      this.isUnclear = true
      this.unclear.set(this.target)
    }
    return ik.missM > 0 ? TOO_FAR : ik.missM < 0 ? TOO_NEAR : NOT_FOUND
  }

  private whyMissed(): number {
    return reachStates.indexOf(this.request.system.ik.whyMissed(this.unclear).code)
  }

  private isAllowed(carrierQ: ArrayLike<number>, at: number): boolean {
    const { request, joints, solutions } = this
    if (!request.isAllowed) return true
    joints.set(carrierQ)
    for (let joint = 0; joint < request.system.arm.dof; joint++)
      joints[carrierQ.length + joint] = solutions[at + joint]!
    return request.isAllowed(joints)
  }

  private keep(at: number, margin: number): void {
    this.bestMargin = margin
    for (let joint = 0; joint < this.bestJoints.length; joint++)
      this.bestJoints[joint] = this.solutions[at + joint]!
  }
}

function aimFrom(system: RobotSystem, carrierQ: ArrayLike<number>, orientations: readonly Frame[]): Aim {
  const armFromWorld = invertFrame(system.worldFromArm(carrierQ))
  const flangeAtOrigin = orientations.map((rotation) => {
    const worldFromTool = Float64Array.from(rotation)
    worldFromTool[3] = 0
    worldFromTool[7] = 0
    worldFromTool[11] = 0
    return system.armTarget(worldFromTool, carrierQ)
  })
  return { carrierQ, armFromWorld, flangeAtOrigin }
}
