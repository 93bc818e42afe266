// Leads routes over belts that are joined to something but on no route: a route that comes past them goes over them from then on; where none
// does, a supply, a route and an exit are made. One change of the document; every value in it can be edited afterwards. Moves nothing.

import type { RouteStep } from '../../model/records/route'
import { worldFromNamedFrame, worldFromRecord } from '../../model/resolvePlacement'
import { findRecord } from '../../model/SceneDocument'
import type { RecordInput, RecordOf } from '../../model/sceneRecord'
import type { EditCommand } from '../EditHistory'
import type { EditTransaction } from '../EditTransaction'
import { addThing, guess } from '../library/addThing'
import { makeRecord } from '../records/makeRecord'
import { type BeltEnds, BeltSteps, feedsOf, writeWays } from './BeltSteps'
import type { BeltLink, BeltSpot } from './beltLinks'
import { findIdleBelts, type IdleBelts } from './findIdleBelts'

type Route = RecordOf<'route'>

/** `share`: of the parts that go over the belts; `onward`: the step to which parts go where the belts end. */
interface Turning {
  readonly share?: number
  readonly onward?: string
}

/** From the end of a belt to the supply or exit that is made there, m. */
const BESIDE_M = 0.6
const EVERY_S = 30
const HALF = 0.5

/** The belts that hang together with one of these. Nothing happens when a route goes over them already. */
export function leadOverBelts(belts: readonly string[]): EditCommand {
  return (edit) => {
    const idle = findIdleBelts(edit.document).find((one) => one.belts.some((id) => belts.includes(id)))
    if (idle === undefined) return
    const feeds = feedsOf(idle).filter((feed) => placeOf(edit, feed.from) !== undefined)
    for (const feed of feeds) leadFrom(edit, idle, feed)
    if (feeds.length > 0) return
    const entries = entriesOf(edit, idle)
    const [bare] = edit.ofType('route').filter(isBare)
    if (bare !== undefined) insertSteps(edit, bare, idle, -1, { place: entries[0]! })
    const sinks = new Map<string, string>()
    const sinkAt = (place: string) => {
      const sink = bare?.steps[0]?.at?.[0] ?? sinks.get(place) ?? addExit(edit, place)
      sinks.set(place, sink)
      return sink
    }
    for (const entry of entries.slice(bare === undefined ? 0 : 1)) supply(edit, idle, entry, sinkAt)
  }
}

/** The route and step that bring parts to where a feed begins; −1: its supply does. */
function placeOf(edit: EditTransaction, from: BeltSpot): { route: Route; index: number } | undefined {
  const record = edit.get(from.place)
  if (record?.type === 'source') {
    const route = edit.get(record.route)
    return route?.type === 'route' ? { route, index: -1 } : undefined
  }
  for (const route of edit.ofType('route')) {
    const index = route.steps.findIndex(
      ({ at, leaveAt }) => at?.includes(from.place) && (from.halt !== undefined || leaveAt === undefined),
    )
    if (index >= 0) return { route, index }
  }
  return undefined
}

/** A supply of the library comes with a route straight to the exit. */
function isBare({ steps }: Route): boolean {
  return steps.length === 1 && steps[0]!.mover === undefined
}

function leadFrom(edit: EditTransaction, idle: IdleBelts, { from, to }: BeltLink): void {
  const { route, index } = placeOf(edit, from)!
  const step = route.steps[index]
  if (step === undefined || from.halt === undefined || step.leaveAt === from.halt) {
    insertSteps(edit, route, idle, index, to)
    return
  }
  // The parts come past a halt where half of them leave from now on; the rest rides on.
  const { next: _next, do: _done, ...leaving } = step
  const { mover: _mover, enterAt: _enterAt, ...rest } = step
  const riding = { ...rest, id: freshStep(route, step.id) } as RouteStep
  const steps = [
    ...route.steps.slice(0, index),
    { ...leaving, leaveAt: from.halt, next: [{ to: riding.id }] },
    riding,
    ...route.steps.slice(index + 1),
  ]
  const split = { ...route, steps } as Route
  edit.put(split)
  insertSteps(edit, split, idle, index, to, { share: HALF, onward: lastWay(route, index) })
}

