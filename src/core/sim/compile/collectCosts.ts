// Costs of the observed time from the cost records: by record, category, state of a resource and good part. Calendar time of
// the run counts: an investment is written off in it, a year has 8760 h. Reads the model, changes nothing.
import { findRecord, recordsOfType } from '../../model/SceneDocument'
import type { RecordOf } from '../../model/sceneRecord'
import type { CostCategory, CostFigures, EnergyFigures } from '../../results/RunResults'
import { RESOURCE_STATES } from '../../results/states'
import { type EntityMap, hoursOf, perGoodPart, unitsOf } from './collectEnergy'
import type { RunningModel } from './RunningModel'
import { goodShares, productShares } from './shareByProduct'

const HOURS_PER_YEAR = 8760
/** As the schema says where a life is left out. */
const USUAL_LIFE_YEARS = 10

type Cost = RecordOf<'cost'>

/** How often the record's amount is due, in all, by state of its resource and by product. */
interface Amount {
  readonly times: number
  readonly byState: Readonly<Record<string, number>>
  readonly byProduct: Float64Array
}

/** Undefined when the scene has no costs. */
export function collectCosts(
  model: RunningModel,
  entities: EntityMap,
  energy: EnergyFigures | undefined,
): CostFigures | undefined {
  const records = recordsOfType(model.parts.context.document, 'cost')
  if (records.length === 0) return undefined
  const byCategory = { investment: 0, labour: 0, material: 0, energy: 0, operation: 0 }
  const byRecord: Record<string, number> = {}
  const byState: Record<string, number> = {}
  const perProduct = new Float64Array(model.parts.context.products.length)
  const sum = { low: 0, likely: 0, high: 0 }
  for (const cost of records) {
    const amount = amountOf(model, cost, entities, energy)
    const { likely } = cost.eur
    for (const end of ['low', 'likely', 'high'] as const) sum[end] += cost.eur[end] * amount.times
    byRecord[cost.id] = likely * amount.times
    byCategory[categoryOf(model, cost)] += likely * amount.times
    for (const [state, times] of Object.entries(amount.byState))
      byState[state] = (byState[state] ?? 0) + likely * times
    amount.byProduct.forEach((times, product) => {
      perProduct[product]! += likely * times
    })
  }
  const good = model.parts.core.figures.partsOut
  return {
    eur: sum.likely,
    lowEur: sum.low,
    highEur: sum.high,
    eurPerGoodPart: good > 0 ? sum.likely / good : 0,
    byCategory,
    byRecord,
    byState,
    eurPerPart: perGoodPart(model, perProduct),
  }
}

function categoryOf(model: RunningModel, cost: Cost): CostCategory {
  if (cost.kind === 'investment') return 'investment'
  if (cost.kind === 'perKwh') return 'energy'
  if (cost.kind === 'perPart') return 'material'
  const of = cost.of === undefined ? undefined : findRecord(model.parts.context.document, cost.of)
  return of?.type === 'operator' ? 'labour' : 'operation'
}

function amountOf(
  model: RunningModel,
  cost: Cost,
  entities: EntityMap,
  energy: EnergyFigures | undefined,
): Amount {
  const years = hoursOf(model) / HOURS_PER_YEAR
  switch (cost.kind) {
    case 'investment':
      return spread(model, cost, years * annuity(cost), {})
    case 'perYear':
      return spread(model, cost, years, {})
    case 'perHour':
      return perHour(model, cost, entities)
    case 'perKwh':
      return perKwh(model, cost, energy)
    case 'perPart':
      return perPart(model, cost)
  }
}

/** Share of the price due each year: straight off without interest, an annuity with it. */
function annuity({ lifeYears = USUAL_LIFE_YEARS, interest = 0 }: Cost): number {
  if (interest === 0) return 1 / lifeYears
  let growth = 1
  for (let year = 0; year < Math.floor(lifeYears); year++) growth *= 1 + interest
  // Part of a year: simple interest.
  growth *= 1 + interest * (lifeYears - Math.floor(lifeYears))
  return interest / (1 - 1 / growth)
}

/** Over the products as they use the resource. */
function spread(
  model: RunningModel,
  cost: Cost,
  times: number,
  byState: Readonly<Record<string, number>>,
): Amount {
  const entity = cost.of === undefined ? -1 : model.parts.context.entityOf(cost.of)
  const shares = entity >= 0 ? productShares(model, entity) : goodShares(model)
  return { times, byState, byProduct: shares.map((share) => share * times) }
}

/** Each server, person or vehicle has its own hours; without a resource the hours of the run. */
function perHour(model: RunningModel, cost: Cost, entities: EntityMap): Amount {
  const figures = cost.of === undefined ? undefined : entities[cost.of]
  if (figures === undefined) return spread(model, cost, hoursOf(model), {})
  const hours = hoursOf(model) * unitsOf(model, model.parts.context.entityOf(cost.of!))
  const counted = RESOURCE_STATES.filter((state) => cost.states?.includes(state) ?? state !== 'off')
  const byState: Record<string, number> = {}
  let times = 0
  for (const state of counted) {
    const inState = hours * figures.states[state]
    if (inState > 0) byState[state] = inState
    times += inState
  }
  return spread(model, cost, times, byState)
}

function perKwh(model: RunningModel, cost: Cost, energy: EnergyFigures | undefined): Amount {
  if (energy === undefined) return spread(model, cost, 0, {})
  if (cost.of !== undefined) {
    const own = energy.byEntity[cost.of]
    return spread(model, cost, own?.kWh ?? 0, own?.byState ?? {})
  }
  const out = model.parts.core.figures.outByProduct
  const byProduct = Float64Array.from(
    model.parts.context.products,
    ({ id }, product) => (energy.kWhPerPart[id] ?? 0) * out[product]!,
  )
  return { times: energy.kWh, byState: energy.byState, byProduct }
}

/** Material went into scrapped parts too. */
function perPart(model: RunningModel, cost: Cost): Amount {
  const { context, core } = model.parts
  const byProduct = Float64Array.from(context.products, ({ id }, product) => {
    if (cost.of !== undefined && cost.of !== id) return 0
    const figures = core.figures.ofProduct(product)
    return figures === undefined ? 0 : figures.out + figures.scrapped
  })
  return { times: byProduct.reduce((a, b) => a + b, 0), byState: {}, byProduct }
}
