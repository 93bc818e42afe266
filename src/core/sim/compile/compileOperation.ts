// The operation of a step as running data: people, set-up, components, pieces, programs.
import type { OperationSpec, RouteStep as StepRecord } from '../../model/records/route'
import { findRecordOfType, recordsOfType } from '../../model/SceneDocument'
import type { DrawnTime } from '../flow/DrawnTime'
import type { ComponentNeed, Need, PieceRule, SetupRule, StepOperation } from '../flow/StepOperation'
import { compileFault } from './compileFault'
import type { StepScope } from './StepScope'

const NOTHING: StepOperation = {
  choice: -1,
  hasWork: false,
  setup: undefined,
  setupNeeds: [],
  workNeeds: [],
  keepsCrew: true,
  components: [],
  pieces: [],
  isPlain: false,
}

export function compileOperation(scope: StepScope, step: StepRecord, path: string): StepOperation {
  const operation = step.do
  if (operation === undefined) return NOTHING
  const at = `${path}.do`
  const needs = compileNeeds(scope, operation, at)
  const setupNeeds = needs.filter(({ during }) => during !== 'work').map(({ need }) => need)
  const workNeeds = needs.filter(({ during }) => during !== 'setup').map(({ need }) => need)
  const setup = operation.setup && compileSetup(scope, step, operation.setup, at)
  const hasTime = operation.kind !== 'program' && operation.time !== undefined
  return {
    choice: operation.kind === 'program' ? scope.movers.choiceOf(operation.programs, scope.route.id, at) : -1,
    hasWork: operation.kind === 'program' || hasTime,
    setup,
    setupNeeds,
    workNeeds,
    keepsCrew: needs.every(({ during }) => during === 'both'),
    components: operation.kind === 'assemble' ? compileComponents(scope, step, operation, at) : [],
    pieces: operation.kind === 'disassemble' ? compilePieces(scope, operation, at) : [],
    isPlain: hasTime && setup === undefined && needs.length === 0 && operation.kind !== 'assemble',
  }
}

type NeedSpec = NonNullable<OperationSpec['needs']>[number]

function compileNeeds(
  scope: StepScope,
  operation: OperationSpec,
  path: string,
): { need: Need; during: NeedSpec['during'] }[] {
  return (operation.needs ?? []).flatMap((spec, n) => {
    const [first, ...others] = poolsFor(scope, spec).flatMap(
      (id) => scope.movers.crewOf(id, scope.route.id, `${path}.needs[${n}].operator`) ?? [],
    )
    if (first === undefined) return []
    const pools = poolsFor(scope, spec).map((id) => findRecordOfType(scope.context.document, 'operator', id))
    const people = Math.max(...pools.map((pool) => pool?.count ?? 0))
    const mayTake = pools.some((pool) => pool?.preempt === 'resume')
    if (spec.count > people) {
      scope.context.problems.push(
        compileFault(
          'operator.tooFew',
          scope.route.id,
          `${path}.needs[${n}].count`,
          `Route "${scope.route.id}" needs ${spec.count} of "${spec.operator ?? spec.skill}" at once; there are ${people}.`,
          'Lower the number, or add people to the pool.',
        ),
      )
    }
    const need = { ...first, others, mayTake, count: spec.count }
    return [{ need, during: spec.during }]
  })
}

/** The pool that is named, or all with the skill. */
function poolsFor(scope: StepScope, spec: NeedSpec): string[] {
  if (spec.operator !== undefined) return [spec.operator]
  return recordsOfType(scope.context.document, 'operator')
    .filter((pool) => spec.skill !== undefined && pool.skills?.includes(spec.skill))
    .map(({ id }) => id)
}

type SetupSpec = NonNullable<OperationSpec['setup']>

function compileSetup(scope: StepScope, step: StepRecord, setup: SetupSpec, path: string): SetupRule {
  return {
    always: setup.when === 'always',
    matrix: setup.matrix && compileMatrix(scope, step, setup.matrix, `${path}.setup.matrix`),
  }
}

function compileMatrix(
  scope: StepScope,
  step: StepRecord,
  matrix: NonNullable<SetupSpec['matrix']>,
  path: string,
): (DrawnTime | undefined)[] {
  const { context, route } = scope
  const size = context.products.length
  const owner = step.at?.[0] ?? route.id
  const entries: (DrawnTime | undefined)[] = Array.from({ length: size * size })
  for (const [change, time] of Object.entries(matrix)) {
    const [from = '', to = ''] = change.split('>').map((id) => id.trim())
    const a = context.productOf(from)
    const b = context.productOf(to)
    if (a < 0 || b < 0) {
      context.problems.push(
        compileFault(
          'setup.noProduct',
          route.id,
          `${path}.${change}`,
          `The set-up matrix of route "${route.id}" has "${change}", which does not name two products.`,
          'Write "fromProduct>toProduct" with ids of product records.',
        ),
      )
      continue
    }
    const purpose = `setup/${route.id}/${step.id}/${change}`
    entries[a * size + b] = context.drawnTime(time, owner, purpose, `${path}.${change}`)
  }
  return entries
}

function compileComponents(
  scope: StepScope,
  step: StepRecord,
  operation: Extract<OperationSpec, { kind: 'assemble' }>,
  path: string,
): ComponentNeed[] {
  return operation.components.map((component, n) => {
    const at = `${path}.components[${n}]`
    const sequence = component.sequence.map((id) => productOf(scope, id, `${at}.sequence`))
    const used = new Set(component.sequence)
    return {
      sequence,
      count: component.count,
      from: component.from.flatMap((id) => placeOf(scope, id, `${at}.from`)),
      movers: scope.context.products.map(({ id }) => {
        const mover = component.moverByProduct?.[id] ?? component.mover
        if (mover === undefined || !used.has(id)) return undefined
        return scope.movers.make(mover, scope.route.id, `${step.id}/${n}/${id}`, `${at}.mover`)
      }),
    }
  })
}

function compilePieces(
  scope: StepScope,
  operation: Extract<OperationSpec, { kind: 'disassemble' }>,
  path: string,
): PieceRule[] {
  return operation.into.map((piece, n) => {
    const product = productOf(scope, piece.product, `${path}.into[${n}].product`)
    const firstStep = scope.starts.get(piece.route)
    if (firstStep === undefined) {
      scope.context.problems.push(
        compileFault(
          'route.missing',
          scope.route.id,
          `${path}.into[${n}].route`,
          `Pieces of "${piece.product}" take route "${piece.route}", which does not exist.`,
          'Name a route record.',
        ),
      )
    }
    return {
      product,
      priority: scope.context.products[product]?.priority ?? 0,
      count: piece.count,
      firstStep: firstStep ?? 0,
    }
  })
}

function productOf(scope: StepScope, id: string, path: string): number {
  const product = scope.context.productOf(id)
  if (product >= 0) return product
  scope.context.problems.push(
    compileFault(
      'product.missing',
      scope.route.id,
      path,
      `Route "${scope.route.id}" names product "${id}", which does not exist.`,
      'Name a product record.',
    ),
  )
  return 0
}

function placeOf(scope: StepScope, id: string, path: string): number[] {
  const entity = scope.context.entityOf(id)
  if (entity >= 0 && scope.core.places[entity] !== undefined) return [entity]
  scope.context.problems.push(
    compileFault(
      'route.noPlace',
      scope.route.id,
      path,
      `Components are taken from "${id}", which is no place for parts.`,
      'Name the buffer or station where they wait.',
    ),
  )
  return []
}