/** After a step of a route, which goes on from where the belts end as it did. */
function insertSteps(
  edit: EditTransaction,
  route: Route,
  idle: IdleBelts,
  index: number,
  entry: BeltSpot,
  { share, onward = onwardFrom(route, index) }: Turning = {},
): void {
  const before = route.steps[index]
  const copies: RouteStep[] = []
  const belts: BeltSteps = new BeltSteps(
    edit.document,
    idle,
    route.steps.map(({ id }) => id),
    {
      deadEnd: () => onward,
      join: (spot) => joinIn(edit, route, copies, spot) ?? onward,
    },
  )
  const first = belts.enter(entry)
  const after = route.steps[index + 1]?.id
  const led = writeWays(belts.led, copies[0]?.id ?? after)
  const changed = before && turnedInto(before, first, led[0]?.id, { share, onward: lastWay(route, index) })
  const [block, rest] = moversMoved([...led, ...copies], route.steps.slice(index + 1), onward, idle)
  const steps = [
    ...route.steps.slice(0, Math.max(0, index)),
    ...(changed ? [changed] : []),
    ...block,
    ...rest,
  ]
  makeRecord(edit, { ...route, steps } as RecordInput<'route'> & { type: 'route' })
}

/** Who brought a part to where a belt now brings it puts it on that belt instead. */
function moversMoved(
  block: readonly RouteStep[],
  rest: readonly RouteStep[],
  onward: string,
  { links, places }: IdleBelts,
): [RouteStep[], RouteStep[]] {
  const target = rest.find(({ id }) => id === onward)
  const isBrought = links.some(
    ({ from, to }) => places.includes(from.place) && target?.at?.includes(to.place) === true,
  )
  if (target?.mover === undefined || !isBrought || block.length === 0) return [[...block], [...rest]]
  const { mover, ...without } = target
  return [
    block.map((step, index) => (index === 0 ? { ...step, mover } : step)),
    rest.map((step) => (step === target ? (without as RouteStep) : step)),
  ]
}

/** The step of this route at a place the belts lead to; a copy of it where they come in at a halt and it does not. */
function joinIn(
  edit: EditTransaction,
  route: Route,
  copies: RouteStep[],
  spot: BeltSpot,
): string | undefined {
  const index = route.steps.findIndex(({ at }) => at?.includes(spot.place))
  const step = route.steps[index]
  if (step === undefined || step.enterAt === spot.halt || edit.get(spot.place)?.type !== 'conveyor')
    return step?.id
  const { enterAt: _, mover: __, ...kept } = step
  const id = freshStep({ ...route, steps: [...route.steps, ...copies] }, step.id)
  const next = step.next ?? [{ to: lastWay(route, index) }]
  copies.push({ ...kept, id, ...(spot.halt === undefined ? {} : { enterAt: spot.halt }), next } as RouteStep)
  return id
}

function turnedInto(
  { next, ...step }: RouteStep,
  first: string,
  following: string | undefined,
  { share, onward }: { readonly share: number | undefined; readonly onward: string },
): RouteStep {
  if (share !== undefined) return { ...step, next: [{ to: first, share }, { to: onward }] } as RouteStep
  const others = next?.slice(0, -1) ?? []
  if (others.length === 0 && first === following) return step as RouteStep
  return { ...step, next: [...others, { to: first }] } as RouteStep
}

function onwardFrom(route: Route, index: number): string {
  return index < 0 ? route.steps[0]!.id : lastWay(route, index)
}

/** Where parts go that no condition leads elsewhere. */
function lastWay({ steps }: Route, index: number): string {
  return steps[index]!.next?.at(-1)?.to ?? steps[index + 1]?.id ?? 'out'
}

/** Where parts can come in: places to which no belt leads, or any belt of a ring. */
function entriesOf(edit: EditTransaction, { links, places, belts }: IdleBelts): string[] {
  const led = new Set(links.filter(({ to }) => to.halt === undefined).map(({ to }) => to.place))
  const open = places.filter((place) => !led.has(place) && (isBelt(edit, place) || leadsOn(links, place)))
  return open.length > 0 ? open : [belts[0]!]
}

function isBelt(edit: EditTransaction, place: string): boolean {
  return edit.get(place)?.type === 'conveyor'
}

function leadsOn(links: readonly BeltLink[], place: string): boolean {
  return links.some(({ from }) => from.place === place)
}

