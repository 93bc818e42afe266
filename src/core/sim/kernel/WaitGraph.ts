// Who waits for whom at one moment: finds the tokens that can never go on, and a circle among them to name. Built anew for
// each question from the desk and from the places of the flow; knows only numbers, not names.

export interface WaitLink {
  readonly token: number
  /** What the token waits for… */
  readonly resource: number
  /** …and a token that holds it. */
  readonly holder: number
}

interface Edge {
  readonly resource: number
  readonly amount: number
}

export class WaitGraph {
  private readonly freeUnits = new Map<number, number>()
  private readonly held = new Map<number, Edge[]>()
  private readonly wanted = new Map<number, Edge[]>()

  /** Units of a resource nobody holds. Resources that are never mentioned have none. */
  free(resource: number, units: number): void {
    this.freeUnits.set(resource, (this.freeUnits.get(resource) ?? 0) + units)
  }

  holds(token: number, resource: number, amount = 1): void {
    edgesOf(this.held, token).push({ resource, amount })
  }

  /** A token needs all it waits for before it goes on and gives back what it holds. */
  waits(token: number, resource: number, amount = 1): void {
    edgesOf(this.wanted, token).push({ resource, amount })
  }

  /** Tokens that wait for ever even if all others give back what they hold, in rising order. */
  stuckTokens(): number[] {
    const available = new Map(this.freeUnits)
    for (const [token, edges] of this.held) if (!this.wanted.has(token)) giveBack(available, edges)
    let stuck = [...this.wanted.keys()].sort((a, b) => a - b)
    for (let before = -1; before !== stuck.length; ) {
      before = stuck.length
      stuck = stuck.filter((token) => {
        if (!this.wanted.get(token)!.every((edge) => (available.get(edge.resource) ?? 0) >= edge.amount))
          return true
        giveBack(available, this.held.get(token) ?? [])
        return false
      })
    }
    return stuck
  }

  /** A circle of tokens each waiting for the next (the last for the first), or undefined when none is stuck that way. */
  findCircle(): WaitLink[] | undefined {
    const stuck = new Set(this.stuckTokens())
    for (const start of stuck) {
      const path: WaitLink[] = []
      const visited = new Map<number, number>()
      let token: number | undefined = start
      while (token !== undefined && !visited.has(token)) {
        visited.set(token, path.length)
        const link = this.linkFrom(token, stuck)
        if (link === undefined) break
        path.push(link)
        token = link.holder
      }
      if (token !== undefined && path.length > (visited.get(token) ?? path.length))
        return path.slice(visited.get(token))
    }
    return undefined
  }

  /** What a stuck token waits for from another stuck one. */
  private linkFrom(token: number, stuck: ReadonlySet<number>): WaitLink | undefined {
    for (const { resource } of this.wanted.get(token) ?? []) {
      for (const [holder, edges] of this.held) {
        if (!stuck.has(holder)) continue
        if (edges.some((edge) => edge.resource === resource)) return { token, resource, holder }
      }
    }
    return undefined
  }
}

function edgesOf(map: Map<number, Edge[]>, token: number): Edge[] {
  let edges = map.get(token)
  if (edges === undefined) {
    edges = []
    map.set(token, edges)
  }
  return edges
}

function giveBack(available: Map<number, number>, edges: readonly Edge[]): void {
  for (const { resource, amount } of edges) available.set(resource, (available.get(resource) ?? 0) + amount)
}
