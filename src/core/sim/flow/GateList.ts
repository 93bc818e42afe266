// Parts that wait to get on a belt at one of its points: each point has a queue of its own, so that who waits for a gap in the
// middle does not keep those back who come at the start. Outside admission nobody is in sight: the belt itself looks.
import type { PartStore } from './PartStore'
import { WaitList } from './WaitList'

export class GateList extends WaitList {
  /** The point whose queue is being admitted, −1: none. */
  gate = -1
  private readonly gateOf: (part: number) => number

  constructor(parts: PartStore, gateOf: (part: number) => number) {
    super(parts)
    this.gateOf = gateOf
  }

  override first(): number {
    return this.gate < 0 ? -1 : this.firstAt(this.gate)
  }

  override after(entry: number): number {
    return this.toGate(super.after(entry), this.gate)
  }

  /** First entry of a point's queue, −1 when nobody waits there. */
  firstAt(gate: number): number {
    return this.isEmpty ? -1 : this.toGate(super.first(), gate)
  }

  override waiting(): number[] {
    const parts: number[] = []
    for (let entry = super.first(); entry >= 0; entry = super.after(entry)) parts.push(this.partAt(entry))
    return parts
  }

  private toGate(from: number, gate: number): number {
    let entry = from
    while (entry >= 0 && this.gateOf(this.partAt(entry)) !== gate) entry = super.after(entry)
    return entry
  }
}
