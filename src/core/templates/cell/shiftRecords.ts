// Moves generated records over the floor: placements without a parent, lines and cameras. Turns nothing.
import { type RawRecord, tidy } from './makeRecord'

type Point = readonly number[]

export function shiftRecords(records: readonly RawRecord[], dxM: number, dyM: number): RawRecord[] {
  const move = (point: Point) => [tidy(point[0]! + dxM), tidy(point[1]! + dyM), ...point.slice(2)]
  return records.map((raw) => moved(raw, move))
}

type Move = (point: Point) => number[]

interface Placed {
  readonly placement?: { readonly parent?: string; readonly position: Point }
  readonly lineM?: readonly Point[]
  readonly position?: Point
  readonly target?: Point
  readonly stops?: readonly { readonly camera: { readonly position: Point; readonly target: Point } }[]
}

function moved(raw: RawRecord, move: Move): RawRecord {
  const { placement, lineM, position, target, stops } = raw as Placed
  return {
    ...raw,
    ...(placement && placement.parent === undefined
      ? { placement: { ...placement, position: move(placement.position) } }
      : {}),
    ...(lineM ? { lineM: lineM.map(move) } : {}),
    ...(position && target ? { position: move(position), target: move(target) } : {}),
    ...(stops ? { stops: stops.map((stop) => movedStop(stop, move)) } : {}),
  }
}

function movedStop(stop: NonNullable<Placed['stops']>[number], move: Move) {
  const { position, target } = stop.camera
  return { ...stop, camera: { position: move(position), target: move(target) } }
}
