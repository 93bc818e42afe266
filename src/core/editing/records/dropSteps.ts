// Takes the steps out of a route whose every place goes away, and leads the others past them. Undefined when none is left.
import type { RouteStep } from '../../model/records/route'
import type { RecordOf } from '../../model/sceneRecord'

type Route = RecordOf<'route'>

export function dropSteps(route: Route, isGone: (id: string) => boolean): Route | undefined {
  const lost = new Set(route.steps.filter(({ at }) => at?.every(isGone) ?? false).map(({ id }) => id))
  if (lost.size === 0) return route
  const steps = route.steps.filter(({ id }) => !lost.has(id)).map((step) => ledPast(step, route, lost))
  return steps.length === 0 ? undefined : { ...route, steps }
}

function ledPast(step: RouteStep, route: Route, lost: ReadonlySet<string>): RouteStep {
  const { next, patience, ...rest } = step
  return {
    ...rest,
    ...(next === undefined
      ? {}
      : { next: next.map((rule) => ({ ...rule, to: beyond(rule.to, route, lost) })) }),
    ...(patience === undefined ? {} : { patience: { ...patience, to: beyond(patience.to, route, lost) } }),
  }
}

/** Where a part goes that would have gone to a step that is no more. */
function beyond(to: string, route: Route, lost: ReadonlySet<string>): string {
  let at = to
  for (let hops = 0; lost.has(at) && hops <= route.steps.length; hops++) at = afterStep(route, at)
  return lost.has(at) ? 'out' : at
}

function afterStep(route: Route, id: string): string {
  const index = route.steps.findIndex((step) => step.id === id)
  const next = route.steps[index]?.next?.at(-1)?.to
  return next ?? route.steps[index + 1]?.id ?? 'out'
}
