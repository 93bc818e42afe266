// Shared resources: all or nothing, priority and order, no overtaking on a common resource, release and withdrawal, who
// waits for whom. Units are conserved under random use, and a saved desk goes on the same way.
import { describe, expect, it } from 'vitest'
import { ClaimDesk } from '../../../../src/core/sim/kernel/ClaimDesk'
import { Kernel } from '../../../../src/core/sim/kernel/Kernel'
import { RandomStream } from '../../../../src/core/sim/kernel/RandomStream'
import { StateReader } from '../../../../src/core/sim/kernel/StateReader'
import { StateWriter } from '../../../../src/core/sim/kernel/StateWriter'
import { WaitGraph } from '../../../../src/core/sim/kernel/WaitGraph'

class Office {
  readonly granted: number[] = []
  readonly kernel = new Kernel({ dispatch: (_target, _op, arg) => void this.granted.push(arg) })
  readonly desk = new ClaimDesk(this.kernel)

  /** Claims one unit of each resource for a token. */
  claim(token: number, resources: readonly number[], priority = 0): number {
    const claim = this.desk.open(token, 0, 0, priority)
    for (const resource of resources) this.desk.want(claim, resource)
    this.desk.submit(claim)
    return claim
  }

  /** Tokens granted by events since last asked. */
  news(): number[] {
    this.kernel.runUntil(this.kernel.now)
    return this.granted.splice(0)
  }
}

describe('granting', () => {
  it('gives all or nothing', () => {
    const { desk, claim, ...office } = officeWith([1, 1])
    const a = claim(10, [0])
    const b = claim(11, [0, 1])
    expect([desk.isGranted(a), desk.isGranted(b), desk.isWaiting(b)]).toEqual([true, false, true])
    expect(desk.inUse(1)).toBe(0)
    desk.release(a)
    expect(desk.isGranted(b)).toBe(true)
    expect([desk.inUse(0), desk.inUse(1)]).toEqual([1, 1])
    expect(office.news()).toEqual([11])
  })

  it('serves by priority, then by order of asking', () => {
    const { desk, claim, news } = officeWith([1])
    const first = claim(1, [0])
    claim(2, [0], 5)
    claim(3, [0], 1)
    claim(4, [0], 5)
    const urgent = claim(5, [0], 1)
    expect(desk.waitersOf(0)).toEqual([3, 5, 2, 4])
    desk.release(first)
    expect(news()).toEqual([3])
    desk.release(urgent)
    expect(desk.waitersOf(0)).toEqual([2, 4])
    expect(news()).toEqual([])
  })

  it('does not let a later claim overtake on a common resource, but beside it', () => {
    const { desk, claim } = officeWith([1, 1, 1])
    claim(1, [0])
    const both = claim(2, [0, 1])
    const single = claim(3, [1])
    const beside = claim(4, [2])
    expect([both, single, beside].map((c) => desk.isGranted(c))).toEqual([false, false, true])
    desk.release(both)
    expect(desk.isGranted(single)).toBe(true)
  })

  it('counts units and grants as many as fit', () => {
    const { desk, news } = officeWith([5])
    const claims = [3, 2, 4, 1].map((amount, i) => desk.claimOne(i, 0, 0, 0, 0, amount))
    expect(claims.map((c) => desk.isGranted(c))).toEqual([true, true, false, false])
    desk.release(claims[0]!)
    expect(desk.isGranted(claims[2]!)).toBe(false)
    desk.setCapacity(0, 7)
    expect(news()).toEqual([2, 3])
    expect(desk.inUse(0)).toBe(7)
  })

  it('keeps the rest when one resource of a claim is given back', () => {
    const { desk, claim, news } = officeWith([1, 1])
    const both = claim(1, [0, 1])
    claim(2, [0])
    claim(3, [1])
    desk.releaseOne(both, 1)
    expect(news()).toEqual([3])
    expect(desk.holdersOf(0)).toEqual([1])
    desk.release(both)
    expect(news()).toEqual([2])
  })

  it('names the least important holder as a victim', () => {
    const { desk, claim } = officeWith([3])
    claim(1, [0], 2)
    const late = claim(2, [0], 7)
    const latest = claim(3, [0], 7)
    expect(desk.weakestHolder(0)).toBe(latest)
    desk.release(latest)
    expect(desk.weakestHolder(0)).toBe(late)
    expect(desk.priorityOf(late)).toBe(7)
  })
})

