// An imported thing from one side, or a plan from above, on a canvas with a person of 1.75 m beside it: enough to see whether the unit
// and the upward axis are right. Every view is to scale; answers that scale.
import { assetSizeM, uprightOf } from '../../../core/model/assets/assetSize'
import { unpackDrawing } from '../../../core/model/assets/unpackDrawing'
import { unpackMesh } from '../../../core/model/assets/unpackMesh'
import type { RecordOf } from '../../../core/model/sceneRecord'
import { SIDES, type Side } from './importStore'

type Asset = RecordOf<'asset'>

const PERSON_M = 1.75
const PERSON_WIDTH_M = 0.5
/** Between thing, person and edge, pixels. */
const MARGIN_PX = 12

/** Where things are on the canvas. */
export interface PreviewScale {
  readonly pixelsPerM: number
  /** Middle of the thing, and its foot (or the middle of a plan). */
  readonly middlePx: number
  readonly footPx: number
}

/** A shape of tens of thousands of triangles is drawn in slices, far ones first, until `signal` stops it. */
export function drawPreview(
  canvas: HTMLCanvasElement,
  asset: Asset,
  side: Side,
  signal: AbortSignal,
): PreviewScale | undefined {
  const context = canvas.getContext('2d')
  if (!context) return undefined
  const [x, y, z] = assetSizeM(asset)
  const flat = asset.kind !== 'mesh'
  const width = flat || side === 'front' || side === 'back' ? x : y
  const height = flat ? y : z
  const beside = flat ? PERSON_WIDTH_M : PERSON_M / 3
  const wide = (canvas.width - 3 * MARGIN_PX) / (width + beside)
  const high = (canvas.height - 2 * MARGIN_PX) / Math.max(height, flat ? 0 : PERSON_M)
  const pixelsPerM = Math.min(wide, high)
  const middlePx = MARGIN_PX + (width * pixelsPerM) / 2
  const footPx = flat ? canvas.height / 2 : canvas.height - MARGIN_PX
  const scale = { pixelsPerM, middlePx, footPx }
  context.clearRect(0, 0, canvas.width, canvas.height)
  if (asset.kind === 'mesh') drawShape(context, asset, side, { ...scale, signal })
  else if (asset.kind === 'drawing') drawLines(context, asset, scale)
  const personPx = middlePx + (width * pixelsPerM) / 2 + MARGIN_PX + (beside * pixelsPerM) / 2
  drawPerson(context, personPx, footPx, pixelsPerM, flat)
  return scale
}

function ink(name: '--text' | '--muted' | '--accent'): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name)
}

/** Shorter than what a person feels. */
const SLICE_MS = 12

/** Far triangles first, so that near ones cover them. */
function drawShape(
  context: CanvasRenderingContext2D,
  asset: Asset,
  side: Side,
  { signal, ...scale }: PreviewScale & { readonly signal: AbortSignal },
): void {
  const unpacked = unpackMesh(asset.data)
  if (!unpacked.ok) return
  const mesh = unpacked.value
  const points = standingPoints(mesh.positions, asset, side)
  const colours = new Map<number, string>()
  for (const { colour, start, count } of mesh.groups)
    if (colour !== undefined) for (let at = start; at < start + count; at += 3) colours.set(at, colour)
  const depths = Float32Array.from({ length: mesh.indices.length / 3 }, (_, index) => {
    return points[3 * mesh.indices[3 * index]! + 1]!
  })
  const order = Uint32Array.from(depths, (_, index) => index).sort((a, b) => depths[b]! - depths[a]!)
  const [plain, dark] = [ink('--muted'), ink('--text')]
  let next = 0
  const drawSlice = () => {
    if (signal.aborted) return
    const stopMs = performance.now() + SLICE_MS
    while (next < order.length && performance.now() < stopMs) {
      const at = 3 * order[next++]!
      const corners = [0, 1, 2].map((corner) => {
        const start = 3 * mesh.indices[at + corner]!
        return points.subarray(start, start + 3)
      })
      drawTriangle(context, corners as Triangle, scale, [colours.get(at) ?? plain, dark])
    }
    if (next < order.length) setTimeout(drawSlice)
  }
  drawSlice()
}

