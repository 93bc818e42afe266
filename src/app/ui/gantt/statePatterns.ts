// Fill styles for the states: colour and hatching from the style tokens, as patterns for a canvas. Made anew per theme.
import { RESOURCE_STATES, type ResourceState } from '../../../core/results/states'

/** Side of the repeating square, px: small enough to read in a bar of 12 px. */
const TILE_PX = 8

type Hatch = (context: CanvasRenderingContext2D) => void

const HATCHES: Readonly<Record<ResourceState, Hatch | 'solid' | 'outline'>> = {
  working: 'solid',
  setup: verticals,
  waiting: dots,
  starved: (context) => diagonals(context, 1),
  blocked: (context) => diagonals(context, -1),
  failed: (context) => {
    diagonals(context, 1)
    diagonals(context, -1)
  },
  maintenance: (context) => {
    verticals(context)
    horizontals(context)
  },
  held: horizontals,
  off: 'outline',
}

export interface StatePattern {
  readonly colour: string
  /** Undefined: only an outline. */
  readonly fill: string | CanvasPattern | undefined
}

/** One pattern a state, in the order of the state numbers. `ratio` is the device's pixel ratio. */
export function statePatterns(style: CSSStyleDeclaration, ratio: number): StatePattern[] {
  return RESOURCE_STATES.map((state) => {
    const colour = style.getPropertyValue(`--state-${state}`).trim()
    return { colour, fill: fillOf(HATCHES[state], colour, ratio) }
  })
}

function fillOf(hatch: Hatch | 'solid' | 'outline', colour: string, ratio: number): StatePattern['fill'] {
  if (hatch === 'outline') return undefined
  if (hatch === 'solid') return colour
  const tile = document.createElement('canvas')
  tile.width = TILE_PX * ratio
  tile.height = TILE_PX * ratio
  const context = tile.getContext('2d')
  if (context === null) return colour
  context.scale(ratio, ratio)
  context.fillStyle = colour
  context.strokeStyle = colour
  context.globalAlpha = 0.3
  context.fillRect(0, 0, TILE_PX, TILE_PX)
  context.globalAlpha = 1
  context.lineWidth = 1.6
  hatch(context)
  return context.createPattern(tile, 'repeat') ?? colour
}

/** Slides a pattern along with the time axis, so that bars do not shimmer as they move. */
export function slidePattern(pattern: StatePattern, offsetPx: number, ratio: number): void {
  if (!(pattern.fill instanceof CanvasPattern)) return
  pattern.fill.setTransform(new DOMMatrix().translateSelf(offsetPx % TILE_PX, 0).scaleSelf(1 / ratio))
}

function dots(context: CanvasRenderingContext2D): void {
  for (const [x, y] of [
    [2, 2],
    [6, 6],
  ] as const) {
    context.beginPath()
    context.arc(x, y, 1.4, 0, 2 * Math.PI)
    context.fill()
  }
}

/** `slope` 1 runs down to the right, −1 up; drawn past the edges so that tiles meet. */
function diagonals(context: CanvasRenderingContext2D, slope: 1 | -1): void {
  context.beginPath()
  for (const shift of [-TILE_PX, 0, TILE_PX]) {
    context.moveTo(shift - 2, slope === 1 ? -2 : TILE_PX + 2)
    context.lineTo(shift + TILE_PX + 2, slope === 1 ? TILE_PX + 2 : -2)
  }
  context.stroke()
}

function verticals(context: CanvasRenderingContext2D): void {
  for (const x of [1, 5]) context.fillRect(x, 0, 1.6, TILE_PX)
}

function horizontals(context: CanvasRenderingContext2D): void {
  for (const y of [1, 5]) context.fillRect(0, y, TILE_PX, 1.4)
}
