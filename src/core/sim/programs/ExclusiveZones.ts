// Zones that only one program at a time may be in. Claims wait in order; a circle of programs each waiting for another's zone is
// found at the moment it closes and named. Knows zones by number; geometry plays no part.
import { ClaimDesk } from '../kernel/ClaimDesk'
import type { Kernel } from '../kernel/Kernel'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { WaitGraph, type WaitLink } from '../kernel/WaitGraph'
import type { ProgramRun } from './ProgramRun'

const NONE = -1

export class ExclusiveZones {
  readonly ids: readonly string[]
  private readonly desk: ClaimDesk
  private readonly grantedOp: number
  /** Told of the circle that a claim has just closed; tokens are lead robots, resources zones. */
  private readonly onCircle: (circle: readonly WaitLink[]) => void

  constructor(
    kernel: Kernel,
    ids: readonly string[],
    grantedOp: number,
    onCircle: (circle: readonly WaitLink[]) => void,
  ) {
    this.ids = ids
    this.desk = new ClaimDesk(kernel)
    this.grantedOp = grantedOp
    this.onCircle = onCircle
    for (let zone = 0; zone < ids.length; zone++) this.desk.addResource(1)
  }

  /** True when the run is inside at once; else its lead gets an event when it is. */
  enter(run: ProgramRun, lead: number, entity: number, zone: number): boolean {
    if (run.zoneClaims[zone] !== NONE) return true
    const holds = this.desk.holdsSomething(lead)
    const claim = this.desk.claimOne(lead, entity, this.grantedOp, 0, zone)
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

  /** Lead robots inside, or about to go inside once they run again. */
  holdersOf(zone: number): readonly number[] {
    return this.desk.holdersOf(zone)
  }

  /** Who holds and who waits, for a question about the whole model; zones numbered from `firstResource`. */
  describe(graph: WaitGraph, firstResource: number): void {
    this.desk.describe(graph, firstResource)
  }

  save(writer: StateWriter): void {
    this.desk.save(writer)
  }

  load(reader: StateReader): void {
    this.desk.load(reader)
  }

  private lookForCircle(): void {
    const graph = new WaitGraph()
    this.desk.describe(graph, 0)
    const circle = graph.findCircle()
    if (circle !== undefined) this.onCircle(circle)
  }
}
