// A packed drawing (packDrawing) back as plain arrays, its points relative to the middle of its box. Safe on text from strangers:
// allocates no more than the text states within bounds, and what does not fit is refused.
import { inflateSync } from 'fflate'
import { base64ToBytes } from '../../math/base64'
import type { Drawing } from './Drawing'
import { DRAWING_HEAD_BYTES, DRAWING_MARK } from './drawingLayout'
import { gridStep } from './packDrawing'

/** A drawing of some ten million points. */
const MOST_RAW_BYTES = 64e6

/** Undefined when the text is no packed drawing: words are for who tells a person. */
export function unpackDrawing(text: string): Drawing | undefined {
  const raw = text.startsWith(DRAWING_MARK) ? inflate(text.slice(DRAWING_MARK.length)) : undefined
  return raw && readRaw(raw)
}

function inflate(text: string): Uint8Array | undefined {
  const bytes = base64ToBytes(text)
  if (!bytes || bytes.length < 5) return undefined
  const rawLength = new DataView(bytes.buffer).getUint32(0, true)
  if (rawLength < DRAWING_HEAD_BYTES || rawLength > MOST_RAW_BYTES) return undefined
  try {
    // One byte more than stated: what wanted to grow beyond it shows.
    const raw = inflateSync(bytes.subarray(4), { out: new Uint8Array(rawLength + 1) })
    return raw.length === rawLength ? raw : undefined
  } catch {
    return undefined
  }
}

function readRaw(raw: Uint8Array): Drawing | undefined {
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength)
  const [lineCount, pointCount] = [view.getUint32(0, true), view.getUint32(4, true)]
  // Every number takes at least a byte.
  if (2 * lineCount + 2 * pointCount > raw.length - DRAWING_HEAD_BYTES) return undefined
  const box = [0, 1, 2, 3].map((index) => view.getFloat64(8 + 8 * index, true)) as [
    number,
    number,
    number,
    number,
  ]
  if (!box.every(Number.isFinite)) return undefined
  let at = DRAWING_HEAD_BYTES
  const next = (): number => {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = raw[at++] ?? 0
      value |= (byte & 127) << shift
      if (byte < 128) break
    }
    return value >>> 0
  }
  const lengths = new Uint32Array(lineCount)
  const layers = new Uint16Array(lineCount)
  let told = 0
  for (let line = 0; line < lineCount; line++) {
    layers[line] = next()
    lengths[line] = next()
    told += lengths[line]!
  }
  if (told !== pointCount) return undefined
  return { lengths, layers, points: readPoints(pointCount, box, next) }
}

function readPoints(
  count: number,
  box: readonly [number, number, number, number],
  next: () => number,
): Float64Array {
  const points = new Float64Array(2 * count)
  const cell = gridStep(box)
  const half = [(box[2] - box[0]) / 2, (box[3] - box[1]) / 2]
  const grid = [0, 0]
  for (let index = 0; index < points.length; index++) {
    const folded = next()
    const axis = index % 2
    grid[axis]! += (folded >>> 1) ^ -(folded & 1)
    points[index] = grid[axis]! * cell - half[axis]!
  }
  return points
}
