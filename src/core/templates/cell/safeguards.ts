// What keeps people and robot apart: a scanner that slows a cobot, or a fence with light curtains around an industrial robot. A layout to
// start from, not a risk assessment.
import type { RobotKind } from '../Template'
import type { CellDraft, Opening, Rect, Span } from './CellDraft'
import { at, names, type RawRecord, record, tidy } from './makeRecord'

/** Speed share of a cobot with somebody in front of it: collaborative cells run at a quarter to a half (ISO/TS 15066 cells; estimate). */
const NEAR_OVERRIDE = 0.5
const ZONE_DEPTH_M = 1.2
const ZONE_HEIGHT_M = 2.2
const FENCE_HEIGHT_M = 2
const SHORTEST_FENCE_M = 0.05
const SIDES = ['front', 'right', 'back', 'left'] as const

export function safeguards(draft: CellDraft, kind: RobotKind): RawRecord[] {
  return kind === 'cobot' ? scanned(draft) : fenced(draft)
}

/** Length of fence without its openings. */
export function fenceLengthM(draft: CellDraft): number {
  return fencePieces(draft).reduce((sum, { spanM }) => sum + spanM[1] - spanM[0], 0)
}

function scanned({ guarded: { xM, yM } }: CellDraft): RawRecord[] {
  const middle = (xM[0] + xM[1]) / 2
  return [
    record('equipment', 'scanner', names('Laserscanner', 'Laser scanner'), {
      look: 'scanner',
      placement: at(middle, yM[0] - 0.05, 0.3, 3),
    }),
    record('zone', 'front', names('Voor de cel', 'In front of the cell'), {
      kind: 'person',
      placement: at(middle, yM[0] - ZONE_DEPTH_M / 2),
      sizeM: [tidy(xM[1] - xM[0]), ZONE_DEPTH_M, ZONE_HEIGHT_M],
      robots: ['robot'],
      override: NEAR_OVERRIDE,
    }),
  ]
}

function fenced(draft: CellDraft): RawRecord[] {
  const { guarded, openings } = draft
  const fences = fencePieces(draft).map(({ side, spanM }, index) =>
    record('equipment', `fence-${index + 1}`, names('Hekwerk', 'Fence'), {
      look: 'fence',
      heightM: FENCE_HEIGHT_M,
      lineM: lineOn(guarded, side, spanM),
    }),
  )
  const curtains = openings
    .filter((opening) => opening.for === 'people')
    .map(({ side, spanM }, index) =>
      record('equipment', `light-curtain-${index + 1}`, names('Lichtscherm', 'Light curtain'), {
        look: 'lightCurtain',
        heightM: 1.6,
        lineM: lineOn(guarded, side, spanM),
      }),
    )
  return [...fences, ...curtains, inside(guarded)]
}

/** Somebody inside the fence stops the robot. */
function inside({ xM, yM }: Rect): RawRecord {
  return record('zone', 'inside', names('Binnen het hek', 'Inside the fence'), {
    kind: 'person',
    placement: at((xM[0] + xM[1]) / 2, (yM[0] + yM[1]) / 2),
    sizeM: [tidy(xM[1] - xM[0] - 0.1), tidy(yM[1] - yM[0] - 0.1), ZONE_HEIGHT_M],
    robots: ['robot'],
    override: 0,
  })
}

interface Piece {
  readonly side: Opening['side']
  readonly spanM: Span
}

/** The edges of the guarded area minus the openings. */
function fencePieces({ guarded, openings }: CellDraft): Piece[] {
  return SIDES.flatMap((side) => {
    const whole = side === 'front' || side === 'back' ? guarded.xM : guarded.yM
    const gaps = openings
      .filter((opening) => opening.side === side)
      .map(({ spanM }) => spanM)
      .sort((a, b) => a[0] - b[0])
    const pieces: Piece[] = []
    let from = whole[0]
    for (const [low, high] of gaps) {
      if (low - from > SHORTEST_FENCE_M) pieces.push({ side, spanM: [from, low] })
      from = Math.max(from, high)
    }
    if (whole[1] - from > SHORTEST_FENCE_M) pieces.push({ side, spanM: [from, whole[1]] })
    return pieces
  })
}

function lineOn({ xM, yM }: Rect, side: Opening['side'], [from, to]: Span): [number, number][] {
  const along = side === 'front' || side === 'back'
  const fixed = { front: yM[0], back: yM[1], left: xM[0], right: xM[1] }[side]
  return [from, to].map((value) => (along ? [tidy(value), tidy(fixed)] : [tidy(fixed), tidy(value)]))
}
