// Rules about what happens at a step: work is done at stations, components come from somewhere, who carries a part can get at both ends.
import type { MoverSpec } from '../records/route'
import { placementOf } from '../resolvePlacement'
import type { RecordOf } from '../sceneRecord'
import { checkVehicleMove } from './checkVehicles'
import { RouteGraph, type Step } from './RouteGraph'
import type { SceneScope } from './SceneScope'
import { visitNodes } from './visitNodes'

export function checkSteps(scope: SceneScope): void {
  const supply = new ComponentSupply(scope)
  for (const route of scope.all('route')) {
    const graph = new RouteGraph(scope, route)
    route.steps.forEach((step, index) => {
      checkWhere(scope, graph, step, index)
      if (step.mover)
        checkMover(scope, route.id, `steps[${index}].mover`, step.mover, endsOf(scope, graph, step, index))
      checkOperation(scope, graph, step, index)
      if (step.do?.kind === 'assemble') checkComponents(scope, graph, step, index, supply)
    })
  }
  supply.reportUnused()
}

/** A part at its first step comes from the sources of its route. */
function endsOf(scope: SceneScope, graph: RouteGraph, step: Step, index: number): Ends {
  const sources = index === 0 ? scope.all('source').filter((source) => usesRoute(source, graph.route.id)) : []
  return { from: [...graph.placesBefore(index), ...sources.map((source) => source.id)], to: step.at ?? [] }
}

function usesRoute(source: RecordOf<'source'>, route: string): boolean {
  return source.route === route || Object.values(source.routeByProduct ?? {}).includes(route)
}

interface Ends {
  readonly from: readonly string[]
  readonly to: readonly string[]
}

function checkWhere(scope: SceneScope, graph: RouteGraph, step: Step, index: number): void {
  const { route } = graph
  if (index === 0 && !step.at) scope.add('route.startsNowhere', route.id, 'steps[0]', { step: step.id })
  if (step.mover && !step.at)
    scope.add('route.moverGoesNowhere', route.id, `steps[${index}].mover`, { step: step.id })
}

function checkOperation(scope: SceneScope, graph: RouteGraph, step: Step, index: number): void {
  if (!step.do) return
  const { route } = graph
  const places = step.at ?? [...graph.placesBefore(index)]
  for (const place of places) {
    const type = scope.find(place)?.type
    if (type !== undefined && type !== 'station')
      scope.add('route.notAStation', route.id, `steps[${index}].do`, { step: step.id, place, type })
  }
  for (const [n, need] of (step.do.needs ?? []).entries()) {
    const { operator, skill } = need
    const someone = scope.all('operator').some((pool) => skill !== undefined && pool.skills?.includes(skill))
    if (operator === undefined && !someone)
      scope.add('need.nobody', route.id, `steps[${index}].do.needs[${n}]`, { step: step.id })
  }
  if (step.do.kind !== 'program') return
  for (const [at, id] of step.do.programs.entries()) {
    const targets = targetsOf(scope, id)
    for (const target of ['task.from', 'task.to'])
      if (targets.has(target))
        scope.add('program.hasNoTask', route.id, `steps[${index}].do.programs[${at}]`, {
          program: id,
          target,
        })
  }
  checkPlaced(scope, route.id, `steps[${index}].do`, places)
}

function checkMover(scope: SceneScope, route: string, path: string, mover: MoverSpec, ends: Ends): void {
  if (mover.by === 'time') return
  if (mover.by === 'vehicle') {
    checkVehicleMove(scope, route, path, mover.vehicle, [...ends.from, ...ends.to])
    return
  }
  checkPlaced(scope, route, path, [...ends.from, ...ends.to])
  if (mover.by !== 'program') return
  mover.programs.forEach((id, index) => {
    const at = `${path}.programs[${index}]`
    const kinds = nodeKinds(scope, id)
    if (!scope.findOf('program', id)) return
    const doing = { pick: 'grip', place: 'release' } as const
    for (const kind of ['pick', 'place'] as const)
      if (!kinds.has(kind) && !kinds.has(doing[kind]))
        scope.add('program.carriesNothing', route, at, { program: id, kind })
    if (targetsOf(scope, id).has('station')) scope.add('program.hasNoStation', route, at, { program: id })
  })
}

/** Somebody who really walks or reaches needs to know where. */
function checkPlaced(scope: SceneScope, route: string, path: string, places: readonly string[]): void {
  for (const id of new Set(places)) {
    const place = scope.find(id)
    if (place && !placementOf(place)) scope.add('place.notPlaced', route, path, { place: id })
  }
}

