// Reach maps, placements and planned ways for a person: a map of characters, a table, a list of poses in degrees.
import type { CliIo } from '../CliIo'
import type { Answer } from './Answer'
import { robotText } from './robotText'

const DEGREES = 180 / Math.PI
/** Below these the cell is marked narrow; the same bounds as placement uses. */
const NARROW_RAD = 0.05
const NARROW_INDEPENDENCE = 0.05

const marks: Readonly<Record<string, string>> = {
  tooFar: '.',
  tooNear: ',',
  jointLimit: 'x',
  blocked: '%',
  notFound: '?',
}

interface MapAnswer {
  readonly grid: {
    readonly originM: readonly number[]
    readonly cellM: number
    readonly counts: readonly number[]
  }
  readonly cells: Readonly<Record<string, number>>
  readonly state: readonly string[]
  readonly limitMarginRad: readonly (number | null)[]
  readonly independence: readonly (number | null)[]
}

/** Layer by layer, x to the right and y up; a vertical plane is seen from the side, z up. */
export function printReachMap(io: CliIo, answer: Answer): void {
  const map = answer as unknown as MapAnswer
  const { counts, originM, cellM } = map.grid
  const text = robotText[io.language]
  const [across, up, deep] = axesOf(counts)
  const strides = [1, counts[0]!, counts[0]! * counts[1]!]
  for (let layer = 0; layer < counts[deep]!; layer++) {
    io.print(`${'xyz'[deep]} = ${decimal(io, originM[deep]! + layer * cellM, 3)} m`)
    for (let row = counts[up]! - 1; row >= 0; row--) {
      const start = layer * strides[deep]! + row * strides[up]!
      io.print(
        Array.from({ length: counts[across]! }, (_, i) => markOf(map, start + i * strides[across]!)).join(
          ' ',
        ),
      )
    }
  }
  io.print(text.mapKey)
  io.print(text.mapCount(map.cells.reached ?? 0, map.state.length))
}

/** Which axes of the grid run across, up and from layer to layer. */
function axesOf(counts: readonly number[]): readonly [number, number, number] {
  if (counts[2] === 1) return [0, 1, 2]
  if (counts[1] === 1) return [0, 2, 1]
  return counts[0] === 1 ? [1, 2, 0] : [0, 1, 2]
}

function markOf(map: MapAnswer, cell: number): string {
  const state = map.state[cell]!
  if (state !== 'reached') return marks[state] ?? ' '
  const narrow =
    (map.limitMarginRad[cell] ?? 1) < NARROW_RAD || (map.independence[cell] ?? 1) < NARROW_INDEPENDENCE
  return narrow ? '+' : '#'
}

interface PlaceAnswer {
  readonly judged: number
  readonly placements: readonly {
    readonly base: { readonly positionM: readonly number[]; readonly quaternion: readonly number[] }
    readonly missed: readonly number[]
    readonly tight: readonly number[]
    readonly cycleTimeS: number
    readonly limitMarginRad: number
  }[]
}

export function printPlacements(io: CliIo, answer: Answer): void {
  const { judged, placements } = answer as unknown as PlaceAnswer
  const text = robotText[io.language]
  for (const { base, missed, tight, cycleTimeS, limitMarginRad } of placements) {
    const place = base.positionM.map((value) => decimal(io, value, 3)).join(' ')
    const heading = 2 * Math.atan2(base.quaternion[2]!, base.quaternion[3]!) * DEGREES
    const margin = Number.isFinite(limitMarginRad) ? decimal(io, limitMarginRad * DEGREES, 0) : '∞'
    io.print(
      text.placement(
        place,
        decimal(io, heading, 1),
        decimal(io, cycleTimeS, 2),
        margin,
        missed.length,
        tight.length,
      ),
    )
  }
  io.print(text.judged(judged))
}

interface WayOfAnswer {
  readonly found: boolean
  readonly code?: string
  readonly joints?: readonly (readonly number[])[]
  readonly durationS?: number
  readonly ignoredPairs: readonly { readonly links: readonly number[]; readonly reason: string }[]
}

export function printWay(io: CliIo, answer: Answer): void {
  const { found, code, joints, durationS, ignoredPairs } = answer as unknown as WayOfAnswer
  const text = robotText[io.language]
  for (const pose of joints ?? []) {
    io.print(`${pose.map((value) => decimal(io, value * DEGREES, 2)).join('  ')} °`)
  }
  io.print(found ? text.seconds(durationS!.toFixed(3)) : text.noWay[code as keyof typeof text.noWay])
  const always = ignoredPairs.filter(({ reason }) => reason === 'alwaysTouching')
  if (always.length > 0) io.print(text.notChecked(always.map(({ links }) => links.join('–')).join(', ')))
}

function decimal(io: CliIo, value: number, digits: number): string {
  const written = value.toFixed(digits)
  return io.language === 'nl' ? written.replace('.', ',') : written
}
