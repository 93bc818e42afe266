// The steps of a route along belts that hang together, from where parts come in to wherever the belts end: on past every diverter, into
// machines and pallets between them. Writes no record.
import type { RouteStep } from '../../model/records/route'
import { findRecord, type SceneDocument } from '../../model/SceneDocument'
import type { RecordOf, SceneRecordUnion } from '../../model/sceneRecord'
import type { BeltLink, BeltSpot } from './beltLinks'
import type { IdleBelts } from './findIdleBelts'

/** A step and where parts go from it: shares for all but the last. */
export interface LedStep {
  readonly step: RouteStep
  goesTo: readonly { readonly to: string; readonly share?: number }[]
}

export interface BeltEnds {
  /** The step to which parts go from a belt (or machine, or pallet) that leads nowhere. */
  deadEnd(place: string): string
  /** The step at a place outside these belts that they lead to. */
  join(spot: BeltSpot): string
}

/** A machine of which nothing is known yet, s. */
const MACHINE_S = 60
/** As many this way as that. */
const HALF = 0.5

export class BeltSteps {
  readonly led: LedStep[] = []
  private readonly document: SceneDocument
  private readonly idle: IdleBelts
  private readonly taken: Set<string>
  private readonly ends: BeltEnds
  private readonly known = new Map<string, string>()

  /** `taken`: ids of steps that the route has already. */
  constructor(document: SceneDocument, idle: IdleBelts, taken: Iterable<string>, ends: BeltEnds) {
    this.document = document
    this.idle = idle
    this.taken = new Set(taken)
    this.ends = ends
  }

  /** The step to which parts go that come in at the spot; made when it is not there yet. */
  enter(spot: BeltSpot): string {
    const key = `${spot.place} ${spot.halt ?? ''}`
    const known = this.known.get(key)
    if (known !== undefined) return known
    if (!this.idle.places.includes(spot.place)) return this.ends.join(spot)
    const record = findRecord(this.document, spot.place)
    const made = this.add(stepAt(record, spot))
    this.known.set(key, made.step.id)
    if (record?.type === 'conveyor') this.leaveBelt(record, spot.halt, made)
    else made.goesTo = [{ to: this.follow(spot.place) }]
    return made.step.id
  }

  /** Off at every halt behind the entry from which a belt begins, half of the parts each time; the others to the end. */
  private leaveBelt(belt: RecordOf<'conveyor'>, enterAt: string | undefined, first: LedStep): void {
    const atM = (halt: string | undefined) => belt.halts?.find(({ id }) => id === halt)?.atM ?? 0
    const exits = this.idle.links
      .filter(
        ({ from }) => from.place === belt.id && from.halt !== undefined && atM(from.halt) > atM(enterAt),
      )
      .sort((a, b) => atM(a.from.halt) - atM(b.from.halt))
    let here = first
    for (const { from, to } of exits) {
      const leaving = { ...here.step, leaveAt: from.halt! }
      this.replace(here, leaving)
      const leave = this.led.find(({ step }) => step === leaving)!
      // Without a halt to enter at: it rides on.
      const rest = this.add(stepAt(belt, { place: belt.id }))
      leave.goesTo = [{ to: this.enter(to), share: HALF }, { to: rest.step.id }]
      here = rest
    }
    here.goesTo = [{ to: this.follow(belt.id) }]
  }

  private follow(place: string): string {
    const link = this.idle.links.find(({ from }) => from.place === place && from.halt === undefined)
    return link === undefined ? this.ends.deadEnd(place) : this.enter(link.to)
  }

  private add(fields: StepFields): LedStep {
    const step = { ...fields, id: this.freshId(fields.at[0]!) } as RouteStep
    const led: LedStep = { step, goesTo: [] }
    this.led.push(led)
    return led
  }

  private replace(led: LedStep, step: RouteStep): void {
    this.led[this.led.indexOf(led)] = { step, goesTo: led.goesTo }
  }

  private freshId(stem: string): string {
    let id = stem
    for (let number = 2; this.taken.has(id); number++) id = `${stem}-${number}`
    this.taken.add(id)
    return id
  }
}

type StepFields = { readonly at: string[] } & Readonly<Record<string, unknown>>

function stepAt(record: SceneRecordUnion | undefined, { place, halt }: BeltSpot): StepFields {
  return {
    ...(record?.name === undefined ? {} : { name: record.name }),
    at: [place],
    choose: 'first',
    take: false,
    ...(halt === undefined ? {} : { enterAt: halt }),
    ...(record?.type === 'station'
      ? {
          do: {
            kind: 'time' as const,
            time: { kind: 'constant' as const, value: MACHINE_S, unit: 's' as const },
          },
        }
      : {}),
  }
}

/** Links through which parts come in from places outside. */
export function feedsOf({ links, places }: IdleBelts): BeltLink[] {
  return links.filter(({ from, to }) => places.includes(to.place) && !places.includes(from.place))
}

/** Written out: a way is left out where it only leads on to the next in the list. */
export function writeWays(led: readonly LedStep[], after: string | undefined): RouteStep[] {
  return led.map(({ step, goesTo }, index) => {
    const following = led[index + 1]?.step.id ?? after ?? 'out'
    const isPlain = goesTo.length === 1 && goesTo[0]!.to === following
    return isPlain ? step : { ...step, next: goesTo.map((way) => ({ ...way })) }
  })
}
