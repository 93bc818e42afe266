// Rules about the order of steps: ids, rules that lead somewhere, steps that are reached, ways that end. What happens at a step is in checkSteps.
import type { RecordOf } from '../sceneRecord'
import { firstIdleRule, RouteGraph, type Step } from './RouteGraph'
import type { SceneScope } from './SceneScope'

const SHARE_TOLERANCE = 1e-6

export function checkRoutes(scope: SceneScope): void {
  for (const route of scope.all('route')) {
    checkStepIds(scope, route)
    const graph = new RouteGraph(scope, route)
    route.steps.forEach((step, index) => {
      checkNext(scope, graph, step, index)
    })
    checkReach(scope, graph)
  }
  checkOutcomes(scope)
}

function checkStepIds(scope: SceneScope, route: RecordOf<'route'>): void {
  const seen = new Set(['out', 'scrap'])
  route.steps.forEach((step, index) => {
    if (seen.has(step.id)) scope.add('route.stepIdTaken', route.id, `steps[${index}].id`, { step: step.id })
    seen.add(step.id)
  })
}

function checkNext(scope: SceneScope, graph: RouteGraph, step: Step, index: number): void {
  const { route } = graph
  const path = `steps[${index}].next`
  const ends = ['out', 'scrap']
  const known = [...route.steps.map((one) => one.id), ...ends]
  const checkTo = (to: string, at: string) => {
    if (!known.includes(to))
      scope.add('route.unknownStep', route.id, at, {
        to,
        suggestion: scope.nearest(to, () => known, known.slice(0, 8).join(', ')),
      })
  }
  step.next?.forEach((rule, at) => {
    checkTo(rule.to, `${path}[${at}].to`)
  })
  if (step.patience) checkTo(step.patience.to, `steps[${index}].patience.to`)
  const idle = firstIdleRule(step)
  if (idle !== undefined) scope.add('route.idleRule', route.id, `${path}[${idle}]`, { step: step.id })
  if (step.take && step.next) scope.add('route.takeGoesOn', route.id, path, { step: step.id })
  const shares = largestShareSum(step)
  if (shares > 1 + SHARE_TOLERANCE)
    scope.add('route.sharesAboveOne', route.id, path, { step: step.id, sum: shares })
}

/** Neighbouring shares come from one draw. */
function largestShareSum(step: Step): number {
  let sum = 0
  let largest = 0
  for (const { share } of step.next ?? []) {
    sum = share === undefined ? 0 : sum + share
    largest = Math.max(largest, sum)
  }
  return largest
}

function checkReach(scope: SceneScope, graph: RouteGraph): void {
  const { route } = graph
  route.steps.forEach((step, index) => {
    if (!graph.reachable.has(index))
      scope.add('route.unreachable', route.id, `steps[${index}]`, { step: step.id })
  })
  const endless = graph.endless()
  const [first] = endless
  if (first === undefined) return
  const steps = endless.map((index) => route.steps[index]?.id).join(', ')
  scope.add('route.neverEnds', route.id, `steps[${first}]`, { steps })
}

/** Where physics decides, its outcomes are the rules of the steps at that zone. */
function checkOutcomes(scope: SceneScope): void {
  for (const route of scope.all('route'))
    route.steps.forEach((step, index) => {
      for (const [at, place] of (step.at ?? []).entries()) {
        const zone = scope.findOf('zone', place)
        if (!zone) continue
        if (zone.kind !== 'physics' || zone.mode !== 'decides')
          scope.add('route.zoneDoesNotDecide', route.id, `steps[${index}].at[${at}]`, { zone: zone.id })
        zone.outcomes?.forEach((outcome, number) => {
          const known = ['out', 'scrap', ...route.steps.map((one) => one.id)]
          if (!known.includes(outcome.to))
            scope.add('zone.unknownOutcome', zone.id, `outcomes[${number}].to`, {
              to: outcome.to,
              route: route.id,
            })
        })
      }
    })
}