/** A supply with a route of its own. From a place on another route it goes on as that one does. */
function supply(
  edit: EditTransaction,
  idle: IdleBelts,
  entry: string,
  sinkAt: (place: string) => string,
): void {
  const copies = new RouteTails(edit)
  const exits = new Map<string, string>()
  const ends: BeltEnds = {
    deadEnd: (place) => {
      if (!exits.has(place)) exits.set(place, copies.exit(sinkAt(place)))
      return exits.get(place)!
    },
    join: (spot) => copies.from(spot),
  }
  const belts = new BeltSteps(edit.document, idle, [], ends)
  belts.enter({ place: entry })
  const steps = [...writeWays(belts.led, copies.steps[0]?.id), ...copies.steps]
  const name = { nl: 'Weg over de band', en: 'Way over the belt' }
  const route = addThing(edit, 'route', 'belt-route', name, { steps } as never)
  addThing(
    edit,
    'source',
    'supply',
    { nl: 'Aanvoer', en: 'Supply' },
    {
      placement: beyond(edit, entry, 'start', -BESIDE_M),
      products: [edit.ofType('product')[0]?.id ?? addBox(edit)],
      route,
      arrivals: { kind: 'interarrival', time: { kind: 'constant', value: EVERY_S, unit: 's' } },
      provenance: { arrivals: guess('own estimate; fill in your own', 10, EVERY_S, 120) },
    },
  )
}

/** What follows the belts in a new route: exits, and copies of what other routes do from where the belts join them. */
class RouteTails {
  readonly steps: RouteStep[] = []
  private readonly edit: EditTransaction
  private readonly copied = new Map<string, string>()

  constructor(edit: EditTransaction) {
    this.edit = edit
  }

  exit(sink: string): string {
    const name = { nl: 'Afvoeren', en: 'Leave' }
    return this.push({ name, at: [sink], choose: 'first', take: false, next: [{ to: 'out' }] })
  }

  from(spot: BeltSpot): string {
    if (findRecord(this.edit.document, spot.place)?.type === 'sink') return this.exit(spot.place)
    for (const route of this.edit.ofType('route')) {
      const index = route.steps.findIndex(({ at }) => at?.includes(spot.place))
      if (index >= 0) return this.copy(route, index, spot)
    }
    return 'out'
  }

  private copy(route: Route, index: number, spot?: BeltSpot): string {
    const key = `${route.id} ${index} ${spot?.halt ?? ''} ${spot === undefined}`
    const known = this.copied.get(key)
    if (known !== undefined) return known
    const { mover, enterAt, patience, next, ...step } = route.steps[index]!
    // The belt brings the part; a robot that takes it from there still does.
    const keeps = spot === undefined || mover?.by === 'program'
    const halt = spot === undefined ? enterAt : spot.halt
    const id = this.push({
      ...step,
      ...(keeps && mover !== undefined ? { mover } : {}),
      ...(halt === undefined ? {} : { enterAt: halt }),
    })
    this.copied.set(key, id)
    const at = this.steps.findIndex((one) => one.id === id)
    const other = (to: string) => this.target(route, to)
    const ways = next ?? [{ to: lastWay(route, index) }]
    const led = ways.map((way) => ({ ...way, to: other(way.to) }))
    this.steps[at] = {
      ...this.steps[at]!,
      next: led,
      ...(patience === undefined ? {} : { patience: { ...patience, to: other(patience.to) } }),
    }
    return id
  }

  private target(route: Route, to: string): string {
    const index = route.steps.findIndex(({ id }) => id === to)
    return index < 0 ? to : this.copy(route, index)
  }

  private push(step: Omit<RouteStep, 'id'>): string {
    const id = `on-${this.steps.length + 1}`
    this.steps.push({ ...step, id } as RouteStep)
    return id
  }
}

function addExit(edit: EditTransaction, place: string): string {
  const placement = beyond(edit, place, 'end', BESIDE_M)
  return addThing(edit, 'sink', 'exit', { nl: 'Afvoer', en: 'Exit' }, { placement })
}

function addBox(edit: EditTransaction): string {
  return addThing(
    edit,
    'product',
    'part',
    { nl: 'Product', en: 'Part' },
    {
      sizeM: [0.3, 0.3, 0.2],
      massKg: 3,
      look: 'carton',
      colour: 'carton',
    },
  )
}

/** On the floor in line with an end of a belt; beside a machine or a pallet. */
function beyond(edit: EditTransaction, place: string, end: 'start' | 'end', alongM: number) {
  const world = worldFromNamedFrame(edit.document, place, end) ?? worldFromRecord(edit.document, place)
  if (world === undefined) return { position: [0, 0, 0] as [number, number, number] }
  const tidy = (row: 0 | 4) => Math.round((world[row + 3]! + alongM * world[row]!) * 1000) / 1000
  return { position: [tidy(0), tidy(4), 0] as [number, number, number] }
}

function freshStep({ steps }: Route, stem: string): string {
  const ids = new Set(steps.map(({ id }) => id))
  let number = 2
  while (ids.has(`${stem}-${number}`)) number++
  return `${stem}-${number}`
}
