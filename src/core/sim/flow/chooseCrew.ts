// Which pool serves a need that several could (a skill): the first with enough people free, else the one with the shortest line.
// And who it was, once the claim has been granted.
import type { ClaimDesk } from '../kernel/ClaimDesk'
import type { Need } from './StepOperation'

type Crew = Pick<Need, 'resource' | 'pool'>

export function chooseCrew(claims: ClaimDesk, need: Need): Crew {
  if (need.others.length === 0) return need
  const crews: readonly Crew[] = [need, ...need.others]
  const free = ({ resource }: Crew) => claims.capacityOf(resource) - claims.inUse(resource)
  const open = crews.find((crew) => free(crew) >= need.count && claims.waitersOf(crew.resource).length === 0)
  if (open !== undefined) return open
  return crews.reduce((best, crew) =>
    claims.waitersOf(crew.resource).length < claims.waitersOf(best.resource).length ? crew : best,
  )
}

/** How many people of which pool a granted claim gives each need. */
export function crewsOf(
  claims: ClaimDesk,
  claim: number,
  needs: readonly Need[],
): { readonly pool: number; readonly count: number }[] {
  const given = new Map<number, number>()
  return needs.map((need) => {
    const crews: readonly Crew[] = [need, ...need.others]
    const left = ({ resource }: Crew) => claims.amountOf(claim, resource) - (given.get(resource) ?? 0)
    const crew = crews.find((one) => left(one) >= need.count) ?? need
    given.set(crew.resource, (given.get(crew.resource) ?? 0) + need.count)
    return { pool: crew.pool, count: need.count }
  })
}
