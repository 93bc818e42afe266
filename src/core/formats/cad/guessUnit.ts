// Which unit a file without one is in, by what such things measure. A guess that a person confirms.

/** Units a person chooses from, in metres. */
const UNITS_M = [0.001, 0.01, 1, 0.0254] as const

/** What kinds of things measure along their longest side, m: from hand tool to machine line; from room to factory. */
const LIKELY_M = { thing: [0.05, 25], plan: [4, 400] } as const

/** `longest`: in units of the file. Of several that would do millimetres win, as in nearly all drawings of machines. */
export function guessUnitM(longest: number, of: keyof typeof LIKELY_M): number {
  const [least, most] = LIKELY_M[of]
  // Small whole figures are metres rather than millimetres: nobody draws a hall of 40 mm.
  const order = longest < 1000 * least ? [1, ...UNITS_M] : UNITS_M
  return order.find((unitM) => longest * unitM >= least && longest * unitM <= most) ?? 0.001
}
