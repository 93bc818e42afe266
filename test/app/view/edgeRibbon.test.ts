// The outline of a thing that is no rectangle: a ribbon that stays beside its edge, round corners and bends, and closes.
import { describe, expect, it } from 'vitest'
import { drawBentConveyor } from '../../../src/app/view/equipment/drawBentConveyor'
import { edgeRibbon } from '../../../src/app/view/marks/edgeRibbon'

const ASIDE_M = 0.12
const HALF_M = 0.1
const bend = {
  lengthM: 3.571,
  widthM: 0.5,
  heightM: 0.9,
  bends: [{ atM: 1, radiusM: 1, angleRad: Math.PI / 2, side: 'left' as const }],
}
const pointsOf = (position: readonly number[]) =>
  Array.from({ length: position.length / 3 }, (_, at) => [position[3 * at]!, position[3 * at + 1]!] as const)

describe('the ribbon round a rectangle', () => {
  const { position, beside, index } = edgeRibbon(
    [
      [0, 0],
      [2, 0],
      [2, 1],
      [0, 1],
    ],
    ASIDE_M,
    HALF_M,
  )
  const points = pointsOf(position)

  it('lies outside it, square at the corners', () => {
    expect(points[0]![0]).toBeCloseTo(-0.02, 9)
    expect(points[0]![1]).toBeCloseTo(-0.02, 9)
    expect(points[5]![0]).toBeCloseTo(2.22, 9)
    expect(points[5]![1]).toBeCloseTo(1.22, 9)
  })

  it('closes, and knows how far it has come', () => {
    expect(points.at(-1)).toEqual(points[1])
    expect(beside.at(-1)).toBeCloseTo(2 * (2.24 + 1.24), 9)
    expect(beside.filter((_, at) => at % 2 === 0)).toEqual(
      Array.from({ length: 5 }, () => [-HALF_M, HALF_M]).flat(),
    )
  })

  it('has two triangles a side, all turned upwards', () => {
    expect(index).toHaveLength(4 * 6)
    for (let at = 0; at < index.length; at += 3) {
      const [a, b, c] = [0, 1, 2].map((corner) => points[index[at + corner]!]!)
      const turn = (b![0] - a![0]) * (c![1] - a![1]) - (b![1] - a![1]) * (c![0] - a![0])
      expect(turn, `triangle ${at / 3}`).toBeGreaterThan(0)
    }
  })
})

it('follows the bend of a belt at the same distance everywhere', () => {
  const { edge } = drawBentConveyor(bend).footprint
  const { position } = edgeRibbon(edge!, ASIDE_M, 0)
  // Middle of the bend: 1 m to the left of where it begins. The belt is 0.5 m wide, and its side profiles 0.05 m each.
  const inBend = pointsOf(position).filter(([x, y]) => x > 1.01 && y < 0.99)
  expect(inBend.length).toBeGreaterThan(20)
  for (const [x, y] of inBend) {
    const radiusM = Math.hypot(x - 1, y - 1)
    expect(Math.min(Math.abs(radiusM - 1.42), Math.abs(radiusM - 0.58))).toBeLessThan(0.002)
  }
})

it('a straight side of the rectangle round it is left free where the belt bends away', () => {
  const { footprint } = drawBentConveyor(bend)
  const corner = [footprint.centre[0] + footprint.half[0], footprint.centre[1] - footprint.half[1]] as const
  const nearest = Math.min(...footprint.edge!.map(([x, y]) => Math.hypot(x - corner[0], y - corner[1])))
  expect(nearest).toBeGreaterThan(0.4)
})
