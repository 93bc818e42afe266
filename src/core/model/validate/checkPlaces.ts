// Rules about places, sources, carriers' ranges, zones, calendars' users and costs: capacities that fit slots, batches that can start, arrivals that
// cannot flood the cell.
import type { RecordOf } from '../sceneRecord'
import { slotCount } from '../slotPoses'
import type { SceneScope } from './SceneScope'

export function checkPlaces(scope: SceneScope): void {
  for (const buffer of scope.all('buffer')) checkSlots(scope, buffer)
  for (const station of scope.all('station')) {
    checkSlots(scope, station)
    checkBatch(scope, station)
    checkInterruptions(scope, station)
    if (station.blocking === 'before') checkBlocking(scope, station)
  }
  for (const conveyor of scope.all('conveyor'))
    if (conveyor.pitchM > conveyor.lengthM)
      scope.add('conveyor.pitchTooLong', conveyor.id, 'pitchM', {
        pitch: conveyor.pitchM,
        length: conveyor.lengthM,
      })
  for (const conveyor of scope.all('conveyor')) checkSpeeds(scope, conveyor)
  for (const source of scope.all('source')) checkSource(scope, source)
  for (const zone of scope.all('zone')) checkZone(scope, zone)
  for (const cost of scope.all('cost')) {
    const { low, likely, high } = cost.eur
    if (low > likely || likely > high) scope.add('cost.order', cost.id, 'eur', { low, likely, high })
  }
}

function checkSpeeds(scope: SceneScope, conveyor: RecordOf<'conveyor'>): void {
  const { speeds = [], repeatS = Number.POSITIVE_INFINITY } = conveyor
  const wrong = speeds.findIndex(({ atS }, n) => atS >= repeatS || (n > 0 && atS <= speeds[n - 1]!.atS))
  if (wrong >= 0) scope.add('conveyor.speedsOrder', conveyor.id, `speeds[${wrong}].atS`)
}

function checkSlots(scope: SceneScope, place: RecordOf<'buffer'> | RecordOf<'station'>): void {
  if (!place.slots || place.capacity === undefined) return
  const slots = slotCount(place.slots)
  if (place.capacity > slots)
    scope.add('place.fewerSlots', place.id, 'slots', { capacity: place.capacity, slots })
}

function checkBatch(scope: SceneScope, station: RecordOf<'station'>): void {
  const { batch, capacity } = station
  if (!batch) return
  if (batch.min > batch.max)
    scope.add('station.batchOrder', station.id, 'batch', { min: batch.min, max: batch.max })
  if (batch.max > capacity)
    scope.add('station.batchTooLarge', station.id, 'batch.max', { max: batch.max, capacity })
}

/** What was begun with several parts or behind a door cannot be put aside. */
function checkInterruptions(scope: SceneScope, station: RecordOf<'station'>): void {
  const { preempt, staffing, batch, door, capacity } = station
  if (preempt === 'never' && staffing === undefined) return
  const field = preempt === 'never' ? 'staffing' : 'preempt'
  if (batch !== undefined || door !== undefined) scope.add('station.cannotInterrupt', station.id, field)
  // At any time: shifts that never overlap may each have all servers.
  for (const [index, { servers }] of (staffing ?? []).entries())
    if (servers > capacity)
      scope.add('station.moreStaff', station.id, `staffing[${index}].servers`, { staff: servers, capacity })
}

/** Where a part goes must be known before its work begins. */
function checkBlocking(scope: SceneScope, station: RecordOf<'station'>): void {
  if (station.batch !== undefined) scope.add('station.blockingBatch', station.id, 'blocking')
  for (const route of scope.all('route'))
    route.steps.forEach((step, index) => {
      const [first] = step.next ?? []
      const isFork =
        first !== undefined &&
        (first.share !== undefined || first.every !== undefined || first.upTo !== undefined)
      if (isFork && step.at?.includes(station.id))
        scope.add('station.blockingFork', route.id, `steps[${index}].next`, {
          station: station.id,
          step: step.id,
        })
    })
}

function checkShares(scope: SceneScope, source: RecordOf<'source'>): void {
  const { shares, products } = source
  if (shares === undefined) return
  if (shares.length !== products.length)
    scope.add('source.sharesCount', source.id, 'shares', { shares: shares.length, products: products.length })
  else if (shares.every((share) => share === 0)) scope.add('source.sharesNothing', source.id, 'shares')
}

function checkSource(scope: SceneScope, source: RecordOf<'source'>): void {
  const { arrivals } = source
  checkShares(scope, source)
  if (arrivals.kind === 'rates') checkRates(scope, source.id, arrivals.table)
  if (arrivals.kind === 'saturated' && source.limit === undefined) checkFlood(scope, source)
  for (const product of Object.keys(source.routeByProduct ?? {}))
    if (!source.products.includes(product))
      scope.add('source.notItsProduct', source.id, `routeByProduct.${product}`, { product })
}

function checkRates(
  scope: SceneScope,
  id: string,
  table: readonly { readonly untilS: number; readonly perHour: number }[],
): void {
  table.forEach((entry, index) => {
    const before = table[index - 1]
    if (before && before.untilS >= entry.untilS)
      scope.add('source.ratesOrder', id, `arrivals.table[${index}].untilS`, {
        until: entry.untilS,
        before: before.untilS,
      })
  })
  if (table.every((entry) => entry.perHour === 0)) scope.add('source.neverArrives', id, 'arrivals.table')
}

/** A source that is never empty must meet a place that can be full, or it makes parts without end at time 0. */
function checkFlood(scope: SceneScope, source: RecordOf<'source'>): void {
  for (const routeId of new Set([source.route, ...Object.values(source.routeByProduct ?? {})])) {
    const first = scope.findOf('route', routeId)?.steps[0]
    for (const placeId of first?.at ?? []) {
      const place = scope.find(placeId)
      const endless =
        place?.type === 'sink' ||
        (place?.type === 'buffer' && place.capacity === undefined && !place.slots) ||
        (place?.type === 'station' && place.queueCapacity === undefined)
      if (endless) scope.add('source.floods', source.id, 'arrivals', { place: placeId, route: routeId })
    }
  }
}

function checkZone(scope: SceneScope, zone: RecordOf<'zone'>): void {
  if (zone.kind === 'person' && (zone.robots === undefined || zone.override === undefined))
    scope.add('zone.protectsNobody', zone.id, zone.robots === undefined ? 'robots' : 'override')
  if (zone.kind !== 'physics' || zone.mode !== 'decides') return
  for (const field of ['shapes', 'outcomes', 'drop'] as const)
    if (zone[field] === undefined) scope.add('zone.cannotDecide', zone.id, field)
  zone.outcomes?.forEach(({ min, max }, index) => {
    if (min.some((value, axis) => value >= max[axis]!))
      scope.add('zone.emptyRegion', zone.id, `outcomes[${index}]`)
  })
  zone.shapes?.forEach(({ sizeM }, index) => {
    if (sizeM.some((value) => value <= 0))
      scope.add('place.notPositive', zone.id, `shapes[${index}].sizeM`, { value: Math.min(...sizeM) })
  })
}
