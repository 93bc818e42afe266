// The figures of a run as a flat list of named numbers, so that a study can put an interval on each of them. Names follow the
// run's own result (docs/statistics.md lists them); texts and lists other than shares of time are left out.
import type { EntityFigures, ProductFigures, RunResults } from '../results/RunResults'
import { NameBook } from './NameBook'

export type Measures = Record<string, number>

/** `names`: shared by the runs of a study. */
export function measuresOf(results: RunResults, names = new NameBook()): Measures {
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
  const sheet: Sheet = { measures, names }
  addNumbers(sheet, 'due', kpis.due)
  for (const [id, product] of Object.entries(results.byProduct)) addProduct(sheet, id, product)
  for (const [id, entity] of Object.entries(results.entities))
    addEntity(sheet, names.of('entities', id), entity)
  addNumbers(sheet, 'energy', results.energy)
  addNumbers(sheet, 'costs', results.costs)
  for (const { robot, program, count, meanS } of results.cycle) {
    const name = names.of(names.of('cycle', robot), program)
    measures[names.of(name, 'count')] = count
    measures[names.of(name, 'meanS')] = meanS
  }
  return measures
}

interface Sheet {
  readonly measures: Measures
  readonly names: NameBook
}

function addProduct({ measures, names }: Sheet, id: string, product: ProductFigures): void {
  measures[names.of('partsOut', id)] = product.out
  if (product.scrapped > 0) measures[names.of('partsScrapped', id)] = product.scrapped
  measures[names.of('leadTimeS.mean', id)] = product.meanLeadTimeS
}

function addEntity(sheet: Sheet, name: string, entity: EntityFigures): void {
  const { measures, names } = sheet
  addNumbers(sheet, names.of(name, 'states'), entity.states)
  measures[names.of(name, 'count')] = entity.count
  addNumbers(sheet, names.of(name, 'queue'), entity.queue)
  addNumbers(sheet, names.of(name, 'content'), entity.content)
  addNumbers(sheet, names.of(name, 'transport'), entity.transport)
  addNumbers(sheet, names.of(name, 'iso22400'), entity.iso22400?.kpis)
  addNumbers(sheet, names.of(name, 'workerEfficiency'), entity.workerEfficiency)
}

/** Every number inside, by its path. */
function addNumbers(sheet: Sheet, name: string, value: unknown): void {
  if (typeof value === 'number') sheet.measures[name] = value
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) addNumbers(sheet, sheet.names.of(name, key), inner)
}
