// How people bring and take parts in generated cells: by hand when light enough, with a hoist when not. Times are estimates.
import { triangular } from '../cell/makeRecord'

/** Above this nobody lifts parts all day: NIOSH gives 23 kg at best, less at a distance; 15 kg is a usual house rule. */
const BY_HAND_KG = 15

/** A mover for route steps: the operator, or the operator with a hoist. */
export function byPerson(massKg: number, pickS = 2.5, placeS = 2.5) {
  if (massKg > BY_HAND_KG) return { by: 'time' as const, time: triangular(20, 30, 60), operator: 'operator' }
  return {
    by: 'operator' as const,
    operator: 'operator',
    pick: triangular(pickS * 0.7, pickS, pickS * 1.6),
    place: triangular(placeS * 0.7, placeS, placeS * 1.6),
  }
}

export const byProgram = (program: string) => ({ by: 'program' as const, programs: [program] })
