// Joins claimants and pools: sends the people a claim was granted, brings them home, and tells claimants when a shift takes
// their people away. Knows pools by entity and claimants by block; keeps nothing of its own.
import { blockOfToken, localOfToken } from '../flow/claimToken'
import type { CrewOwner, Workforce } from '../flow/Workforce'
import type { CrewBell } from './CrewBell'
import type { PeoplePool } from './PeoplePool'
import { ACTIVITY } from './PersonTable'

export class CrewDesk implements Workforce, CrewBell {
  /** By entity. */
  readonly pools: (PeoplePool | undefined)[]
  /** By block index. */
  private readonly owners = new Map<number, CrewOwner>()
  private readonly all: PeoplePool[] = []

  constructor(entityCount: number) {
    this.pools = Array.from({ length: entityCount })
  }

  addPool(pool: PeoplePool): void {
    this.pools[pool.entity] = pool
    this.all.push(pool)
  }

  addOwner(block: number, owner: CrewOwner): void {
    this.owners.set(block, owner)
  }

  summon(pool: number, count: number, place: number, token: number): number {
    return this.pools[pool]!.summon(count, place, token)
  }

  /** With what they carry, to another place. */
  walkOn(pool: number, token: number, place: number): number {
    return this.pools[pool]!.walkOn(token, place)
  }

  startWork(token: number): void {
    this.arrive(token, ACTIVITY.hands)
  }

  arrive(token: number, activity: number): void {
    for (const pool of this.all) pool.arrive(token, activity)
  }

  dismiss(token: number): void {
    for (const pool of this.all) pool.dismiss(token)
  }

  interrupt(token: number): boolean {
    return this.owners.get(blockOfToken(token))?.crewTaken?.(localOfToken(token)) ?? false
  }

  leaves(token: number): void {
    this.owners.get(blockOfToken(token))?.crewLeaves(localOfToken(token))
  }

  returns(token: number): void {
    this.owners.get(blockOfToken(token))?.crewReturns(localOfToken(token))
  }
}
