// A route as a graph: which steps follow which, and at which places a part can be when it is at a step. Reads; reports nothing.
import type { RecordOf } from '../sceneRecord'
import type { SceneScope } from './SceneScope'

export type Step = RecordOf<'route'>['steps'][number]
/** Step index, or the end of the route. */
export type Follower = number | 'end'

/** Shares are typed with a few digits. */
const SHARE_TOLERANCE = 1e-9

export class RouteGraph {
  readonly route: RecordOf<'route'>
  readonly followers: readonly (readonly Follower[])[]
  readonly reachable: ReadonlySet<number>
  private readonly indexes: ReadonlyMap<string, number>

  constructor(scope: SceneScope, route: RecordOf<'route'>) {
    this.route = route
    this.indexes = new Map(route.steps.map((step, index) => [step.id, index]))
    this.followers = route.steps.map((step, index) => this.followersOf(scope, step, index))
    this.reachable = this.reach(0, this.followers)
  }

  indexOf(step: string): number | undefined {
    return this.indexes.get(step)
  }

  /** Reachable steps from which no way leads to an end. */
  endless(): number[] {
    const before: Follower[][] = this.followers.map(() => [])
    const ends: number[] = []
    this.followers.forEach((followers, index) => {
      for (const follower of followers)
        if (follower === 'end') ends.push(index)
        else before[follower]?.push(index)
    })
    const ending = new Set<number>()
    for (const end of ends) for (const index of this.reach(end, before)) ending.add(index)
    return [...this.reachable].filter((index) => !ending.has(index))
  }

  /** Places a part can be at when the step begins its move: where the steps before it left the part. */
  placesBefore(index: number): ReadonlySet<string> {
    const places = new Set<string>()
    const seen = new Set<number>()
    const collect = (at: number) => {
      this.followers.forEach((followers, from) => {
        if (!followers.includes(at) || seen.has(from)) return
        seen.add(from)
        const step = this.route.steps[from]!
        if (step.at) for (const place of step.at) places.add(place)
        else collect(from)
      })
    }
    collect(index)
    return places
  }

  private reach(start: number, edges: readonly (readonly Follower[])[]): Set<number> {
    const found = new Set<number>()
    const pending = [start]
    for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
      if (found.has(index) || index >= edges.length) continue
      found.add(index)
      for (const follower of edges[index] ?? []) if (follower !== 'end') pending.push(follower)
    }
    return found
  }

  private followersOf(scope: SceneScope, step: Step, index: number): Follower[] {
    const followers: Follower[] = []
    const add = (to: string) => {
      if (to === 'out' || to === 'scrap') followers.push('end')
      const at = this.indexes.get(to)
      if (at !== undefined) followers.push(at)
    }
    if (step.patience) add(step.patience.to)
    for (const place of step.at ?? []) for (const to of outcomesOf(scope, place)) add(to)
    // Waiting to be taken as a component is where such a part's own way ends.
    if (step.take) return [...followers, 'end']
    const taken = takenRules(step)
    for (const to of taken.rules) add(to)
    if (taken.goesOn) followers.push(index + 1 < this.route.steps.length ? index + 1 : 'end')
    return followers
  }
}

function outcomesOf(scope: SceneScope, place: string): string[] {
  const zone = scope.findOf('zone', place)
  return zone?.outcomes?.map((outcome) => outcome.to) ?? []
}

/** Rules that can apply, and whether a part may pass them all and go on to the next step. */
function takenRules(step: Step): { rules: string[]; goesOn: boolean } {
  const rules: string[] = []
  let share = 0
  for (const next of step.next ?? []) {
    if (next.share !== undefined) {
      if (next.share > 0) rules.push(next.to)
      share += next.share
      if (share >= 1 - SHARE_TOLERANCE) return { rules, goesOn: false }
      continue
    }
    share = 0
    rules.push(next.to)
    if (next.every === undefined && next.upTo === undefined) return { rules, goesOn: false }
  }
  return { rules, goesOn: true }
}

/** Index of the first rule that can never apply because one before it always does. */
export function firstIdleRule(step: Step): number | undefined {
  const { next = [] } = step
  let share = 0
  for (const [index, rule] of next.entries()) {
    share = rule.share === undefined ? 0 : share + rule.share
    const always = rule.share === undefined && rule.every === undefined && rule.upTo === undefined
    if ((always || share >= 1 - SHARE_TOLERANCE) && index + 1 < next.length) return index + 1
  }
  return undefined
}
