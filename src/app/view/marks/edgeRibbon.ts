// A closed line on the floor as a thin ribbon of triangles, for outlines that are no rectangle. Each corner knows how far it lies beside the line and
// how far along it, which is what a pattern in the line is drawn by. Numbers only.

export interface Ribbon {
  /** x, y, z = 0 of each corner. */
  readonly position: readonly number[]
  /** How far beside the line, outwards positive, and how far along it, m. */
  readonly beside: readonly number[]
  readonly index: readonly number[]
}

type Point = readonly [number, number]

/** Sharper corners are cut: a spike would run far out. */
const MOST_MITRE = 2

/** `edge`: corners of a closed line, to the left round what it encloses; the ribbon lies `asideM` outside it and is `halfM` wide to either side. */
export function edgeRibbon(edge: readonly Point[], asideM: number, halfM: number): Ribbon {
  const corners = edge.filter((point, at) => apart(point, edge[(at + 1) % edge.length]!) > 1e-6)
  const line = corners.map((_, at) => outwards(corners, at, asideM))
  const position: number[] = []
  const beside: number[] = []
  const index: number[] = []
  let alongM = 0
  // The first corner once more at the end: there the way along it is the whole length.
  for (let at = 0; at <= line.length; at++) {
    for (const acrossM of [-halfM, halfM]) {
      const [x, y] = outwards(line, at % line.length, acrossM)
      position.push(x, y, 0)
      beside.push(acrossM, alongM)
    }
    if (at === line.length) break
    const first = 2 * at
    index.push(first, first + 1, first + 3, first, first + 3, first + 2)
    alongM += apart(line[at]!, line[(at + 1) % line.length]!)
  }
  return { position, beside, index }
}

/** The corner, moved so that both lines that meet there lie so far outwards. */
function outwards(line: readonly Point[], at: number, byM: number): Point {
  const here = line[at]!
  const [ax, ay] = normal(line[(at + line.length - 1) % line.length]!, here)
  const [bx, by] = normal(here, line[(at + 1) % line.length]!)
  const stretch = Math.min(MOST_MITRE, 1 / Math.max(1e-6, 1 + ax * bx + ay * by))
  return [here[0] + (ax + bx) * stretch * byM, here[1] + (ay + by) * stretch * byM]
}

/** To the right of the way from one to the other. */
function normal(from: Point, to: Point): Point {
  const length = apart(from, to)
  return [(to[1] - from[1]) / length, (from[0] - to[0]) / length]
}

function apart(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}
