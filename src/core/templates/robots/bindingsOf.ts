// Which slots a program of a draft meets: the legs for every pair worth looking at. Large grids are sampled, their outermost slots included.
import type { Frame } from '../../math/frames'
import { slotFrames } from '../../model/resolvePlacement'
import { findRecord, findRecordOfType, type SceneDocument } from '../../model/SceneDocument'
import type { ProgramUse } from '../cell/CellDraft'
import { type LegTarget, programLegs } from './programLegs'

/** The legs of one use for one pair of slots. */
export interface BoundLegs {
  readonly use: ProgramUse
  readonly legs: readonly (readonly LegTarget[])[]
}

/** Every use with its slots: each sampled slot once on either side. `most`: slots looked at of one place. */
export function bindingsOf(
  document: SceneDocument,
  uses: readonly ProgramUse[],
  partHeightM: number,
  most: number,
): BoundLegs[] {
  return uses.flatMap((use) => {
    const { body } = findRecordOfType(document, 'program', use.program)!
    const slots = (id: string | undefined, side: 'from' | 'to') =>
      id === undefined ? [undefined] : sampled(slotsOf(document, id, side, partHeightM), most)
    const from = slots(use.from, 'from')
    const to = slots(use.to ?? use.station, 'to')
    return pairs(from, to).map(([a, b]) => ({ use, legs: programLegs(body, anchorsOf(use, a, b)) }))
  })
}

function anchorsOf(use: ProgramUse, from: Frame | undefined, to: Frame | undefined): Record<string, Frame> {
  if (use.station !== undefined) return { station: to! }
  return { 'task.from': from!, 'task.to': to! }
}

/** A conveyor takes parts at its start and gives them at its end. */
function slotsOf(document: SceneDocument, id: string, side: 'from' | 'to', partHeightM: number): Frame[] {
  const frames = slotFrames(document, id, partHeightM)
  const place = findRecord(document, id)
  if (place?.type === 'conveyor') return [frames[side === 'to' ? 0 : 1]!]
  return frames
}

function pairs<T>(from: readonly T[], to: readonly T[]): [T, T][] {
  return from.flatMap((a, i) => to.filter((_, j) => i === 0 || j === 0).map((b): [T, T] => [a, b]))
}

/** The outermost slots in every direction, then an even choice of the others. */
function sampled(frames: readonly Frame[], most: number): Frame[] {
  if (frames.length <= most) return [...frames]
  const chosen = new Set<number>()
  for (const x of [-1, 1])
    for (const y of [-1, 1]) for (const z of [-1, 1]) chosen.add(outermost(frames, [x, y, z]))
  const others = most - chosen.size
  for (let i = 0; i < others; i++) chosen.add(Math.floor(((i + 0.5) / others) * frames.length))
  return [...chosen].sort((a, b) => a - b).map((index) => frames[index]!)
}

function outermost(frames: readonly Frame[], [x, y, z]: readonly number[]): number {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  frames.forEach((frame, index) => {
    const along = frame[3]! * x! + frame[7]! * y! + frame[11]! * z!
    if (along <= most + 1e-9) return
    most = along
    best = index
  })
  return best
}
