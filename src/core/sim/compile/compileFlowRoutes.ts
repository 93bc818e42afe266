// Routes of a document as running steps: references become indexes, times become streams, rules become numbers.
import type { RouteStep as StepRecord } from '../../model/records/route'
import { recordsOfType } from '../../model/SceneDocument'
import type { DrawnTime } from '../flow/DrawnTime'
import type { FlowCore } from '../flow/FlowCore'
import { CHOOSE, type NextRule, OUT, type RouteStep, SCRAP } from '../flow/RouteStep'
import { secondsToTicks } from '../kernel/ticks'
import type { CompileContext } from './CompileContext'
import { compileFault } from './compileFault'
import { compileOperation } from './compileOperation'
import type { MoverMaker } from './MoverMaker'
import type { RouteStarts, StepScope } from './StepScope'

/** Steps are numbered route after route, routes by id. */
export function numberRoutes(context: CompileContext): RouteStarts {
  const starts = new Map<string, number>()
  let count = 0
  for (const route of recordsOfType(context.document, 'route')) {
    starts.set(route.id, count)
    count += route.steps.length
  }
  return starts
}

/** Adds all steps to the core. */
export function compileFlowRoutes(
  context: CompileContext,
  core: FlowCore,
  movers: MoverMaker,
  starts: RouteStarts,
): void {
  for (const route of recordsOfType(context.document, 'route')) {
    const steps = route.steps.map((step, inRoute) =>
      compileStep({ context, core, movers, starts, route }, step, inRoute),
    )
    core.steps.push(...withRest(steps, route.steps))
  }
}

/** Adds to each step what is planned for it, and the work expected after it. */
function withRest(steps: readonly RouteStep[], records: readonly StepRecord[]): RouteStep[] {
  let restTicks = 0
  const known = [...steps].reverse().map((step) => {
    const done = { ...step, restTicks, plannedTicks: plannedTicks(records[step.inRoute]!, step) }
    restTicks += secondsToTicks(step.work[0]?.variate.mean() ?? 0)
    return done
  })
  return known.reverse()
}

function plannedTicks(record: StepRecord, step: RouteStep): number[] {
  const given = record.do?.plannedS
  const places = Math.max(1, step.work.length)
  return Array.from({ length: places }, (_, n) => {
    if (given !== undefined) return secondsToTicks(given)
    return step.work[n] === undefined ? -1 : secondsToTicks(step.work[n].variate.mean())
  })
}

function compileStep(scope: StepScope, step: StepRecord, inRoute: number): RouteStep {
  const { context, movers, starts, route } = scope
  const path = `steps.${step.id}`
  const purpose = `${route.id}/${step.id}`
  const places = compilePlaces(scope, step, path)
  const lastStep = inRoute === route.steps.length - 1
  const operation = step.do
  const { streams } = context
  return {
    index: starts.get(route.id)! + inRoute,
    inRoute,
    routeId: route.id,
    id: step.id,
    places,
    choose: CHOOSE[step.choose],
    choiceStream: step.choose === 'random' ? streams.stream(route.id, `${step.id}/choose`) : undefined,
    mover: step.mover && movers.make(step.mover, route.id, step.id, `${path}.mover`),
    operation: compileOperation(scope, step, path),
    work:
      operation !== undefined && operation.kind !== 'program' && operation.time !== undefined
        ? timesByPlace(scope, step, operation.time, `work/${purpose}`, `${path}.do.time`)
        : [],
    setup:
      operation?.setup === undefined
        ? []
        : timesByPlace(scope, step, operation.setup.time, `setup/${purpose}`, `${path}.do.setup.time`),
    plannedTicks: [],
    restTicks: 0,
    patience:
      step.patience &&
      context.drawnTime(step.patience.time, route.id, `${step.id}/patience`, `${path}.patience.time`),
    patienceTo: step.patience === undefined ? OUT : goalOf(scope, step.patience.to, `${path}.patience.to`),
    next: (step.next ?? []).map(
      (rule, n): NextRule => ({
        to: goalOf(scope, rule.to, `${path}.next[${n}].to`),
        share: rule.share ?? -1,
        every: rule.every ?? 0,
        upTo: rule.upTo ?? 0,
      }),
    ),
    nextStream: step.next?.some((rule) => rule.share !== undefined)
      ? streams.stream(route.id, `${step.id}/next`)
      : undefined,
    otherwise: lastStep ? OUT : starts.get(route.id)! + inRoute + 1,
    take: step.take,
  }
}

/** Engine decision 11: drawn from (station id, purpose). A step that stays where it is draws from its route. */
function timesByPlace(
  scope: StepScope,
  step: StepRecord,
  time: Parameters<CompileContext['drawnTime']>[0],
  purpose: string,
  path: string,
): DrawnTime[] {
  const { context, route } = scope
  const owners = step.at === undefined ? [route.id] : step.at
  // The path is the step's whoever owns the stream.
  return owners.map((owner) => context.drawnTime(time, owner, purpose, path))
}

function compilePlaces(scope: StepScope, step: StepRecord, path: string): number[] {
  const { context, core, route } = scope
  return (step.at ?? []).flatMap((id, n) => {
    const entity = context.entityOf(id)
    if (entity >= 0 && core.places[entity] !== undefined) return [entity]
    context.problems.push(
      compileFault(
        'route.noPlace',
        route.id,
        `${path}.at[${n}]`,
        `Step "${step.id}" of route "${route.id}" takes place at "${id}", which is no place for parts.`,
        'Name a station, buffer, conveyor, sink or deciding zone.',
      ),
    )
    return []
  })
}

/** A step id of the same route, 'out' or 'scrap'. */
function goalOf(scope: StepScope, to: string, path: string): number {
  const { context, route, starts } = scope
  if (to === 'out') return OUT
  if (to === 'scrap') return SCRAP
  const inRoute = route.steps.findIndex((step) => step.id === to)
  if (inRoute >= 0) return starts.get(route.id)! + inRoute
  context.problems.push(
    compileFault(
      'route.noStep',
      route.id,
      path,
      `Route "${route.id}" goes to "${to}", which is none of its steps.`,
      "Name a step of this route, 'out' or 'scrap'.",
    ),
  )
  return OUT
}
