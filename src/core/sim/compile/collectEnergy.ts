// Electrical energy of the observed time: power by state times time in that state, by record and by state, and divided over the
// products. Reads the model, changes nothing.
import type { Power } from '../../model/fields/power'
import { recordsOfType } from '../../model/SceneDocument'
import type { EnergyFigures, EntityFigures } from '../../results/RunResults'
import { RESOURCE_STATES, type ResourceState } from '../../results/states'
import { TICKS_PER_HOUR } from '../kernel/ticks'
import type { RunningModel } from './RunningModel'
import { productShares } from './shareByProduct'

const WATTS_PER_KW = 1000

export type EntityMap = Readonly<Record<string, EntityFigures>>

/** Undefined when no record says what it draws. */
export function collectEnergy(model: RunningModel, entities: EntityMap): EnergyFigures | undefined {
  const byEntity: Record<string, EnergyFigures['byEntity'][string]> = {}
  const byState: Record<string, number> = {}
  const perProduct = new Float64Array(model.parts.context.products.length)
  let kWh = 0
  model.parts.context.entities.forEach((id, entity) => {
    const power = powerOf(model, id)
    if (power === undefined) return
    const own = energyByState(power, entities[id]!, hoursOf(model) * unitsOf(model, entity))
    byEntity[id] = own
    kWh += own.kWh
    for (const [state, value] of Object.entries(own.byState)) byState[state] = (byState[state] ?? 0) + value
    productShares(model, entity).forEach((share, product) => {
      perProduct[product]! += share * own.kWh
    })
  })
  if (Object.keys(byEntity).length === 0) return undefined
  const good = model.parts.core.figures.partsOut
  const kWhPerGoodPart = good > 0 ? kWh / good : 0
  const co2 = recordsOfType(model.parts.context.document, 'scene')[0]?.co2KgPerKwh
  return {
    kWh,
    kWhPerGoodPart,
    ...(co2 === undefined ? {} : { co2KgPerGoodPart: co2 * kWhPerGoodPart }),
    byEntity,
    byState,
    kWhPerPart: perGoodPart(model, perProduct),
  }
}

/** What a product got, over its good parts; products without any are left out. */
export function perGoodPart(model: RunningModel, perProduct: Float64Array): Record<string, number> {
  const { context, core } = model.parts
  const out = core.figures.outByProduct
  const entries = context.products.map(
    ({ id }, product) => [id, perProduct[product]! / out[product]!] as const,
  )
  return Object.fromEntries(entries.filter((_, product) => out[product]! > 0))
}

/** Hours of the observed time. */
export function hoursOf(model: RunningModel): number {
  const { kernel, states } = model.parts.context
  return (kernel.now - states.board.observedSinceTick) / TICKS_PER_HOUR
}

/** Servers, people or vehicles. */
export function unitsOf(model: RunningModel, entity: number): number {
  const { stations, pools, fleets } = model.parts
  return stations[entity]?.bank.count ?? pools[entity]?.spec.count ?? fleets[entity]?.vehicles.length ?? 1
}

/** A fleet with batteries draws from the mains while it charges. */
function powerOf(model: RunningModel, id: string): Power | undefined {
  const record = model.parts.context.document.records[id]
  if (record === undefined || !('powerW' in record || record.type === 'vehicle')) return undefined
  if (record.type === 'vehicle' && record.powerW === undefined && record.battery !== undefined)
    return { maintenance: record.battery.chargeW }
  return record.powerW as Power | undefined
}

function energyByState(
  power: Power,
  figures: EntityFigures,
  unitHours: number,
): EnergyFigures['byEntity'][string] {
  const byState: Partial<Record<ResourceState, number>> = {}
  let kWh = 0
  for (const state of RESOURCE_STATES) {
    const watts = power[state] ?? power.other ?? 0
    const energy = (watts * figures.states[state] * unitHours) / WATTS_PER_KW
    if (energy === 0) continue
    byState[state] = energy
    kWh += energy
  }
  return { kWh, byState: byState as Record<string, number> }
}
