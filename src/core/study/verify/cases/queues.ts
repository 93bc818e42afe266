// One station, Poisson or regular arrivals: M/M/1, M/M/c, M/G/1, D/M/1, M/D/2, M/G/∞, batches in and batches served.
import type { Distribution } from '../../../model/fields/time'
import { entityOf, oneQueue, pick, queueOf, shareLost } from '../readFigures'
import { numberOf } from '../readParameters'
import {
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
  uniform,
  work,
} from '../sceneParts'
import type { SceneCase } from '../VerifyCase'
import { lossScene } from './losses'

interface Queue {
  readonly arrivals: Distribution
  readonly service: Distribution
  readonly servers?: number
  readonly batch?: number
}

export function queueScene(timing: Timing, queue: Queue, more: Parameters<typeof station>[1] = {}) {
  return scene(
    timing,
    product(),
    source(every(queue.arrivals, queue.batch ?? 1)),
    station('station', { capacity: queue.servers ?? 1, ...more }),
    route([work('station', queue.service)]),
  )
}

const mm1: SceneCase = {
  id: 'pub-mm1-090',
  kind: 'replicated',
  scenes: (p, effort) => {
    const rate = numberOf(p, 'lam')
    return {
      queue: queueScene(timingOf(rate, effort), {
        arrivals: exponential(1 / rate),
        service: exponential(1 / numberOf(p, 'mu')),
      }),
    }
  },
  measure: (runsOf) => {
    const [run] = runsOf('queue')
    const { presentShares } = queueOf(run, 'station')
    const { p95, p99 } = run.results.kpis.leadTimeS
    return {
      ...pick(oneQueue(runsOf), 'rho', 'L', 'Lq', 'W', 'Wq'),
      P_N_ge_10: presentShares.slice(10).reduce((sum, share) => sum + share, 0),
      sojourn_p95: p95,
      sojourn_p99: p99,
    }
  },
}

const mmc: SceneCase = {
  id: 'pub-mmc-3',
  kind: 'replicated',
  scenes: (p, effort) => {
    const rate = numberOf(p, 'lam')
    const servers = numberOf(p, 'c')
    const queue = { arrivals: exponential(1 / rate), service: exponential(1 / numberOf(p, 'mu')), servers }
    return {
      queue: queueScene(timingOf(rate, effort), queue),
      // Erlang B of the same load: the same servers without a place to wait.
      loss: lossScene(timingOf(rate, effort), queue),
    }
  },
  measure: (runsOf) => ({
    ...pick(oneQueue(runsOf), 'rho', 'P_wait', 'Wq', 'Lq', 'W', 'L'),
    erlangB: shareLost(runsOf('loss')[0]),
  }),
}

/** M/G/1 for services of several distributions. */
function poissonCase(id: string, service: (p: Record<string, unknown>) => Distribution): SceneCase {
  return {
    id,
    kind: 'replicated',
    scenes: (p, effort) => {
      const rate = numberOf(p, 'lam')
      return {
        queue: queueScene(timingOf(rate, effort), { arrivals: exponential(1 / rate), service: service(p) }),
      }
    },
    measure: (runsOf) => pick(oneQueue(runsOf), 'rho', 'Wq', 'W', 'Lq', 'L', 'E_Wq2', 'sd_Wq'),
  }
}

const dm1: SceneCase = {
  id: 'pub-dm1',
  kind: 'replicated',
  scenes: (p, effort) => {
    const gap = numberOf(p, 'interarrival')
    return {
      queue: queueScene(timingOf(1 / gap, effort), {
        arrivals: constant(gap),
        service: exponential(1 / numberOf(p, 'mu')),
      }),
    }
  },
  measure: (runsOf) => {
    const figures = oneQueue(runsOf)
    return { ...pick(figures, 'Wq', 'W', 'L', 'Lq', 'P_wait'), sigma: figures.P_wait }
  },
}

const md2: SceneCase = {
  id: 'pub-md2',
  kind: 'replicated',
  scenes: (p, effort) => {
    const rate = numberOf(p, 'lam')
    return {
      queue: queueScene(timingOf(rate, effort), {
        arrivals: exponential(1 / rate),
        service: constant(numberOf(p, 'service')),
        servers: numberOf(p, 'c'),
      }),
    }
  },
  measure: (runsOf) => pick(oneQueue(runsOf), 'L', 'W', 'Wq', 'Lq', 'P_wait'),
}

const mgInfinity: SceneCase = {
  id: 'pub-mminf',
  kind: 'replicated',
  scenes: (p, effort) => {
    const rate = numberOf(p, 'lam')
    return {
      queue: queueScene(timingOf(rate, effort), {
        arrivals: exponential(1 / rate),
        service: lognormal(numberOf(p, 'mean_service'), numberOf(p, 'scv')),
        // Never all busy: the number present is Poisson with mean 6.
        servers: 60,
      }),
    }
  },
  measure: (runsOf) => {
    const { meanPresent, variancePresent, presentShares } = queueOf(runsOf('queue')[0], 'station')
    return { mean_busy: meanPresent, var_busy: variancePresent, P_busy_0: presentShares[0]! }
  },
}

const batchArrivals: SceneCase = {
  id: 'pub-batch-arrivals',
  kind: 'replicated',
  scenes: (p, effort) => {
    const rate = numberOf(p, 'batch_rate')
    const batch = numberOf(p, 'batch')
    return {
      queue: queueScene(timingOf(rate * batch, effort), {
        arrivals: exponential(1 / rate),
        service: exponential(1 / numberOf(p, 'mu')),
        batch,
      }),
    }
  },
  measure: (runsOf) => pick(oneQueue(runsOf), 'rho', 'L', 'W'),
}

const batchServer: SceneCase = {
  id: 'pub-batch-server',
  kind: 'replicated',
  scenes: (p, effort) => {
    const rate = numberOf(p, 'lam')
    const most = numberOf(p, 'b')
    const batch = { min: numberOf(p, 'a'), max: most, waitS: 0 }
    return {
      queue: queueScene(
        timingOf(rate, effort),
        { arrivals: exponential(1 / rate), service: exponential(1 / numberOf(p, 'mu')), servers: most },
        { batch },
      ),
    }
  },
  measure: (runsOf) => ({
    ...pick(oneQueue(runsOf), 'Lq', 'Wq'),
    utilisation: entityOf(runsOf('queue')[0], 'station').states.working,
  }),
}

export const queueCases: readonly SceneCase[] = [
  mm1,
  mmc,
  poissonCase('pub-md1', (p) => constant(numberOf(p, 'service'))),
  poissonCase('pub-mg1-lognormal', (p) => lognormal(numberOf(p, 'mean'), numberOf(p, 'scv'))),
  poissonCase('pub-mg1-uniform', (p) => uniform(numberOf(p, 'a'), numberOf(p, 'b'))),
  dm1,
  md2,
  mgInfinity,
  batchArrivals,
  batchServer,
]
