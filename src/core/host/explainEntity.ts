// "Why is it waiting": the reasons of one entity, then those of whoever it waits for, as far as the chain goes. Asked by a person,
// not for every event.
import type { WaitLink } from '../results/TraceEntry'
import { explainWaiting, type WaitReason } from '../sim/compile/explainWaiting'
import type { Simulation } from '../sim/Simulation'

/** A longer chain is a circle or no help. */
const MOST_LINKS = 8

export function explainEntity(simulation: Simulation, id: string): WaitLink[] {
  const { context, core } = simulation.model.parts
  const reasons = explainWaiting(simulation.model)
  const asked: number[] = [context.entities.indexOf(id)]
  const links: WaitLink[] = []
  for (let at = 0; at < asked.length && links.length < MOST_LINKS; at++) {
    for (const reason of ownReasons(reasons, asked[at]!)) {
      const product = reason.part < 0 ? undefined : context.products[core.parts.product[reason.part]!]?.id
      const on = reason.on.map((entity) => context.entities[entity]!)
      const who = context.entities[reason.who]!
      links.push({ who, lacks: reason.lacks, on, ...(product === undefined ? {} : { product }) })
      for (const next of reason.on) if (!asked.includes(next)) asked.push(next)
    }
  }
  return links.slice(0, MOST_LINKS)
}

/** A long queue waits for one thing: of equal reasons the first is enough. */
function ownReasons(reasons: readonly WaitReason[], who: number): readonly WaitReason[] {
  const own = new Map<string, WaitReason>()
  for (const reason of reasons) {
    const key = `${reason.lacks} ${reason.on.join()}`
    if (reason.who === who && !own.has(key)) own.set(key, reason)
  }
  return [...own.values()]
}
