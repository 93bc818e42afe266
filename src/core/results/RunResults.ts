// The figures of one run, as the command line prints them and the page shows them. Types only.
import type { Problem } from './problem'
import type { CycleCause, ResourceState } from './states'

export interface LeadTimeFigures {
  readonly mean: number
  readonly p50: number
  readonly p90: number
  readonly p95: number
  readonly p99: number
  /** Number of finished parts the figures rest on; 0 makes them 0. */
  readonly n: number
}

export interface KpiFigures {
  /** Good parts out per hour of simulated calendar time after warm-up. */
  readonly throughputPerHour: number
  /** Half width of the 95 % interval of throughputPerHour by batch means; undefined while too few batches exist. */
  readonly throughputHalfWidth95?: number
  /** Good parts out after warm-up. */
  readonly partsOut: number
  readonly partsScrapped: number
  /** Time-weighted mean of parts in the system (components of an assembly count until they are joined). */
  readonly wip: number
  readonly wipNow: number
  readonly leadTimeS: LeadTimeFigures
  /** Self-check: relative gap between parts in the system and rate × time (Little's law); small in a long run. */
  readonly littleGap?: number
}

/** What waits and is worked on at a station, time-weighted over the observed time. */
export interface QueueMeasures {
  readonly meanWaiting: number
  /** Waiting and in service. */
  readonly meanPresent: number
  /** Time-weighted variance of the number present. */
  readonly variancePresent: number
  /** Share of time with 0, 1, 2 … present; 31 stands for 31 or more. */
  readonly presentShares: readonly number[]
  /** Wait before service, mean over the parts whose service began. */
  readonly meanWaitS: number
  /** Mean of the square of that wait, s². */
  readonly meanSquareWaitS2: number
  /** Share of those parts that had to wait at all. */
  readonly shareDelayed: number
  readonly n: number
  /** Jobs that were interrupted and whose part waited again. */
  readonly preemptions: number
  /** Present when parts of more than one product were served. */
  readonly byProduct?: Readonly<Record<string, ServedProduct>>
}

export interface ServedProduct {
  readonly meanWaitS: number
  readonly n: number
  readonly preemptions: number
}

/** How many parts lie on a buffer or a belt, time-weighted over the observed time. */
export interface ContentMeasures {
  readonly mean: number
  readonly variance: number
  readonly max: number
  /** Share of time with 0, 1, 2 … parts; 31 stands for 31 or more. */
  readonly shares: readonly number[]
  /** Mean stay by Little's law: parts · seconds divided by the parts that left. */
  readonly meanStayS: number
}

/** What the vehicles of a fleet do: shares of their time add up to 1. */
export interface TransportMeasures {
  readonly idle: number
  /** Driving without a load, to fetch one, to a charger or home. */
  readonly empty: number
  readonly loaded: number
  /** Loading and unloading. */
  readonly handling: number
  readonly charging: number
  /** Standing because another vehicle is in the way. */
  readonly waitingForWay: number
  readonly distanceM: number
  readonly loadedDistanceM: number
  /** From asking for transport to the vehicle standing at the load. */
  readonly meanWaitS: number
  /** With a battery: times charged, and the lowest charge as a share of the capacity. */
  readonly charges?: number
  readonly lowestCharge?: number
}

export interface ProductFigures {
  readonly out: number
  readonly scrapped: number
  /** From entering the system to leaving it as good. */
  readonly meanLeadTimeS: number
}

export interface EntityFigures {
  /** Fractions of the observed time, adding up to 1. */
  readonly states: Readonly<Record<ResourceState, number>>
  /** Completed jobs (station), cycles (robot), tasks (operator), parts that passed (buffer, conveyor, sink). */
  readonly count: number
  /** Stations only. */
  readonly queue?: QueueMeasures
  /** Buffers and conveyors only. */
  readonly content?: ContentMeasures
  /** Fleets of vehicles only. */
  readonly transport?: TransportMeasures
  /** Why it stands still now, when it does: a short code with the entity it waits for. */
  readonly waitsFor?: string
}

export interface CycleFigures {
  readonly robot: string
  readonly program: string
  readonly count: number
  readonly meanS: number
  /** Mean seconds a cycle by cause; the sum is meanS. */
  readonly split: Readonly<Record<CycleCause, number>>
  /** True when an acceleration or a grip time behind it is an estimate ("schatting"). */
  readonly estimated: boolean
}

export interface RunResults {
  readonly scene: string
  readonly engine: string
  readonly seed: number
  readonly warmupS: number
  /** End of the run on the scene's clock, warm-up included. */
  readonly simulatedS: number
  readonly events: number
  /** 16 hex digits over every state change (engine decision 4). */
  readonly hash: string
  readonly kpis: KpiFigures
  readonly entities: Readonly<Record<string, EntityFigures>>
  readonly cycle: readonly CycleFigures[]
  /** Measures by product: parts out, e.g. {"wing-skin": 12}. */
  readonly partsOutByProduct: Readonly<Record<string, number>>
  /** Every product of which a part has left, as good or as scrap. */
  readonly byProduct: Readonly<Record<string, ProductFigures>>
  /** Programs that cannot be run, and why; the work that needs them waits. Left out when there are none. */
  readonly faults?: readonly Problem[]
}

/** Results with the two wall-clock figures that only a host can know. */
export interface TimedRunResults extends RunResults {
  readonly compileS: number
  readonly wallS: number
}