type Triangle = [Float32Array, Float32Array, Float32Array]

function drawTriangle(
  context: CanvasRenderingContext2D,
  corners: Triangle,
  { middlePx, footPx, pixelsPerM }: PreviewScale,
  [colour, dark]: readonly [string, string],
): void {
  context.beginPath()
  for (const point of corners)
    context.lineTo(middlePx + point[0]! * pixelsPerM, footPx - point[2]! * pixelsPerM)
  context.closePath()
  context.globalAlpha = 1
  context.fillStyle = colour
  context.fill()
  context.globalAlpha = 0.55 * (1 - facing(...corners))
  context.fillStyle = dark
  context.fill()
  context.globalAlpha = 1
}

/** In metres, turned so that the side is in front: x to the right, y away, z up. */
function standingPoints(positions: Float32Array, { unitM, upAxis }: Asset, side: Side): Float32Array {
  const points = new Float32Array(positions.length)
  const low = [Infinity, Infinity, Infinity]
  const high = [-Infinity, -Infinity, -Infinity]
  for (let at = 0; at < positions.length; at += 3) {
    const upright = uprightOf([positions[at]!, positions[at + 1]!, positions[at + 2]!], upAxis)
    let [x, y] = [upright[0], upright[1]]
    for (let turn = 0; turn < SIDES.indexOf(side); turn++) [x, y] = [y, -x]
    const turned = [x, y, upright[2]]
    for (let axis = 0; axis < 3; axis++) {
      const value = turned[axis]! * unitM
      points[at + axis] = value
      low[axis] = Math.min(low[axis]!, value)
      high[axis] = Math.max(high[axis]!, value)
    }
  }
  const shift = [(low[0]! + high[0]!) / 2, (low[1]! + high[1]!) / 2, low[2]!]
  return points.map((value, index) => value - shift[index % 3]!)
}

/** How much a triangle faces who looks, 0…1; light from above counts as well. */
function facing(a: Float32Array, b: Float32Array, c: Float32Array): number {
  const [ux, uy, uz] = [b[0]! - a[0]!, b[1]! - a[1]!, b[2]! - a[2]!]
  const [vx, vy, vz] = [c[0]! - a[0]!, c[1]! - a[1]!, c[2]! - a[2]!]
  const normal = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]
  const length = Math.hypot(...normal) || 1
  return Math.min(
    1,
    (0.75 * Math.abs(normal[1]!) + 0.5 * Math.abs(normal[2]!) + 0.25 * Math.abs(normal[0]!)) / length,
  )
}

function drawLines(context: CanvasRenderingContext2D, asset: Asset, scale: PreviewScale): void {
  const drawing = unpackDrawing(asset.data)
  if (!drawing) return
  const perUnit = asset.unitM * scale.pixelsPerM
  context.strokeStyle = ink('--text')
  context.lineWidth = 0.6
  context.beginPath()
  let from = 0
  drawing.lengths.forEach((length, line) => {
    if (asset.layers?.[drawing.layers[line]!]?.visible !== false) {
      for (let at = from; at < from + length; at++) {
        const x = scale.middlePx + drawing.points[2 * at]! * perUnit
        const y = scale.footPx - drawing.points[2 * at + 1]! * perUnit
        if (at === from) context.moveTo(x, y)
        else context.lineTo(x, y)
      }
    }
    from += length
  })
  context.stroke()
}

function drawPerson(
  context: CanvasRenderingContext2D,
  x: number,
  foot: number,
  pixelsPerM: number,
  fromAbove: boolean,
): void {
  const px = (metres: number) => metres * pixelsPerM
  context.fillStyle = ink('--accent')
  context.beginPath()
  if (fromAbove) context.ellipse(x, foot, Math.max(2, px(0.25)), Math.max(1.5, px(0.15)), 0, 0, 2 * Math.PI)
  else {
    context.arc(x, foot - px(1.62), px(0.13), 0, 2 * Math.PI)
    context.roundRect(x - px(0.22), foot - px(1.45), px(0.44), px(0.7), px(0.1))
    context.rect(x - px(0.17), foot - px(0.8), px(0.14), px(0.8))
    context.rect(x + px(0.03), foot - px(0.8), px(0.14), px(0.8))
  }
  context.fill()
}