function officeWith(capacities: readonly number[]) {
  const office = new Office()
  for (const capacity of capacities) office.desk.addResource(capacity)
  return {
    desk: office.desk,
    claim: office.claim.bind(office),
    news: office.news.bind(office),
  }
}

it.each([1, 2, 3])('conserves units and goes on alike after a save (seed %i)', (seed) => {
  const random = new RandomStream(seed, 1, 1, 1)
  const capacities = [1, 2, 3, 4, 1]
  let office = new Office()
  for (const capacity of capacities) office.desk.addResource(capacity)
  let twin: Office | undefined
  const claims: number[] = []
  for (let step = 0; step < 2000; step++) {
    if (step % 250 === 0) {
      const writer = new StateWriter()
      office.kernel.save(writer)
      office.desk.save(writer)
      twin = new Office()
      const reader = new StateReader(writer.finish())
      twin.kernel.load(reader)
      twin.desk.load(reader)
    }
    if (random.uniform() < 0.52) {
      const wanted = capacities.map((_, i) => i).filter(() => random.uniform() < 0.4)
      const priority = random.below(3)
      claims.push(office.claim(step, wanted, priority))
      expect(twin!.claim(step, wanted, priority)).toBe(claims.at(-1))
    } else if (claims.length > 0) {
      const [claim] = claims.splice(random.below(claims.length), 1)
      office.desk.release(claim!)
      twin!.desk.release(claim!)
    }
    expect(twin!.news()).toEqual(office.news())
    capacities.forEach((capacity, r) => {
      expect(office.desk.holdersOf(r).length).toBe(office.desk.inUse(r))
      expect(office.desk.inUse(r)).toBeLessThanOrEqual(capacity)
    })
    expect(claims.filter((c) => office.desk.isWaiting(c)).length).toBe(office.desk.waitingCount)
    if (step % 250 === 249) office = twin!
  }
  for (const claim of claims) office.desk.release(claim)
  expect(capacities.map((_, r) => office.desk.inUse(r))).toEqual([0, 0, 0, 0, 0])
  expect(office.desk.waitingCount).toBe(0)
})

describe('who waits for whom', () => {
  it('names the circle of two tokens that hold what the other wants', () => {
    const { desk, claim } = officeWith([1, 1])
    claim(7, [0])
    claim(8, [1])
    claim(7, [1])
    expect(desk.holdsSomething(7)).toBe(true)
    expect(desk.holdsSomething(9)).toBe(false)
    claim(8, [0])
    const graph = new WaitGraph()
    desk.describe(graph, 100)
    expect(graph.stuckTokens()).toEqual([7, 8])
    expect(graph.findCircle()).toEqual([
      { token: 7, resource: 101, holder: 8 },
      { token: 8, resource: 100, holder: 7 },
    ])
  })

  it('sees no deadlock while another holder of a pool can still finish', () => {
    const graph = new WaitGraph()
    graph.holds(1, 0)
    graph.holds(2, 0)
    graph.holds(1, 1)
    graph.waits(1, 0)
    graph.waits(2, 1)
    expect(graph.stuckTokens()).toEqual([1, 2])
    graph.holds(3, 0)
    expect(graph.stuckTokens()).toEqual([])
    expect(graph.findCircle()).toBeUndefined()
  })

  it('tells the ones behind a circle from the circle', () => {
    const graph = new WaitGraph()
    for (const [token, held, wanted] of [
      [1, 10, 20],
      [2, 20, 30],
      [3, 30, 20],
      [4, 40, 10],
    ] as const) {
      graph.holds(token, held)
      graph.waits(token, wanted)
    }
    expect(graph.stuckTokens()).toEqual([1, 2, 3, 4])
    expect(graph.findCircle()!.map((link) => link.token)).toEqual([2, 3])
  })

  it('finds a token that waits for what nobody has stuck without a circle', () => {
    const graph = new WaitGraph()
    graph.free(0, 1)
    graph.waits(5, 0, 2)
    expect(graph.stuckTokens()).toEqual([5])
    expect(graph.findCircle()).toBeUndefined()
  })
})
