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
  /** Where somebody works by a calendar: observed hours in which at least one such calendar is on. */
  readonly shiftHours?: number
  /** Good parts out per such hour. */
  readonly throughputPerShiftHour?: number
  /** Half width of the 95 % interval of throughputPerShiftHour by batch means over the hours worked. */
  readonly shiftHourHalfWidth95?: number
  /** Good parts out after warm-up. */
  readonly partsOut: number
  readonly partsScrapped: number
  /** Time-weighted mean of parts in the system (components of an assembly count until they are joined). */
  readonly wip: number
  readonly wipNow: number
  readonly leadTimeS: LeadTimeFigures
  /** Present when good parts with a due date have left. */
  readonly due?: DueMeasures
  /** Self-check: relative gap between parts in the system and rate × time (Little's law); small in a long run. */
  readonly littleGap?: number
}

/** How good parts left against their due dates, after the warm-up. */
export interface DueMeasures {
  readonly shareLate: number
  /** Out minus due, s; negative is early. */
  readonly meanLatenessS: number
  readonly maxLatenessS: number
  /** As lateness, but 0 for parts in time. */
  readonly meanTardinessS: number
  readonly n: number
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
  /** Broken down or in maintenance; missing when none ever was. */
  readonly down?: number
  readonly distanceM: number
  readonly loadedDistanceM: number
  /** From asking for transport to the vehicle standing at the load. */
  readonly meanWaitS: number
  /** With a battery: times charged, and the lowest charge as a share of the capacity. */
  readonly charges?: number
  readonly lowestCharge?: number
}

/** Times (of all servers together) and quantities of a work unit by the names of ISO 22400-2, seconds. */
export interface IsoTimes {
  /** Order execution: all time on shift, as if one order took the whole run. */
  readonly aoetS: number
  /** Planned busy: on shift, less planned maintenance. */
  readonly pbtS: number
  /** Unit busy: processing and delays. */
  readonly aubtS: number
  /** Unit processing: production and set-up. */
  readonly auptS: number
  readonly aptS: number
  readonly austS: number
  readonly adetS: number
  readonly downS: number
  readonly maintenanceS: number
  /** Planned run time per item. */
  readonly priS: number
  /** Produced, good, scrapped, sent back. */
  readonly pq: number
  readonly gq: number
  readonly sq: number
  readonly rq: number
  /** Parts here for the first time, and those of them that were good. */
  readonly inspected: number
  readonly firstPass: number
  readonly failures: number
}

/** ISO 22400-2; ratios are fractions, not percentages. */
export interface IsoKpis {
  readonly availability: number
  readonly effectiveness: number
  readonly qualityRatio: number
  readonly oee: number
  readonly nee: number
  readonly allocationEfficiency: number
  readonly utilizationEfficiency: number
  readonly setupRatio: number
  readonly technicalEfficiency: number
  readonly productionProcessRatio: number
  readonly throughputPerHour: number
  readonly scrapRatio: number
  readonly reworkRatio: number
  readonly firstPassYield: number
  /** Present once it has failed. */
  readonly mtbfS?: number
  readonly mttrS?: number
  readonly correctiveMaintenanceRatio?: number
}

export interface IsoFigures {
  readonly times: IsoTimes
  readonly kpis: IsoKpis
}

/** Electrical energy, from the powers the records give by state. */
export interface EnergyFigures {
  readonly kWh: number
  readonly kWhPerGoodPart: number
  /** With an emission factor in the scene. */
  readonly co2KgPerGoodPart?: number
  /** By record, and by state within it; a record without powers is left out. */
  readonly byEntity: Readonly<
    Record<string, { readonly kWh: number; readonly byState: Readonly<Record<string, number>> }>
  >
  readonly byState: Readonly<Record<string, number>>
  /** What goes into the good parts of a product, the scrapped ones' share included. */
  readonly kWhPerPart: Readonly<Record<string, number>>
}

export type CostCategory = 'investment' | 'labour' | 'material' | 'energy' | 'operation'

/** Costs of the observed time. */
export interface CostFigures {
  /** Likely value, with the range that the cost records give. */
  readonly eur: number
  readonly lowEur: number
  readonly highEur: number
  readonly eurPerGoodPart: number
  readonly byCategory: Readonly<Record<CostCategory, number>>
  /** By cost record. */
  readonly byRecord: Readonly<Record<string, number>>
  /** Costs that go with what a resource does: by its state. */
  readonly byState: Readonly<Record<string, number>>
  /** Per good part of each product. */
  readonly eurPerPart: Readonly<Record<string, number>>
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
  /** Stations only: what ISO 22400-2 makes of it. */
  readonly iso22400?: IsoFigures
  /** People only: share of the time present that they work (ISO 22400-2 worker efficiency). */
  readonly workerEfficiency?: number
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
  /** How long a cycle takes in one, five and nine of ten cases, by what is not known of acceleration, settling and gripping; waits as they were. */
  readonly band?: { readonly p10S: number; readonly p50S: number; readonly p90S: number }
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
  /** Present when a record says how much power it draws. */
  readonly energy?: EnergyFigures
  /** Present when the scene has cost records. */
  readonly costs?: CostFigures
  /** Programs that cannot be run, and why; the work that needs them waits. Left out when there are none. */
  readonly faults?: readonly Problem[]
}

/** Results with the two wall-clock figures that only a host can know. */
export interface TimedRunResults extends RunResults {
  readonly compileS: number
  readonly wallS: number
}
