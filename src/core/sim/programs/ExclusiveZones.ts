// Zones that only one program at a time may be in. Claims wait in order at the model's desk; a circle of programs (and people) each
// waiting for what another holds is found at the moment it closes. Knows zones by number; geometry plays no part.
import { claimToken } from '../flow/claimToken'
import type { ClaimDesk } from '../kernel/ClaimDesk'
import { WaitGraph, type WaitLink } from '../kernel/WaitGraph'
import type { ProgramRun } from './ProgramRun'

const NONE = -1

export class ExclusiveZones {
  private readonly desk: ClaimDesk
  /** Resource of the desk by zone. */
  private readonly resources: readonly number[]
  private readonly grantedOp: number
  /** Told of the circle that a claim has just closed. */
  private readonly onCircle: (circle: readonly WaitLink[]) => void

  constructor(
    desk: ClaimDesk,
    resources: readonly number[],
    grantedOp: number,
    onCircle: (circle: readonly WaitLink[]) => void,
  ) {
    this.desk = desk
    this.resources = resources
    this.grantedOp = grantedOp
    this.onCircle = onCircle
  }

  /** True when the run is inside at once; else its lead robot (by entity) gets an event when it is. */
  enter(run: ProgramRun, entity: number, zone: number): boolean {
    if (run.zoneClaims[zone] !== NONE) return true
    const token = claimToken(entity, 0)
    const holds = this.desk.holdsSomething(token)
    const claim = this.desk.claimOne(token, entity, this.grantedOp, 0, this.resources[zone]!)
    run.zoneClaims[zone] = claim
    if (this.desk.isGranted(claim)) return true
    if (holds) this.lookForCircle()
    return false
  }

  leave(run: ProgramRun, zone: number): void {
    const claim = run.zoneClaims[zone]!
    if (claim === NONE) return
    run.zoneClaims[zone] = NONE
    this.desk.release(claim)
  }

  leaveAll(run: ProgramRun): void {
    for (let zone = 0; zone < run.zoneClaims.length; zone++) this.leave(run, zone)
  }

  /** Tokens inside, or about to go inside. */
  holdersOf(zone: number): readonly number[] {
    return this.desk.holdersOf(this.resources[zone]!)
  }

  private lookForCircle(): void {
    const graph = new WaitGraph()
    this.desk.describe(graph, 0)
    const circle = graph.findCircle()
    if (circle !== undefined) this.onCircle(circle)
  }
}
