// Paints the signs of all states side by side on one canvas, for the icons of the 3D view. Colours come from the theme.
import { RESOURCE_STATES, type ResourceState } from '../../../core/results/states'
import type { ViewTheme } from '../materials'

const CELL = 64

export function paintStateSigns(theme: ViewTheme): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = CELL * RESOURCE_STATES.length
  canvas.height = CELL
  const pen = canvas.getContext('2d')
  if (!pen) return canvas
  RESOURCE_STATES.forEach((state, index) => {
    pen.save()
    pen.translate((index + 0.5) * CELL, CELL / 2)
    paintDisc(pen, theme, state)
    pen.strokeStyle = theme.scheme === 'dark' ? theme.background : theme.sky
    pen.fillStyle = pen.strokeStyle
    pen.lineWidth = 6
    pen.lineCap = 'round'
    pen.lineJoin = 'round'
    paintSign(pen, state)
    pen.restore()
  })
  return canvas
}

function paintDisc(pen: CanvasRenderingContext2D, theme: ViewTheme, state: ResourceState): void {
  pen.fillStyle = theme.background
  pen.beginPath()
  pen.arc(0, 0, 31, 0, 2 * Math.PI)
  pen.fill()
  pen.fillStyle = theme.states[state]
  pen.beginPath()
  pen.arc(0, 0, 27, 0, 2 * Math.PI)
  pen.fill()
}

function strokeLines(pen: CanvasRenderingContext2D, lines: readonly (readonly number[])[]): void {
  pen.beginPath()
  for (const line of lines) {
    pen.moveTo(line[0]!, line[1]!)
    for (let i = 2; i < line.length; i += 2) pen.lineTo(line[i]!, line[i + 1]!)
  }
  pen.stroke()
}

/** Strokes of each sign, as polylines x y x y …; working is a filled triangle. */
const STROKES: Readonly<Record<Exclude<ResourceState, 'working'>, readonly (readonly number[])[]>> = {
  failed: [
    [0, -14, 0, 4],
    [0, 14, 0, 14.5],
  ],
  blocked: [
    [-14, 0, 4, 0],
    [-3, -8, 5, 0, -3, 8],
    [13, -12, 13, 12],
  ],
  starved: [
    [-12, -8, -12, 12, 12, 12, 12, -8],
    [-1, -2, 1, -2],
  ],
  waiting: [[0, -12, 0, 1, 9, 7]],
  held: [
    [-7, -11, -7, 11],
    [7, -11, 7, 11],
  ],
  setup: [
    [-12, 12, 5, -5],
    [3, -13, 5, -5, 13, -3],
  ],
  maintenance: [
    [-12, 12, 5, -5],
    [3, -13, 5, -5, 13, -3],
  ],
  off: [
    [0, -14, 0, -2],
    [-9, -8, -12, 2, -6, 11, 6, 11, 12, 2, 9, -8],
  ],
}

function paintSign(pen: CanvasRenderingContext2D, state: ResourceState): void {
  if (state !== 'working') {
    strokeLines(pen, STROKES[state])
    return
  }
  pen.beginPath()
  pen.moveTo(-8, -13)
  pen.lineTo(14, 0)
  pen.lineTo(-8, 13)
  pen.fill()
}
