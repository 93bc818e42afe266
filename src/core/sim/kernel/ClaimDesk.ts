// Hands out shared resources (operators, tools, zones, fixtures): a claim names one or several of them and gets all or
// nothing, so tokens never sit on half of what they need. Waiting claims are served by priority, then order of asking; a
// claim never overtakes an earlier one that wants a common resource. Does not preempt: the caller releases a victim.
import type { Kernel } from './Kernel'
import { PHASE } from './Phases'
import { SharedResource } from './SharedResource'
import type { StateReader } from './StateReader'
import type { StateWriter } from './StateWriter'
import type { WaitGraph } from './WaitGraph'

const NONE = -1
const FREE = 0
const OPEN = 1
const WAITING = 2
const GRANTED = 3

/** One resource in a claim; linked into the claim, and into the waiting or the holding line of the resource. */
interface Want {
  resource: number
  amount: number
  claim: number
  nextOfClaim: number
  previous: number
  next: number
}

interface Claim {
  status: number
  token: number
  target: number
  op: number
  priority: number
  order: number
  firstWant: number
}

export class ClaimDesk {
  private readonly kernel: Kernel
  private readonly resources: SharedResource[] = []
  private readonly claims: Claim[] = []
  private readonly wants: Want[] = []
  private readonly freeClaims: number[] = []
  private readonly freeWants: number[] = []
  private readonly grantedByToken = new Map<number, number>()
  private orders = 0
  private waiting = 0

  constructor(kernel: Kernel) {
    this.kernel = kernel
  }

  /** A pool of `capacity` equal units; returns its number. Claims take several resources in the order of these numbers. */
  addResource(capacity: number): number {
    this.resources.push(new SharedResource(capacity))
    return this.resources.length - 1
  }

  get resourceCount(): number {
    return this.resources.length
  }

  /** Number of claims that wait. */
  get waitingCount(): number {
    return this.waiting
  }

  /** A claim without wants yet. When it is granted later than submit(), `target` gets `op` with the token as arg. */
  open(token: number, target: number, op: number, priority: number): number {
    const claim = this.freeClaims.pop() ?? this.claims.length
    this.claims[claim] = { status: OPEN, token, target, op, priority, order: this.orders++, firstWant: NONE }
    return claim
  }

  /** Adds a resource to an open claim; `amount` units, at least 1. Asking for the same one twice adds up. */
  want(claim: number, resource: number, amount = 1): void {
    const entry = this.claims[claim]!
    let before = NONE
    let at = entry.firstWant
    while (at !== NONE && this.wants[at]!.resource < resource) {
      before = at
      at = this.wants[at]!.nextOfClaim
    }
    if (at !== NONE && this.wants[at]!.resource === resource) {
      this.wants[at]!.amount += amount
      return
    }
    const want = this.freeWants.pop() ?? this.wants.length
    this.wants[want] = { resource, amount, claim, nextOfClaim: at, previous: NONE, next: NONE }
    if (before === NONE) entry.firstWant = want
    else this.wants[before]!.nextOfClaim = want
  }

  /** True when granted at once; false when it waits. A claim for more than the capacity waits until the capacity is raised. */
  submit(claim: number): boolean {
    const entry = this.claims[claim]!
    entry.status = WAITING
    this.waiting++
    for (let want = entry.firstWant; want !== NONE; want = this.wants[want]!.nextOfClaim) this.enqueue(want)
    if (!this.isGrantable(claim)) return false
    this.grant(claim)
    return true
  }

  /** One resource in one call: returns the claim; ask isGranted(). */
  claimOne(
    token: number,
    target: number,
    op: number,
    priority: number,
    resource: number,
    amount = 1,
  ): number {
    const claim = this.open(token, target, op, priority)
    this.want(claim, resource, amount)
    this.submit(claim)
    return claim
  }

  isGranted(claim: number): boolean {
    return this.claims[claim]?.status === GRANTED
  }

  isWaiting(claim: number): boolean {
    return this.claims[claim]?.status === WAITING
  }

  /** Units of a resource in a claim, 0 when it does not name it. */
  amountOf(claim: number, resource: number): number {
    let want = this.claims[claim]!.firstWant
    while (want !== NONE && this.wants[want]!.resource !== resource) want = this.wants[want]!.nextOfClaim
    return want === NONE ? 0 : this.wants[want]!.amount
  }

  tokenOf(claim: number): number {
    return this.claims[claim]!.token
  }

  /** Gives back everything a granted claim holds, or withdraws a waiting one; the claim's number is free afterwards. */
  release(claim: number): void {
    const entry = this.claims[claim]!
    const first = entry.firstWant
    if (entry.status === GRANTED) this.countGrant(entry.token, -1)
    if (entry.status === WAITING) this.waiting--
    for (let want = first; want !== NONE; want = this.wants[want]!.nextOfClaim)
      this.unlink(want, entry.status)
    entry.status = FREE
    entry.firstWant = NONE
    this.freeClaims.push(claim)
    this.recycleAndServe(first)
  }

