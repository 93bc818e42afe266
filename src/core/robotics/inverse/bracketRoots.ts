// Finds the roots of a function on a full turn from samples: sign changes, grazing minima, and what happens at edges where the function
// ends (NaN). Numbers only.

const BISECTIONS = 60
/** Samples between the edge of the domain and the first sample inside, crowded towards the edge: there the function bends like a root. */
const EDGE_SAMPLES = 8
/** A dip that comes this near to zero between samples is looked into. */
const NEAR_ZERO = 0.12
/** Golden section search narrows a dip to this share per step. */
const GOLDEN = 0.618034
const DIP_STEPS = 40

type Evaluate = (angle: number) => number

/**
 * Roots in [−π, π) of a function known at `samples + 1` evenly spaced angles from −π (`valueAt(i)`) and computable anywhere
 * (`evaluate`). NaN means the function does not exist there.
 */
export function bracketRoots(
  samples: number,
  valueAt: (index: number) => number,
  evaluate: Evaluate,
): number[] {
  const roots: number[] = []
  const step = (2 * Math.PI) / samples
  for (let i = 0; i < samples; i++) {
    const a = -Math.PI + i * step
    const fa = valueAt(i)
    const fb = valueAt(i + 1)
    const b = a + step
    if (fa === 0) roots.push(a)
    else if (fa * fb < 0) roots.push(bisect(a, fa, b, fb, evaluate))
    else if (Number.isNaN(fa) !== Number.isNaN(fb)) {
      if (Number.isNaN(fa)) searchEdge(a, b, fb, evaluate, roots)
      else searchEdge(b, a, fa, evaluate, roots)
    }
    const before = valueAt(i === 0 ? samples - 1 : i - 1)
    if (before * fa > 0 && fa * fb > 0) searchDip(a - step, before, a, fa, b, fb, evaluate, roots)
  }
  return roots
}

/** Regula falsi (Illinois) with a bisection every third step, to the last bits. */
function bisect(from: number, fFrom: number, to: number, fTo: number, evaluate: Evaluate): number {
  let a = from
  let fa = fFrom
  let b = to
  let fb = fTo
  for (let i = 0; i < BISECTIONS && Math.abs(b - a) > 1e-15; i++) {
    const guess = i % 3 === 2 ? (a + b) / 2 : (a * fb - b * fa) / (fb - fa)
    const fGuess = evaluate(guess)
    if (fGuess === 0) return guess
    if (Number.isNaN(fGuess)) return (a + b) / 2
    if (fGuess * fb < 0) {
      a = b
      fa = fb
    } else {
      fa /= 2
    }
    b = guess
    fb = fGuess
    if (Math.abs(fb) < 1e-16) return b
  }
  return b
}

/** Three samples of one sign with the middle one nearest to zero: looks for the pair of roots that may hide there. */
function searchDip(
  left: number,
  fLeft: number,
  middle: number,
  fMiddle: number,
  right: number,
  fRight: number,
  evaluate: Evaluate,
  roots: number[],
): void {
  const size = Math.abs(fMiddle)
  if (size > NEAR_ZERO || size > Math.abs(fLeft) || size > Math.abs(fRight)) return
  const sign = Math.sign(fMiddle)
  let a = left
  let b = right
  let best = middle
  let fBest = size
  for (let i = 0; i < DIP_STEPS && Math.abs(b - a) > 1e-9; i++) {
    // The wider side of the best point so far holds the next trial.
    const wider = Math.abs(b - best) > Math.abs(best - a) ? b : a
    const trial = best + (wider - best) * (1 - GOLDEN)
    const fTrial = evaluate(trial) * sign
    if (fTrial < 0) {
      roots.push(
        bisect(left, fLeft, trial, fTrial * sign, evaluate),
        bisect(right, fRight, trial, fTrial * sign, evaluate),
      )
      return
    }
    if (fTrial < fBest) {
      if (wider === b) a = best
      else b = best
      best = trial
      fBest = fTrial
    } else if (wider === b) b = trial
    else a = trial
  }
}

/** Between the edge of the domain (somewhere from `outside` to `inside`) and the first sample inside. */
function searchEdge(
  outside: number,
  inside: number,
  fInside: number,
  evaluate: Evaluate,
  roots: number[],
): void {
  const edge = edgeBetween(outside, inside, evaluate)
  let before = Number.NaN
  let fBefore = Number.NaN
  let at = inside
  let fAt = fInside
  for (let i = EDGE_SAMPLES - 1; i >= 0; i--) {
    const share = i / EDGE_SAMPLES
    const next = edge + (inside - edge) * share * share
    const fNext = evaluate(next)
    if (fAt * fNext < 0) roots.push(bisect(at, fAt, next, fNext, evaluate))
    else if (fBefore * fAt > 0 && fAt * fNext > 0) {
      searchDip(before, fBefore, at, fAt, next, fNext, evaluate, roots)
    }
    before = at
    fBefore = fAt
    at = next
    fAt = fNext
  }
}

/** The last point inside the domain, to the last bits. */
function edgeBetween(outside: number, inside: number, evaluate: Evaluate): number {
  let bad = outside
  let good = inside
  for (let i = 0; i < BISECTIONS && Math.abs(good - bad) > 1e-15; i++) {
    const middle = (bad + good) / 2
    if (Number.isNaN(evaluate(middle))) bad = middle
    else good = middle
  }
  return good
}
