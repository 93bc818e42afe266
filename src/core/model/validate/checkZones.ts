// Rules about exclusive zones: entered and left in pairs, and two programs must not claim each other's zone. Only what the programs
// say; deadlocks that arise while running are named by the engine.
import type { ProgramNode } from '../records/program'
import type { RecordOf } from '../sceneRecord'
import type { SceneScope } from './SceneScope'

/** A program that wants `inner` while it holds `outer`. */
interface Claim {
  readonly program: RecordOf<'program'>
  readonly outer: string
  readonly inner: string
  readonly path: string
}

export function checkZones(scope: SceneScope): void {
  const claims = scope.all('program').flatMap((program) => new ZoneWalk(scope, program).walk())
  const byPair = new Map<string, Claim[]>()
  for (const claim of claims) {
    const key = `${claim.outer}>${claim.inner}`
    byPair.set(key, [...(byPair.get(key) ?? []), claim])
  }
  for (const claim of claims)
    if (claim.outer < claim.inner)
      for (const other of byPair.get(`${claim.inner}>${claim.outer}`) ?? []) warnOpposite(scope, claim, other)
}

/** Programs that share a robot never run at the same time. */
function warnOpposite(scope: SceneScope, claim: Claim, other: Claim): void {
  const robots = new Set(claim.program.robots.map(({ robot }) => robot))
  if (other.program.robots.some(({ robot }) => robots.has(robot))) return
  scope.add('zone.oppositeOrder', claim.program.id, claim.path, {
    program: claim.program.id,
    other: other.program.id,
    first: claim.outer,
    second: claim.inner,
  })
}

class ZoneWalk {
  private readonly scope: SceneScope
  private readonly program: RecordOf<'program'>
  private readonly claims: Claim[] = []
  private readonly calls: string[]

  constructor(scope: SceneScope, program: RecordOf<'program'>) {
    this.scope = scope
    this.program = program
    this.calls = [program.id]
  }

  walk(): Claim[] {
    const held = this.nodes(this.program.body, 'body', [])
    // Called programs may leave to their caller what they entered; only a program that stands alone must leave all.
    for (const zone of held)
      if (!this.isCalled()) this.scope.add('zone.notLeft', this.program.id, 'body', { zone })
    return this.claims
  }

  private nodes(nodes: readonly ProgramNode[], base: string, before: readonly string[]): readonly string[] {
    return nodes.reduce((held, node, index) => this.node(node, `${base}[${index}]`, held), before)
  }

  private node(node: ProgramNode, path: string, held: readonly string[]): readonly string[] {
    switch (node.kind) {
      case 'enterZone':
        return this.enter(node.zone, path, held)
      case 'leaveZone':
        if (!held.includes(node.zone) && !this.isCalled())
          this.scope.add('zone.notEntered', this.program.id, path, { zone: node.zone })
        return held.filter((zone) => zone !== node.zone)
      case 'repeat':
        return this.nodes(node.body, `${path}.body`, held)
      case 'if': {
        const then = this.nodes(node.body, `${path}.body`, held)
        const otherwise = this.nodes(node.otherwise, `${path}.otherwise`, held)
        return [...new Set([...then, ...otherwise])]
      }
      case 'call':
        return this.call(node.program, path, held)
      default:
        return held
    }
  }

  private enter(zone: string, path: string, held: readonly string[]): readonly string[] {
    const record = this.scope.findOf('zone', zone)
    if (record && record.kind !== 'exclusive')
      this.scope.add('zone.notExclusive', this.program.id, `${path}.zone`, { zone, kind: record.kind })
    if (held.includes(zone)) {
      this.scope.add('zone.enteredTwice', this.program.id, path, { zone })
      return held
    }
    for (const outer of held) this.claims.push({ program: this.program, outer, inner: zone, path })
    return [...held, zone]
  }

  /** Follows a call once: what it enters is entered here. */
  private call(id: string, path: string, held: readonly string[]): readonly string[] {
    const called = this.scope.findOf('program', id)
    if (!called || this.calls.includes(id)) return held
    this.calls.push(id)
    const after = called.body.reduce((zones, node) => this.node(node, path, zones), held)
    this.calls.pop()
    return after
  }

  private isCalled(): boolean {
    return this.scope.calledPrograms.has(this.program.id)
  }
}
