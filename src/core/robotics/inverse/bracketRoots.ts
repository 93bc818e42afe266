// Finds the roots of a function on a full turn from samples: sign changes, grazing minima, and the edges where the function ends (NaN).

const BISECTIONS = 60
/** Extra samples between the edge of the domain and the first sample inside, crowded towards the edge. */
const EDGE_SAMPLES = 4

/**
 * Roots in [−π, π) of a function known at `samples + 1` evenly spaced angles from −π (`valueAt(i)`) and computable anywhere
 * (`evaluate`). NaN means the function does not exist there.
 */
export function bracketRoots(
  samples: number,
  valueAt: (index: number) => number,
  evaluate: (angle: number) => number,
): number[] {
  const roots: number[] = []
  const step = (2 * Math.PI) / samples
  for (let i = 0; i < samples; i++) {
    const a = -Math.PI + i * step
    const fa = valueAt(i)
    const fb = valueAt(i + 1)
    const b = a + step
    if (fa === 0) roots.push(a)
    else if (fa * fb < 0) roots.push(bisect(a, fa, b, evaluate))
    else if (fa * fb > 0) searchGraze(i, samples, valueAt, evaluate, roots)
    else if (Number.isNaN(fa) !== Number.isNaN(fb)) {
      if (Number.isNaN(fa)) searchEdge(a, b, fb, evaluate, roots)
      else searchEdge(b, a, fa, evaluate, roots)
    }
  }
  return roots
}

/** Regula falsi with bisection steps (Illinois), to the last bits. */
function bisect(from: number, fFrom: number, to: number, evaluate: (angle: number) => number): number {
  let a = from
  let fa = fFrom
  let b = to
  let fb = evaluate(to)
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

/** Between samples of one sign: looks for a pair of close roots where the size has a minimum near zero. */
function searchGraze(
  index: number,
  samples: number,
  valueAt: (index: number) => number,
  evaluate: (angle: number) => number,
  roots: number[],
): void {
  const before = valueAt(index === 0 ? samples - 1 : index - 1)
  const here = valueAt(index)
  const after = valueAt(index + 1)
  const dip = Math.abs(here) <= Math.abs(after) && Math.abs(here) < Math.abs(before) && before * here > 0
  if (!dip) return
  const curvature = before - 2 * here + after
  const slope = (after - before) / 2
  // Lowest point of the parabola through the three samples, in the sign of the function.
  const lowest = (here - (slope * slope) / (2 * curvature)) * Math.sign(here)
  if (lowest > 0.25 * Math.abs(here)) return
  const step = (2 * Math.PI) / samples
  const middle = -Math.PI + index * step
  let a = middle - step
  let b = middle + step
  const sign = Math.sign(here)
  for (let i = 0; i < BISECTIONS && b - a > 1e-9; i++) {
    const left = a + (b - a) * 0.381966
    const right = a + (b - a) * 0.618034
    const fLeft = evaluate(left) * sign
    const fRight = evaluate(right) * sign
    const low = fLeft < fRight ? left : right
    if (Math.min(fLeft, fRight) < 0) {
      roots.push(bisect(middle - step, before, low, evaluate), bisect(middle + step, after, low, evaluate))
      return
    }
    if (fLeft < fRight) b = right
    else a = left
  }
}

/** From the edge of the domain (between `outside` and `inside`) to the first sample inside. */
function searchEdge(
  outside: number,
  inside: number,
  fInside: number,
  evaluate: (angle: number) => number,
  roots: number[],
): void {
  let bad = outside
  let good = inside
  for (let i = 0; i < BISECTIONS && Math.abs(good - bad) > 1e-15; i++) {
    const middle = (bad + good) / 2
    if (Number.isNaN(evaluate(middle))) bad = middle
    else good = middle
  }
  let from = inside
  let fFrom = fInside
  for (let i = EDGE_SAMPLES - 1; i >= 0; i--) {
    const share = i / EDGE_SAMPLES
    const to = good + (inside - good) * share * share
    const fTo = evaluate(to)
    if (fFrom * fTo < 0) roots.push(bisect(from, fFrom, to, evaluate))
    from = to
    fFrom = fTo
  }
}
