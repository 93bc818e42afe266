// What comes after a step: the next step of the route, out, or scrap; and how a part leaves the system. Does not choose
// places (TransferDesk) and does not move anything.
import type { FlowCore } from './FlowCore'
import type { RoutingPort } from './FlowPorts'
import { NO_PART } from './PartStore'
import { type NextRule, type RouteStep, SCRAP } from './RouteStep'

export class Router implements RoutingPort {
  private readonly core: FlowCore

  constructor(core: FlowCore) {
    this.core = core
  }

  /** The part's present step is done where it is. */
  stepDone(part: number): void {
    const { parts, steps } = this.core
    const step = steps[parts.step[part]!]!
    parts.stage[part]!++
    const to = step.next.length === 0 ? step.otherwise : this.nextOf(step, part)
    if (step.operation.hasWork)
      this.core.quality.count(parts.holder[part]!, step, to, parts.visitsOf(part, step.inRoute))
    this.send(part, to)
  }

  /** Sends a part to a step, out or to scrap. */
  send(part: number, to: number): void {
    if (to >= 0) this.core.transfers.request(part, to)
    else this.finish(part, to !== SCRAP)
  }

  /** A part on a sink: it leaves as good unless the step says scrap. Returns whether it was good. */
  finishAtSink(part: number, keep: boolean): void {
    const { parts, steps } = this.core
    const step = steps[parts.step[part]!]!
    parts.stage[part]!++
    const isGood = step.next.length === 0 || this.nextOf(step, part) !== SCRAP
    this.account(part, isGood)
    if (!keep) parts.release(part)
  }

  /** The part leaves the system from wherever it lies. */
  finish(part: number, isGood: boolean): void {
    const { parts, transfers } = this.core
    transfers.forget(part)
    transfers.takeAway(part)
    this.account(part, isGood)
    parts.release(part)
  }

  /** A component has become part of another part. */
  absorb(part: number): void {
    this.core.figures.partAbsorbed(this.core.parts.enteredTick[part]!)
    this.tellSource(part)
    this.core.parts.release(part)
  }

  /** The part counts as out, or as scrap, and its source hears of it. */
  account(part: number, isGood: boolean): void {
    const { parts, figures } = this.core
    if (isGood) figures.partOut(parts, part)
    else figures.partScrapped(parts.product[part]!, parts.enteredTick[part]!)
    this.tellSource(part)
  }

  private tellSource(part: number): void {
    const source = this.core.parts.source[part]!
    if (source !== NO_PART) this.core.sources[source]!.partGone()
  }

  /** What the rules of a step say, drawing where they leave it to chance; only for a step that has rules. */
  nextOf(step: RouteStep, part: number): number {
    const visits = this.core.parts.visitsOf(part, step.inRoute)
    const rules = step.next
    let n = 0
    while (n < rules.length) {
      const rule = rules[n]!
      if (rule.share >= 0) {
        const end = endOfShares(rules, n)
        const chosen = this.drawShare(step, n, end, visits)
        if (chosen >= 0) return rules[chosen]!.to
        n = end
      } else {
        if (applies(rule, visits)) return rule.to
        n++
      }
    }
    return step.otherwise
  }

  /** One draw over neighbouring shares; −1 when it falls beyond them. */
  private drawShare(step: RouteStep, from: number, end: number, visits: number): number {
    const u = step.nextStream!.uniform()
    let sum = 0
    for (let n = from; n < end; n++) {
      const rule = step.next[n]!
      if (!applies(rule, visits)) continue
      sum += rule.share
      if (u < sum) return n
    }
    return -1
  }
}

function applies(rule: NextRule, visits: number): boolean {
  if (rule.upTo > 0 && visits > rule.upTo) return false
  return rule.every === 0 || visits % rule.every === 0
}

function endOfShares(rules: readonly NextRule[], from: number): number {
  let end = from
  while (end < rules.length && rules[end]!.share >= 0) end++
  return end
}