  /** Gives back one resource of a granted claim and keeps the others. */
  releaseOne(claim: number, resource: number): void {
    const entry = this.claims[claim]!
    let before = NONE
    let want = entry.firstWant
    while (want !== NONE && this.wants[want]!.resource !== resource) {
      before = want
      want = this.wants[want]!.nextOfClaim
    }
    if (want === NONE || entry.status !== GRANTED) return
    const next = this.wants[want]!.nextOfClaim
    if (before === NONE) entry.firstWant = next
    else this.wants[before]!.nextOfClaim = next
    this.unlink(want, GRANTED)
    this.wants[want]!.nextOfClaim = NONE
    this.recycleAndServe(want)
  }

  /** Shift edges and failures of units; fewer units than are held take effect as they come back. */
  setCapacity(resource: number, capacity: number): void {
    this.resources[resource]!.capacity = capacity
    this.serve(resource)
  }

  capacityOf(resource: number): number {
    return this.resources[resource]!.capacity
  }

  inUse(resource: number): number {
    return this.resources[resource]!.inUse
  }

  /** Tokens that hold the resource, longest first. */
  holdersOf(resource: number): number[] {
    return this.tokensFrom(this.resources[resource]!.firstHolder)
  }

  /** Tokens that wait for it, next to be served first. */
  waitersOf(resource: number): number[] {
    return this.tokensFrom(this.resources[resource]!.firstWaiter)
  }

  /** Claim of the least important holder (largest priority number, latest of equals), −1 when nobody holds it. */
  weakestHolder(resource: number): number {
    let weakest = NONE
    for (let want = this.resources[resource]!.firstHolder; want !== NONE; want = this.wants[want]!.next) {
      const claim = this.wants[want]!.claim
      if (weakest === NONE || this.comesBefore(weakest, claim)) weakest = claim
    }
    return weakest
  }

  priorityOf(claim: number): number {
    return this.claims[claim]!.priority
  }

  /** A token that holds nothing cannot close a circle of waiting: no need to look for one when it has to wait. */
  holdsSomething(token: number): boolean {
    return (this.grantedByToken.get(token) ?? 0) > 0
  }

  /** Adds who holds and who waits to a graph, resources numbered from `firstResource`. */
  describe(graph: WaitGraph, firstResource: number): void {
    for (let r = 0; r < this.resources.length; r++) {
      const resource = this.resources[r]!
      graph.free(firstResource + r, resource.capacity - resource.inUse)
    }
    for (const claim of this.claims) {
      if (claim.status !== WAITING && claim.status !== GRANTED) continue
      for (let want = claim.firstWant; want !== NONE; want = this.wants[want]!.nextOfClaim) {
        const { resource, amount } = this.wants[want]!
        if (claim.status === GRANTED) graph.holds(claim.token, firstResource + resource, amount)
        else graph.waits(claim.token, firstResource + resource, amount)
      }
    }
  }

  save(writer: StateWriter): void {
    writer.number(this.orders)
    writer.number(this.waiting)
    writer.number(this.resources.length)
    for (const resource of this.resources) resource.save(writer)
    writer.number(this.claims.length)
    for (const c of this.claims) {
      writer.numbers([c.status, c.token, c.target, c.op, c.priority, c.order, c.firstWant])
    }
    writer.number(this.wants.length)
    for (const w of this.wants) {
      writer.numbers([w.resource, w.amount, w.claim, w.nextOfClaim, w.previous, w.next])
    }
    writer.numbers(this.freeClaims)
    writer.numbers(this.freeWants)
  }

  load(reader: StateReader): void {
    this.orders = reader.number()
    this.waiting = reader.number()
    this.resources.length = 0
    for (let count = reader.number(); count > 0; count--) this.resources.push(SharedResource.read(reader))
    this.claims.length = 0
    for (let count = reader.number(); count > 0; count--) this.claims.push(readClaim(reader))
    this.wants.length = 0
    for (let count = reader.number(); count > 0; count--) this.wants.push(readWant(reader))
    this.freeClaims.splice(0, this.freeClaims.length, ...reader.numbers())
    this.freeWants.splice(0, this.freeWants.length, ...reader.numbers())
    this.grantedByToken.clear()
    for (const claim of this.claims) if (claim.status === GRANTED) this.countGrant(claim.token, 1)
  }

  private comesBefore(a: number, b: number): boolean {
    const first = this.claims[a]!
    const second = this.claims[b]!
    return (
      first.priority < second.priority || (first.priority === second.priority && first.order < second.order)
    )
  }

