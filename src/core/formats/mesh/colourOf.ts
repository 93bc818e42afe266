// Colours of mesh files as `#rrggbb`.

/** Red, green, blue from 0 to 1, as they are shown. */
export function colourOf(rgb: readonly number[]): string | undefined {
  const [red, green, blue] = rgb
  if (red === undefined || green === undefined || blue === undefined) return undefined
  if (![red, green, blue].every(Number.isFinite)) return undefined
  const byte = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 255)
  return `#${[red, green, blue].map((value) => byte(value).toString(16).padStart(2, '0')).join('')}`
}

/** Linear light, as glTF has it. IEC 61966-2-1. */
export function colourOfLinear(rgb: readonly number[]): string | undefined {
  return colourOf(
    rgb.map((value) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055)),
  )
}
