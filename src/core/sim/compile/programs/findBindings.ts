// What the routes of a document can ask of robot programs: which product from where to where, and at which station. Reads routes;
// knows no slots and plans nothing.
import type { OperationSpec, RouteStep } from '../../../model/records/route'
import { recordsOfType, type SceneDocument } from '../../../model/SceneDocument'
import type { RecordOf } from '../../../model/sceneRecord'

/** A use of one program. `from` is undefined for work at a station. */
export interface ProgramUse {
  readonly program: string
  readonly product: string
  readonly from: string | undefined
  readonly to: string
  /** Halt of a belt where the part is taken or put; missing: its end, its start. */
  readonly fromHalt?: string | undefined
  readonly toHalt?: string | undefined
}

/** A place, and where on it a part lies: the halt of a belt. */
interface Spot {
  readonly place: string
  readonly halt: string | undefined
}

type Route = RecordOf<'route'>
type Mover = NonNullable<RouteStep['mover']>

/** Every use once, in the order of routes and steps. */
export function findProgramUses(document: SceneDocument): ProgramUse[] {
  const uses = new Map<string, ProgramUse>()
  const add = (use: ProgramUse) => {
    const { program, product, from, to, fromHalt, toHalt } = use
    uses.set([program, product, from, to, fromHalt, toHalt].join('|'), use)
  }
  for (const route of recordsOfType(document, 'route')) {
    const products = productsOf(document, route.id)
    const spots = spotsBefore(document, route)
    route.steps.forEach((step, index) => {
      for (const product of products) usesOfStep(step, product, spots[index]!, add)
    })
  }
  return [...uses.values()]
}

function usesOfStep(
  step: RouteStep,
  product: string,
  before: readonly Spot[],
  add: (use: ProgramUse) => void,
): void {
  const at = step.at ?? before.map(({ place }) => place)
  for (const program of programsOf(step.mover)) {
    for (const { place: from, halt: fromHalt } of before)
      for (const to of at)
        if (from !== to) add({ program, product, from, to, fromHalt, toHalt: step.enterAt })
  }
  const operation = step.do
  if (operation?.kind === 'program') {
    for (const program of operation.programs)
      for (const to of at) add({ program, product, from: undefined, to })
  }
  if (operation?.kind === 'assemble') usesOfComponents(operation, at, add)
}

function usesOfComponents(
  operation: Extract<OperationSpec, { kind: 'assemble' }>,
  at: readonly string[],
  add: (use: ProgramUse) => void,
): void {
  for (const component of operation.components) {
    for (const product of new Set(component.sequence)) {
      const mover = component.moverByProduct?.[product] ?? component.mover
      for (const program of programsOf(mover)) {
        for (const from of component.from) for (const to of at) add({ program, product, from, to })
      }
    }
  }
}

function programsOf(mover: Mover | undefined): readonly string[] {
  return mover?.by === 'program' ? mover.programs : []
}

/** Products that sources and disassembly send along a route. */
function productsOf(document: SceneDocument, route: string): string[] {
  const products = new Set<string>()
  for (const source of recordsOfType(document, 'source')) {
    for (const product of source.products) if (routeOf(source, product) === route) products.add(product)
  }
  for (const other of recordsOfType(document, 'route')) {
    for (const step of other.steps) {
      if (step.do?.kind !== 'disassemble') continue
      for (const piece of step.do.into) if (piece.route === route) products.add(piece.product)
    }
  }
  return [...products]
}

/** By step: where a part can be when it is about to go to that step. */
function spotsBefore(document: SceneDocument, route: Route): Spot[][] {
  const before = route.steps.map(() => new Map<string, Spot>())
  const add = (step: number, spot: Spot) => before[step]?.set(`${spot.place}|${spot.halt}`, spot)
  for (const origin of originsOf(document, route.id)) add(0, { place: origin, halt: undefined })
  // as often as there are steps is enough: each round carries places one step further
  for (let round = 0; round < route.steps.length; round++) {
    route.steps.forEach((step, index) => {
      const here = step.at?.map((place) => ({ place, halt: step.leaveAt })) ?? [...before[index]!.values()]
      for (const next of stepsAfter(route, index)) for (const spot of here) add(next, spot)
    })
  }
  return before.map((spots) => [...spots.values()])
}

function routeOf(source: RecordOf<'source'>, product: string): string {
  return source.routeByProduct?.[product] ?? source.route
}

function originsOf(document: SceneDocument, route: string): string[] {
  const sources = recordsOfType(document, 'source').filter((source) =>
    source.products.some((product) => routeOf(source, product) === route),
  )
  const origins = sources.map((source) => source.id)
  for (const other of recordsOfType(document, 'route')) {
    for (const step of other.steps) {
      if (step.do?.kind !== 'disassemble' || !step.do.into.some((piece) => piece.route === route)) continue
      origins.push(...(step.at ?? []))
    }
  }
  return origins
}

function stepsAfter(route: Route, index: number): number[] {
  const step = route.steps[index]!
  const indexOf = (id: string) => route.steps.findIndex((other) => other.id === id)
  const patience = step.patience === undefined ? [] : [indexOf(step.patience.to)]
  const rules = (step.next ?? []).map((rule) => indexOf(rule.to))
  return [...rules, ...patience, index + 1].filter((next) => next >= 0 && next < route.steps.length)
}