  /** Into the waiting line of its resource, from behind: new claims usually come last. */
  private enqueue(want: number): void {
    const entry = this.wants[want]!
    const resource = this.resources[entry.resource]!
    let before = resource.lastWaiter
    while (before !== NONE && this.comesBefore(entry.claim, this.wants[before]!.claim)) {
      before = this.wants[before]!.previous
    }
    const next = before === NONE ? resource.firstWaiter : this.wants[before]!.next
    entry.previous = before
    entry.next = next
    if (before === NONE) resource.firstWaiter = want
    else this.wants[before]!.next = want
    if (next === NONE) resource.lastWaiter = want
    else this.wants[next]!.previous = want
  }

  /** First in every line it stands in, and enough units free. */
  private isGrantable(claim: number): boolean {
    for (let want = this.claims[claim]!.firstWant; want !== NONE; want = this.wants[want]!.nextOfClaim) {
      const entry = this.wants[want]!
      const resource = this.resources[entry.resource]!
      if (resource.firstWaiter !== want) return false
      if (resource.inUse + entry.amount > resource.capacity) return false
    }
    return true
  }

  private grant(claim: number): void {
    const entry = this.claims[claim]!
    for (let want = entry.firstWant; want !== NONE; want = this.wants[want]!.nextOfClaim) {
      this.unlink(want, WAITING)
      this.hold(want)
    }
    entry.status = GRANTED
    this.waiting--
    this.countGrant(entry.token, 1)
  }

  /** To the end of the holding line of its resource. */
  private hold(want: number): void {
    const entry = this.wants[want]!
    const resource = this.resources[entry.resource]!
    resource.inUse += entry.amount
    entry.previous = resource.lastHolder
    entry.next = NONE
    if (resource.lastHolder === NONE) resource.firstHolder = want
    else this.wants[resource.lastHolder]!.next = want
    resource.lastHolder = want
  }

  private unlink(want: number, status: number): void {
    if (status !== WAITING && status !== GRANTED) return
    const entry = this.wants[want]!
    const resource = this.resources[entry.resource]!
    const { previous, next } = entry
    if (previous !== NONE) this.wants[previous]!.next = next
    if (next !== NONE) this.wants[next]!.previous = previous
    if (status === GRANTED) {
      resource.inUse -= entry.amount
      if (previous === NONE) resource.firstHolder = next
      if (next === NONE) resource.lastHolder = previous
    } else {
      if (previous === NONE) resource.firstWaiter = next
      if (next === NONE) resource.lastWaiter = previous
    }
  }

  /** Frees unlinked wants, then serves their resources in the order of their numbers. */
  private recycleAndServe(first: number): void {
    const freed: number[] = []
    for (let want = first; want !== NONE; want = this.wants[want]!.nextOfClaim) {
      freed.push(this.wants[want]!.resource)
      this.freeWants.push(want)
    }
    for (const resource of freed) this.serve(resource)
  }

  /** Grants from the front of a line as long as its first claim can have all it wants. */
  private serve(resource: number): void {
    for (;;) {
      const want = this.resources[resource]!.firstWaiter
      if (want === NONE) return
      const claim = this.wants[want]!.claim
      if (!this.isGrantable(claim)) return
      this.grant(claim)
      const { target, op, token, firstWant } = this.claims[claim]!
      this.kernel.at(this.kernel.now, PHASE.arrival, target, op, token)
      // the next in its other lines may have stood behind it only
      for (let other = firstWant; other !== NONE; other = this.wants[other]!.nextOfClaim) {
        if (other !== want) this.serve(this.wants[other]!.resource)
      }
    }
  }

  private countGrant(token: number, change: number): void {
    const count = (this.grantedByToken.get(token) ?? 0) + change
    if (count === 0) this.grantedByToken.delete(token)
    else this.grantedByToken.set(token, count)
  }

  private tokensFrom(first: number): number[] {
    const tokens: number[] = []
    for (let want = first; want !== NONE; want = this.wants[want]!.next) {
      tokens.push(this.claims[this.wants[want]!.claim]!.token)
    }
    return tokens
  }
}

function readClaim(reader: StateReader): Claim {
  const [status, token, target, op, priority, order, firstWant] = reader.numbers()
  return {
    status: status!,
    token: token!,
    target: target!,
    op: op!,
    priority: priority!,
    order: order!,
    firstWant: firstWant!,
  }
}

function readWant(reader: StateReader): Want {
  const [resource, amount, claim, nextOfClaim, previous, next] = reader.numbers()
  return {
    resource: resource!,
    amount: amount!,
    claim: claim!,
    nextOfClaim: nextOfClaim!,
    previous: previous!,
    next: next!,
  }
}
