// The routes of a cell as nodes and ways between them: what comes in, each step, what leaves. Pure; where things stand on the screen is
// decided here by order alone, so that the same cell always gives the same graph.

import type { RouteStep } from '../../../core/model/records/route'
import { recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf } from '../../../core/model/sceneRecord'

export interface StepNode {
  readonly kind: 'step'
  readonly id: string
  readonly route: string
  readonly index: number
  readonly step: RouteStep
  readonly column: number
  readonly row: number
}

export interface EndNode {
  readonly kind: 'source' | 'out' | 'scrap'
  readonly id: string
  /** Of a source. */
  readonly record?: string
  readonly route: string
  readonly column: number
  readonly row: number
}

export type Way =
  | { readonly kind: 'always' | 'component' | 'enters' }
  | { readonly kind: 'share' | 'every' | 'upTo'; readonly value: number }
  | { readonly kind: 'patience' }

export interface GraphEdge {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly way: Way
}

export interface ProcessGraph {
  readonly nodes: readonly (StepNode | EndNode)[]
  readonly edges: readonly GraphEdge[]
}

export function stepNodeId(route: string, step: string): string {
  return `${route}/${step}`
}

/** One row a route, its steps from left to right; ways back and aside are drawn as they go. */
export function processGraph(document: SceneDocument): ProcessGraph {
  const nodes: (StepNode | EndNode)[] = []
  const edges: GraphEdge[] = []
  const routes = recordsOfType(document, 'route')
  routes.forEach((route, row) => {
    addSources(document, route, row, nodes, edges)
    route.steps.forEach((step, index) => {
      const id = stepNodeId(route.id, step.id)
      nodes.push({ kind: 'step', id, route: route.id, index, step, column: index + 1, row })
    })
    const ends = new Set<string>()
    route.steps.forEach((step, index) => {
      for (const edge of waysOf(route, step, index)) {
        edges.push(edge)
        ends.add(edge.to)
      }
    })
    for (const kind of ['out', 'scrap'] as const) {
      const id = stepNodeId(route.id, `#${kind}`)
      if (ends.has(id)) nodes.push({ kind, id, route: route.id, column: route.steps.length + 1, row })
    }
  })
  return { nodes, edges: [...edges, ...componentWays(routes)] }
}

function addSources(
  document: SceneDocument,
  route: RecordOf<'route'>,
  row: number,
  nodes: (StepNode | EndNode)[],
  edges: GraphEdge[],
): void {
  const first = route.steps[0]!
  for (const source of recordsOfType(document, 'source').filter((one) => one.route === route.id)) {
    const id = `${route.id}/#in-${source.id}`
    nodes.push({ kind: 'source', id, record: source.id, route: route.id, column: 0, row })
    edges.push({ id: `${id}>`, from: id, to: stepNodeId(route.id, first.id), way: { kind: 'enters' } })
  }
}

function waysOf(route: RecordOf<'route'>, step: RouteStep, index: number): GraphEdge[] {
  const from = stepNodeId(route.id, step.id)
  const target = (to: string) => stepNodeId(route.id, to === 'out' || to === 'scrap' ? `#${to}` : to)
  const following = route.steps[index + 1]?.id ?? 'out'
  // What waits to be taken as a component leaves with what takes it.
  const next = step.take ? (step.next ?? []) : (step.next ?? [{ to: following }])
  const ways = next.map((way, at) => ({ id: `${from}>${at}`, from, to: target(way.to), way: wayOf(way) }))
  if (step.patience === undefined) return ways
  return [
    ...ways,
    { id: `${from}>patience`, from, to: target(step.patience.to), way: { kind: 'patience' as const } },
  ]
}

function wayOf({ share, every, upTo }: NonNullable<RouteStep['next']>[number]): Way {
  if (share !== undefined) return { kind: 'share', value: share }
  if (every !== undefined) return { kind: 'every', value: every }
  return upTo === undefined ? { kind: 'always' } : { kind: 'upTo', value: upTo }
}

/** From where components wait to where they are joined. */
function componentWays(routes: readonly RecordOf<'route'>[]): GraphEdge[] {
  const waiting = routes.flatMap((route) =>
    route.steps.filter(({ take }) => take).map((step) => ({ route: route.id, step })),
  )
  return routes.flatMap((route) =>
    route.steps.flatMap((step) => {
      if (step.do?.kind !== 'assemble') return []
      const places = new Set(step.do.components.flatMap(({ from }) => from))
      return waiting
        .filter((one) => one.step.at?.some((place) => places.has(place)))
        .map((one) => {
          const from = stepNodeId(one.route, one.step.id)
          const to = stepNodeId(route.id, step.id)
          return { id: `${from}>>${to}`, from, to, way: { kind: 'component' as const } }
        })
    }),
  )
}
