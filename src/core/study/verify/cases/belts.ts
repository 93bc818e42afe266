// Conveyors: a Poisson number on a moving belt, the densest stream, and the exact trace of an accumulating belt.
import { contentOf, observedS } from '../readFigures'
import { numberOf, numbersOf } from '../readParameters'
import {
  constant,
  every,
  exponential,
  orderAt,
  product,
  record,
  route,
  saturated,
  scene,
  source,
  station,
  timingOf,
  work,
} from '../sceneParts'
import type { Figures, SceneCase } from '../VerifyCase'

/** Items without length: so short that they never touch (the schema wants a pitch). */
const NO_LENGTH_M = 1e-6

const movingBelt: SceneCase = {
  id: 'pub-conveyor',
  kind: 'replicated',
  scenes: (p, effort) => {
    const belt = (pitchM: number) =>
      record('conveyor', {
        id: 'belt',
        lengthM: numberOf(p, 'L'),
        speedMps: numberOf(p, 'v'),
        pitchM,
        accumulating: false,
      })
    const ride = route([{ id: 'ride', at: ['belt'] }])
    const rate = numberOf(p, 'lam')
    return {
      poisson: scene(
        timingOf(rate, effort),
        product(),
        source(every(exponential(1 / rate))),
        belt(NO_LENGTH_M),
        ride,
      ),
      dense: scene(
        { warmupS: 600, horizonS: 1800 },
        product(),
        source(saturated),
        belt(numberOf(p, 'item')),
        ride,
      ),
    }
  },
  measure: (runsOf) => {
    const [poisson] = runsOf('poisson')
    const [dense] = runsOf('dense')
    const content = contentOf(poisson, 'belt')
    return {
      mean_on_belt: content.mean,
      var_on_belt: content.variance,
      transit: poisson.results.kpis.leadTimeS.p50,
      max_rate: dense.results.kpis.partsOut / observedS(dense),
      capacity: contentOf(dense, 'belt').mean,
    }
  },
}

/** Every item its own product, so that the trace can tell them apart. */
const accumulating: SceneCase = {
  id: 'pub-conveyor-accumulating',
  kind: 'exact',
  scenes: (p) => {
    const places = numberOf(p, 'places')
    const pitchM = 0.4
    const speedMps = pitchM / numberOf(p, 'tau')
    const items = numbersOf(p, 'processing')
    return {
      belt: {
        ...scene(
          { warmupS: 0, horizonS: 100 },
          ...items.map((_, n) => product(`item-${n}`)),
          ...numbersOf(p, 'arrivals').map((at, n) =>
            source(orderAt(at), { id: `in-${n}`, products: [`item-${n}`], route: `way-${n}` }),
          ),
          // From the middle of the first place to the middle of the last.
          record('conveyor', { id: 'belt', lengthM: (places - 1) * pitchM, speedMps, pitchM }),
          station('exit', { queueCapacity: 0 }),
          ...items.map((time, n) =>
            route([{ id: 'ride', at: ['belt'] }, work('exit', constant(time))], `way-${n}`),
          ),
        ),
        isTraced: true,
      },
    }
  },
  measure: (runsOf, p) => {
    const { moves } = runsOf('belt')[0]
    const figures: Figures = {}
    const note = (name: string, what: 'enter' | 'leave', place: string) =>
      numbersOf(p, 'processing').forEach((_, n) => {
        const move = moves.find(
          (one) => one.what === what && one.place === place && one.product === `item-${n}`,
        )
        figures[`${name}[${n}]`] = move!.timeS
      })
    note('enter', 'enter', 'belt')
    note('leave_belt', 'leave', 'belt')
    note('finish', 'leave', 'exit')
    return figures
  },
}

export const beltCases: readonly SceneCase[] = [movingBelt, accumulating]
