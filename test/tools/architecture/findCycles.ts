// Finds files that import each other in a ring, type imports included: Tarjan's strongly connected components.
import { posix } from 'node:path'
import type { SourceModule } from './SourceModule'
import type { Violation } from './Violation'

export function findCycles(modules: readonly SourceModule[]): Violation[] {
  const known = new Set(modules.map((module) => module.path))
  const graph = new Map(modules.map((module) => [module.path, targetsOf(module, known)]))
  return ringsOf(graph).map((ring) => ({
    path: ring[0]!,
    line: 1,
    message: `is in a ring of imports: ${ring.join(' ↔ ')}`,
  }))
}

function targetsOf(module: SourceModule, known: ReadonlySet<string>): string[] {
  return module.imports.flatMap(({ specifier }) => {
    if (!specifier.startsWith('.')) return []
    const stem = posix.join(posix.dirname(module.path), specifier)
    const file = [stem, `${stem}.ts`, `${stem}.tsx`].find((path) => known.has(path))
    return file === undefined ? [] : [file]
  })
}

interface Search {
  graph: ReadonlyMap<string, readonly string[]>
  /** Order of discovery, and the earliest file reachable. */
  order: Map<string, number>
  low: Map<string, number>
  stack: string[]
  rings: string[][]
}

function ringsOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const search: Search = { graph, order: new Map(), low: new Map(), stack: [], rings: [] }
  for (const file of graph.keys()) if (!search.order.has(file)) visit(file, search)
  return search.rings
}

function visit(file: string, search: Search): void {
  const { graph, order, low, stack } = search
  order.set(file, order.size)
  low.set(file, order.get(file)!)
  stack.push(file)
  for (const target of graph.get(file) ?? []) {
    if (!order.has(target)) visit(target, search)
    if (stack.includes(target)) low.set(file, Math.min(low.get(file)!, low.get(target)!))
  }
  if (low.get(file) === order.get(file)) closeComponent(file, search)
}

function closeComponent(root: string, { graph, stack, rings }: Search): void {
  const component = stack.splice(stack.indexOf(root))
  const importsItself = graph.get(root)?.includes(root) ?? false
  if (component.length > 1 || importsItself) rings.push(component)
}
