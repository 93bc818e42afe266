// How far a flexible part hangs while robots carry it, by linear beam theory for a strip of its width. Shown, never decided
// by: nothing in the run depends on it. Does not model plies that slip, stretch or stick to each other.
//
// Uniform load w on a beam of stiffness D (both per metre of width), Young & Budynas, Roark's Formulas for Stress and Strain,
// 7th ed., table 8.1:
//   two supports at distance l, overhang c on both sides:  middle  w·l²·(5·l² − 24·c²) / (384·D)
//   held over a bar, free end of length c (cantilever):    end     w·c⁴ / (8·D)
// Beyond small deflection the strip cannot hang lower than its own free length, which caps both.

const GRAVITY_MPS2 = 9.81

export interface HungStrip {
  readonly lengthM: number
  readonly widthM: number
  readonly massKg: number
  /** Bending stiffness per metre of width, N·m. */
  readonly bendingStiffnessNm: number
}

/**
 * Sag in metres, at mid span relative to the supports: positive when the middle hangs between two grips, negative when the
 * ends hang below a grip in the middle. `graspsM`: grip centres along the length from the part's centre; `barM`: length each grip holds.
 */
export function flexibleSag(strip: HungStrip, graspsM: readonly number[], barM: number): number {
  const loadNpm2 = (strip.massKg * GRAVITY_MPS2) / (strip.lengthM * strip.widthM)
  const first = Math.min(...graspsM)
  const last = Math.max(...graspsM)
  const overhangM = Math.max(0, strip.lengthM / 2 - Math.max(-first, last) - barM / 2)
  const spanM = last - first - barM
  if (spanM <= 0) return -endDrop(loadNpm2, overhangM, strip.bendingStiffnessNm)
  const middle =
    (loadNpm2 * spanM * spanM * (5 * spanM * spanM - 24 * overhangM * overhangM)) /
    (384 * strip.bendingStiffnessNm)
  return Math.max(-spanM / 2, Math.min(spanM / 2, middle))
}

function endDrop(loadNpm2: number, overhangM: number, stiffnessNm: number): number {
  const squared = overhangM * overhangM
  return Math.min(overhangM, (loadNpm2 * squared * squared) / (8 * stiffnessNm))
}
