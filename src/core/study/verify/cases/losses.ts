// Parts that are refused or give up: M/M/1/K, Erlang B with three kinds of service, Erlang A.
import type { Distribution } from '../../../model/fields/time'
import { contentOf, entityOf, queueOf, shareLost, throughputPerS } from '../readFigures'
import { numberOf } from '../readParameters'
import {
  buffer,
  constant,
  every,
  exponential,
  lognormal,
  product,
  route,
  scene,
  source,
  station,
  type Timing,
  timingOf,
  work,
} from '../sceneParts'
import type { SceneCase } from '../VerifyCase'

/** Who cannot be served or put somewhere at once is lost. */
const refused = { time: constant(0), to: 'scrap' }

/** Servers without a place to wait. */
export function lossScene(
  timing: Timing,
  queue: { readonly arrivals: Distribution; readonly service: Distribution; readonly servers: number },
) {
  return scene(
    timing,
    product(),
    source(every(queue.arrivals)),
    station('station', { capacity: queue.servers, queueCapacity: 0 }),
    route([work('station', queue.service, { patience: refused })]),
  )
}

const finiteRoom: SceneCase = {
  id: 'pub-mmck-loss',
  kind: 'replicated',
  leftOut: { abandon_frac: 'nobody who was let in leaves without being served: 0 by construction' },
  scenes: (p, effort) => {
    const rate = numberOf(p, 'lam')
    const servers = numberOf(p, 'c')
    return {
      queue: scene(
        timingOf(rate, effort),
        product(),
        source(every(exponential(1 / rate))),
        buffer('room', { capacity: numberOf(p, 'K') - servers }),
        station('station', { capacity: servers, queueCapacity: 0 }),
        route([
          { id: 'wait', at: ['room'], patience: refused },
          work('station', exponential(1 / numberOf(p, 'mu'))),
        ]),
      ),
    }
  },
  measure: (runsOf, p) => {
    const [run] = runsOf('queue')
    const room = contentOf(run, 'room')
    const { present, busy } = {
      present: queueOf(run, 'station'),
      busy: entityOf(run, 'station').states.working,
    }
    return {
      P_block: shareLost(run),
      L: run.results.kpis.wip,
      Lq: room.mean,
      W: run.results.kpis.leadTimeS.mean,
      Wq: room.meanStayS,
      throughput_accepted: throughputPerS(run),
      busy_servers: busy * numberOf(p, 'c'),
      p0: present.presentShares[0]!,
    }
  },
}

const erlangB: SceneCase = {
  id: 'pub-erlangB',
  kind: 'replicated',
  scenes: (p, effort) => {
    const rate = numberOf(p, 'lam')
    const mean = 1 / numberOf(p, 'mu')
    const of = (service: Distribution) =>
      lossScene(timingOf(rate, effort, 1 / 3), {
        arrivals: exponential(1 / rate),
        service,
        servers: numberOf(p, 'c'),
      })
    return {
      exponential: of(exponential(mean)),
      constant: of(constant(mean)),
      lognormal: of(lognormal(mean, 2)),
    }
  },
  measure: (runsOf) => ({
    P_block: shareLost(runsOf('exponential')[0]),
    'P_block~constant': shareLost(runsOf('constant')[0]),
    'P_block~lognormal': shareLost(runsOf('lognormal')[0]),
  }),
}

const erlangA: SceneCase = {
  id: 'pub-renege',
  kind: 'replicated',
  scenes: (p, effort) => {
    const rate = numberOf(p, 'lam')
    const patience = { time: exponential(1 / numberOf(p, 'theta')), to: 'scrap' }
    return {
      queue: scene(
        timingOf(rate, effort),
        product(),
        source(every(exponential(1 / rate))),
        station('station', { capacity: numberOf(p, 'c') }),
        route([work('station', exponential(1 / numberOf(p, 'mu')), { patience })]),
      ),
    }
  },
  measure: (runsOf, p) => {
    const [run] = runsOf('queue')
    const queue = queueOf(run, 'station')
    return {
      L: queue.meanPresent,
      Lq: queue.meanWaiting,
      busy_servers: entityOf(run, 'station').states.working * numberOf(p, 'c'),
      p0: queue.presentShares[0]!,
      abandon_frac: shareLost(run),
    }
  },
}

export const lossCases: readonly SceneCase[] = [finiteRoom, erlangB, erlangA]
