// A drawing as short text for an asset's `data`: points on a grid of a millionth of its longest side, steps, deflate, base64. Keeps the
// order of lines and layers. Read by unpackDrawing.
import { deflateSync } from 'fflate'
import { bytesToBase64 } from '../../math/base64'
import type { Drawing } from './Drawing'
import { DRAWING_GRID, DRAWING_HEAD_BYTES, DRAWING_MARK } from './drawingLayout'

/** Coordinates must be finite: that is the importer's business. */
export function packDrawing(drawing: Drawing): string {
  const { points, lengths, layers } = drawing
  const box = drawingBox(points)
  // A varint of 32 bits takes at most five bytes.
  const raw = new Uint8Array(DRAWING_HEAD_BYTES + 5 * (2 * lengths.length + points.length))
  const view = new DataView(raw.buffer)
  view.setUint32(0, lengths.length, true)
  view.setUint32(4, points.length / 2, true)
  box.forEach((value, index) => {
    view.setFloat64(8 + 8 * index, value, true)
  })
  const out = new VarintWriter(raw, DRAWING_HEAD_BYTES)
  lengths.forEach((length, line) => {
    out.write(layers[line]!)
    out.write(length)
  })
  const cell = gridStep(box)
  const before = [0, 0]
  points.forEach((value, index) => {
    const axis = index % 2
    const at = Math.round((value - box[axis]!) / cell)
    out.writeSigned(at - before[axis]!)
    before[axis] = at
  })
  const packed = deflateSync(raw.subarray(0, out.at), { level: 9 })
  const bytes = new Uint8Array(4 + packed.length)
  new DataView(bytes.buffer).setUint32(0, out.at, true)
  bytes.set(packed, 4)
  return DRAWING_MARK + bytesToBase64(bytes)
}

class VarintWriter {
  at: number
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes
    this.at = at
  }

  write(value: number): void {
    let rest = value
    while (rest > 127) {
      this.bytes[this.at++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.bytes[this.at++] = rest
  }

  /** Small steps either way become small numbers. */
  writeSigned(value: number): void {
    this.write(((value << 1) ^ (value >> 31)) >>> 0)
  }
}

/** Low x, low y, high x, high y; zeros without points. */
export function drawingBox(points: ArrayLike<number>): [number, number, number, number] {
  if (points.length === 0) return [0, 0, 0, 0]
  const box: [number, number, number, number] = [points[0]!, points[1]!, points[0]!, points[1]!]
  for (let at = 0; at < points.length; at += 2) {
    box[0] = Math.min(box[0], points[at]!)
    box[1] = Math.min(box[1], points[at + 1]!)
    box[2] = Math.max(box[2], points[at]!)
    box[3] = Math.max(box[3], points[at + 1]!)
  }
  return box
}

/** The file's units in one cell of the grid. */
export function gridStep([lowX, lowY, highX, highY]: readonly [number, number, number, number]): number {
  return Math.max(highX - lowX, highY - lowY) / DRAWING_GRID || 1
}
