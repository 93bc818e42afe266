// The figures of a run as a flat list of named numbers, so that a study can put an interval on each of them. Names follow the
// run's own result (docs/statistics.md lists them); texts and lists other than shares of time are left out.
import type { EntityFigures, ProductFigures, RunResults } from '../results/RunResults'

export type Measures = Record<string, number>

export function measuresOf(results: RunResults): Measures {
  const { kpis } = results
  const measures: Measures = {
    throughputPerHour: kpis.throughputPerHour,
    partsOut: kpis.partsOut,
    partsScrapped: kpis.partsScrapped,
    wip: kpis.wip,
    'leadTimeS.mean': kpis.leadTimeS.mean,
    'leadTimeS.p50': kpis.leadTimeS.p50,
    'leadTimeS.p90': kpis.leadTimeS.p90,
    'leadTimeS.p95': kpis.leadTimeS.p95,
    'leadTimeS.p99': kpis.leadTimeS.p99,
  }
  if (kpis.throughputPerShiftHour !== undefined) measures.throughputPerShiftHour = kpis.throughputPerShiftHour
  addNumbers(measures, 'due', kpis.due)
  for (const [id, product] of Object.entries(results.byProduct)) addProduct(measures, id, product)
  for (const [id, entity] of Object.entries(results.entities)) addEntity(measures, id, entity)
  addNumbers(measures, 'energy', results.energy)
  addNumbers(measures, 'costs', results.costs)
  for (const { robot, program, count, meanS } of results.cycle) {
    measures[`cycle.${robot}.${program}.count`] = count
    measures[`cycle.${robot}.${program}.meanS`] = meanS
  }
  return measures
}

function addProduct(measures: Measures, id: string, product: ProductFigures): void {
  measures[`partsOut.${id}`] = product.out
  if (product.scrapped > 0) measures[`partsScrapped.${id}`] = product.scrapped
  measures[`leadTimeS.mean.${id}`] = product.meanLeadTimeS
}

function addEntity(measures: Measures, id: string, entity: EntityFigures): void {
  const name = `entities.${id}`
  for (const [state, share] of Object.entries(entity.states)) measures[`${name}.states.${state}`] = share
  measures[`${name}.count`] = entity.count
  addNumbers(measures, `${name}.queue`, entity.queue)
  addNumbers(measures, `${name}.content`, entity.content)
  addNumbers(measures, `${name}.transport`, entity.transport)
  addNumbers(measures, `${name}.iso22400`, entity.iso22400?.kpis)
  addNumbers(measures, `${name}.workerEfficiency`, entity.workerEfficiency)
}

/** Every number inside, by its path. */
function addNumbers(measures: Measures, name: string, value: unknown): void {
  if (typeof value === 'number') measures[name] = value
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) addNumbers(measures, `${name}.${key}`, inner)
}
