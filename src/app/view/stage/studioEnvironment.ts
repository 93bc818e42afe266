// The light that surfaces mirror: a small procedural studio (sky gradient, two soft boxes, dark floor) as one tiny
// panorama, so that nothing is downloaded and preparing it stays cheap. Key light and shadows are elsewhere.
import {
  Color,
  DataTexture,
  DataUtils,
  EquirectangularReflectionMapping,
  HalfFloatType,
  LinearFilter,
  LinearSRGBColorSpace,
  RGBAFormat,
} from 'three'
import type { ViewTheme } from '../materials'

const WIDTH = 256
const HEIGHT = 128

interface SoftBox {
  /** Centre in turns around the vertical and height −1…1; size likewise. */
  readonly turn: number
  readonly height: number
  readonly halfTurn: number
  readonly halfHeight: number
  readonly power: number
}

const BOXES: readonly SoftBox[] = [
  { turn: 0.16, height: 0.55, halfTurn: 0.09, halfHeight: 0.2, power: 5 },
  { turn: 0.62, height: 0.45, halfTurn: 0.13, halfHeight: 0.16, power: 3 },
  { turn: 0.4, height: 0.92, halfTurn: 0.5, halfHeight: 0.06, power: 2.2 },
]

/** Panorama texture; three makes its blurred levels when a scene first uses it. The poles are on ±y, as three expects. */
export function studioEnvironment(theme: ViewTheme): DataTexture {
  const sky = new Color(theme.sky)
  const ground = new Color(theme.ground)
  const data = new Uint16Array(WIDTH * HEIGHT * 4)
  const shade = new Color()
  for (let row = 0; row < HEIGHT; row++) {
    const height = Math.sin(((row + 0.5) / HEIGHT - 0.5) * Math.PI)
    for (let column = 0; column < WIDTH; column++) {
      const glow = softBoxes((column + 0.5) / WIDTH, height)
      shade.copy(ground).lerp(sky, smooth(-0.15, 0.35, height))
      const at = (row * WIDTH + column) * 4
      data[at] = DataUtils.toHalfFloat(shade.r * (0.75 + glow))
      data[at + 1] = DataUtils.toHalfFloat(shade.g * (0.75 + glow))
      data[at + 2] = DataUtils.toHalfFloat(shade.b * (0.75 + glow))
      data[at + 3] = DataUtils.toHalfFloat(1)
    }
  }
  const texture = new DataTexture(data, WIDTH, HEIGHT, RGBAFormat, HalfFloatType)
  texture.mapping = EquirectangularReflectionMapping
  texture.colorSpace = LinearSRGBColorSpace
  texture.magFilter = LinearFilter
  texture.minFilter = LinearFilter
  texture.needsUpdate = true
  return texture
}

function softBoxes(turn: number, height: number): number {
  let sum = 0
  for (const box of BOXES) {
    const away = Math.abs(((turn - box.turn + 1.5) % 1) - 0.5)
    const across = 1 - smooth(box.halfTurn * 0.8, box.halfTurn, away)
    const up = 1 - smooth(box.halfHeight * 0.75, box.halfHeight, Math.abs(height - box.height))
    sum += box.power * across * up
  }
  return sum
}

function smooth(low: number, high: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)))
  return t * t * (3 - 2 * t)
}
