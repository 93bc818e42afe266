// Which unit a file without one is in, by what such things measure. A guess that a person confirms.

/** Robots and parts are written in metres by those who simulate; everything larger than this in its file is in millimetres. */
const MOST_METRES = 6

/** `longest`: in units of the file. */
export function guessUnitM(longest: number, of: 'thing' | 'plan'): number {
  if (of === 'thing') return longest < MOST_METRES ? 1 : 0.001
  // From room to factory: 4 to 400 m in metres, else in millimetres, and what is left between is centimetres.
  if (longest < 400) return 1
  return longest < 4000 ? 0.01 : 0.001
}