function nodeKinds(scope: SceneScope, program: string): Set<string> {
  const kinds = new Set<string>()
  eachNode(scope, program, (node) => kinds.add(node.kind))
  return kinds
}

/** What the targets of a program, and of those it calls, are relative to. */
function targetsOf(scope: SceneScope, program: string): Set<unknown> {
  const targets = new Set<unknown>()
  eachNode(scope, program, (node) => {
    if (node.kind === 'pick' || node.kind === 'place' || node.kind === 'approach') targets.add(node.at.of)
    if (node.kind === 'move') targets.add(node.to.of)
    if (node.kind === 'palletise') targets.add(node.from.of).add(node.at.of)
    if (node.kind === 'process') targets.add(node.of)
  })
  return targets
}

type NodeVisit = Parameters<typeof visitNodes>[1]

function eachNode(scope: SceneScope, program: string, visit: (node: Parameters<NodeVisit>[0]) => void): void {
  const seen = new Set<string>()
  const follow = (id: string) => {
    const record = scope.findOf('program', id)
    if (!record || seen.has(id)) return
    seen.add(id)
    visitNodes(record.body, (node) => {
      visit(node)
      if (node.kind === 'call') follow(node.program)
    })
  }
  follow(program)
}

function checkComponents(
  scope: SceneScope,
  graph: RouteGraph,
  step: Step,
  index: number,
  supply: ComponentSupply,
): void {
  if (step.do?.kind !== 'assemble') return
  const { route } = graph
  const to = step.at ?? [...graph.placesBefore(index)]
  step.do.components.forEach((component, number) => {
    const path = `steps[${index}].do.components[${number}]`
    const ends = { from: component.from, to }
    if (component.mover) checkMover(scope, route.id, `${path}.mover`, component.mover, ends)
    for (const [product, mover] of Object.entries(component.moverByProduct ?? {})) {
      checkMover(scope, route.id, `${path}.moverByProduct.${product}`, mover, ends)
      if (!component.sequence.includes(product))
        scope.add('route.notAComponent', route.id, `${path}.moverByProduct.${product}`, {
          product,
          step: step.id,
        })
    }
    for (const product of new Set(component.sequence))
      if (!supply.take(product, component.from))
        scope.add('route.noSupply', route.id, `${path}.sequence`, {
          product,
          from: component.from.join(', '),
          step: step.id,
        })
  })
}

/** Which products wait where to be taken as components, and whether anybody takes them. */
class ComponentSupply {
  private readonly scope: SceneScope
  private readonly waiting: {
    product: string
    route: string
    step: number
    at: readonly string[]
    used: boolean
  }[] = []

  constructor(scope: SceneScope) {
    this.scope = scope
    for (const source of scope.all('source')) {
      const ordered =
        source.arrivals.kind === 'orders'
          ? source.arrivals.orders.flatMap((order) => (order.product === undefined ? [] : [order.product]))
          : []
      for (const product of new Set([...source.products, ...ordered]))
        this.addRoute(product, scope.findOf('route', source.routeByProduct?.[product] ?? source.route))
    }
    for (const route of scope.all('route'))
      for (const step of route.steps)
        if (step.do?.kind === 'disassemble')
          for (const part of step.do.into) this.addRoute(part.product, scope.findOf('route', part.route))
  }

  /** Whether the product can wait at one of these places. */
  take(product: string, from: readonly string[]): boolean {
    const found = this.waiting.filter(
      (one) => one.product === product && one.at.some((place) => from.includes(place)),
    )
    for (const one of found) one.used = true
    return found.length > 0
  }

  reportUnused(): void {
    const told = new Set<string>()
    for (const { used, route, step, product } of this.waiting) {
      const key = `${route} ${step}`
      const usedByOther = this.waiting.some((one) => one.used && one.route === route && one.step === step)
      if (used || usedByOther || told.has(key)) continue
      told.add(key)
      this.scope.add('route.neverTaken', route, `steps[${step}].take`, { product })
    }
  }

  private addRoute(product: string, route: RecordOf<'route'> | undefined): void {
    if (!route) return
    const graph = new RouteGraph(this.scope, route)
    route.steps.forEach((step, index) => {
      if (!step.take) return
      const at = step.at ?? [...graph.placesBefore(index)]
      this.waiting.push({ product, route: route.id, step: index, at, used: false })
    })
  }
}
