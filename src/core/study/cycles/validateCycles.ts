// Our cycle times beside those that others publish: each computed in the smallest cell that does the same, with its band, and the miss said when
// the published figure lies outside. Nothing is fitted here.

import { parseSceneText } from '../../model/parseSceneText'
import { DOCUMENT_FORMAT, DOCUMENT_VERSION } from '../../model/SceneDocument'
import { type CycleEstimate, estimateCycles } from '../../sim/compile/programs/estimateCycles'
import { PUBLISHED_CYCLES, type PublishedCycle } from './publishedCycles'

export interface ValidationRow {
  readonly id: string
  readonly what: PublishedCycle['what']
  readonly model: string
  readonly stated: string
  readonly source: string
  readonly certainty: PublishedCycle['certainty']
  readonly publishedLowS: number
  readonly publishedHighS: number
  readonly p10S: number
  readonly p50S: number
  readonly p90S: number
  /** `inside`: the published figure or range meets the band; `fast`, `slow`: our band lies below or above it. */
  readonly verdict: 'inside' | 'fast' | 'slow' | 'notComputed'
  /** From the nearest published figure to the nearest end of the band, as a share of the published; 0 when inside. */
  readonly miss: number
}

/** Rounds over which the standard cycle is taken, so that the way to its start does not count. */
const ROUNDS = 10

export function validateCycles(seed = 1): ValidationRow[] {
  return PUBLISHED_CYCLES.map((published) => rowOf(published, seed))
}

function rowOf(published: PublishedCycle, seed: number): ValidationRow {
  const { id, what, model, stated, source, certainty, lowS, highS } = published
  const band =
    published.cell.kind === 'arch'
      ? archBand(published, published.cell, seed)
      : carryBand(published, published.cell, seed)
  const row = { id, what, model, stated, source, certainty, publishedLowS: lowS, publishedHighS: highS }
  if (band === undefined) return { ...row, p10S: 0, p50S: 0, p90S: 0, verdict: 'notComputed', miss: 1 }
  const { p10S, p50S, p90S } = band
  if (p90S < lowS) return { ...row, p10S, p50S, p90S, verdict: 'fast', miss: (p90S - lowS) / lowS }
  if (p10S > highS) return { ...row, p10S, p50S, p90S, verdict: 'slow', miss: (p10S - highS) / highS }
  return { ...row, p10S, p50S, p90S, verdict: 'inside', miss: 0 }
}

type Band = Pick<CycleEstimate, 'p10S' | 'p50S' | 'p90S'>
type ArchCell = Extract<PublishedCycle['cell'], { kind: 'arch' }>
type CarryCell = Extract<PublishedCycle['cell'], { kind: 'carry' }>

/** Up 25 mm, across, down 25 mm and back, corners rounded, no gripping: the makers' air cycle. */
function archBand({ model }: PublishedCycle, cell: ArchCell, seed: number): Band | undefined {
  const half = cell.acrossM / 2
  const place = (y: number, z: number) => ({ of: 'spot', position: [0, y, z] })
  const move = (id: string, y: number, z: number, blendM: number) => ({
    id,
    kind: 'move',
    motion: 'linear',
    to: place(y, z),
    blendM,
  })
  // half the height: corners may not meet
  const blendM = 0.0125
  const round = [
    move('up', -half, 0.025, blendM),
    move('over', half, 0.025, blendM),
    move('down', half, 0, 0),
    move('up-again', half, 0.025, blendM),
    move('back', -half, 0.025, blendM),
    move('down-again', -half, 0, 0),
  ]
  const program = (id: string, times: number) => ({
    type: 'program',
    id,
    robots: [{ robot: 'robot' }],
    body: [
      { id: 'to', kind: 'move', to: place(-half, 0) },
      { id: 'rounds', kind: 'repeat', times, body: round },
    ],
  })
  const [x, z] = cell.atM
  const estimates = estimate(
    [
      { type: 'robot', id: 'robot', model, placement: { position: [0, 0, 0] }, poses: { home: cell.home } },
      { type: 'station', id: 'spot', placement: { position: [x, 0, z] }, sizeM: [0.1, 0.1, 0.01] },
      program('once', 1),
      program('often', ROUNDS + 1),
      { type: 'product', id: 'part', sizeM: [0.05, 0.05, 0.05], massKg: 1 },
      source(),
      {
        type: 'route',
        id: 'route',
        steps: ['once', 'often'].map((name) => ({
          id: name,
          at: ['spot'],
          do: { kind: 'program', programs: [name] },
        })),
      },
    ],
    seed,
  )
  const once = estimates?.find(({ program: id }) => id === 'once')
  const often = estimates?.find(({ program: id }) => id === 'often')
  if (once === undefined || often === undefined || !once.ok || !often.ok) return undefined
  const perRound = (field: keyof Band) => (often[field] - once[field]) / ROUNDS
  return { p10S: perRound('p10S'), p50S: perRound('p50S'), p90S: perRound('p90S') }
}

/** Pick here, place there, and back above the first place: the loop of a cell in steady state. */
function carryBand({ model }: PublishedCycle, cell: CarryCell, seed: number): Band | undefined {
  const { liftM: approachM, speedMps, blendM } = cell
  const place = (id: string, position: readonly number[]) => ({
    type: 'buffer',
    id,
    capacity: 1,
    placement: { position: [position[0], position[1], 0] },
    sizeM: [0.3, 0.3, position[2]],
  })
  const estimates = estimate(
    [
      {
        type: 'robot',
        id: 'robot',
        model,
        placement: { position: [0, 0, 0] },
        poses: { home: cell.home },
        tool: 'tool',
      },
      { type: 'tool', id: 'tool', model: cell.tool },
      place('from', cell.from),
      place('to', cell.to),
      { type: 'product', id: 'part', sizeM: [0.2, 0.2, 0.15], massKg: cell.massKg },
      {
        type: 'program',
        id: 'carry',
        robots: [{ robot: 'robot' }],
        body: [
          {
            id: 'pick',
            kind: 'pick',
            at: { of: 'task.from', position: [0, 0, 0.15] },
            approachM,
            speedMps,
            blendM,
          },
          {
            id: 'place',
            kind: 'place',
            at: { of: 'task.to', position: [0, 0, 0.15] },
            approachM,
            speedMps,
            blendM,
          },
        ],
      },
      source(),
      {
        type: 'route',
        id: 'route',
        steps: [
          { id: 'in', at: ['from'] },
          { id: 'over', at: ['to'], mover: { by: 'program', programs: ['carry'] } },
        ],
      },
    ],
    seed,
  )
  const [band] = estimates ?? []
  return band?.ok === true ? band : undefined
}

function source() {
  const time = { kind: 'constant', value: 60, unit: 's' }
  return {
    type: 'source',
    id: 'source',
    products: ['part'],
    route: 'route',
    arrivals: { kind: 'interarrival', time },
  }
}

/** A record as a file would hold it. */
type Written = { readonly id: string } & Readonly<Record<string, unknown>>

function estimate(records: readonly Written[], seed: number): CycleEstimate[] | undefined {
  const byId = Object.fromEntries(records.map((record) => [record.id, record]))
  const parsed = parseSceneText(
    JSON.stringify({ format: DOCUMENT_FORMAT, version: DOCUMENT_VERSION, records: byId }),
  )
  return parsed.ok ? estimateCycles(parsed.value, { seed }) : undefined
}
