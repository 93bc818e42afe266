// Reach maps against single reach questions, their order of work, carriers and blocked poses.
import { describe, expect, it } from 'vitest'
import { identityFrame } from '../../../../src/core/math/frames'
import { frameFromXyzRpy } from '../../../../src/core/math/rotations'
import { reachMargin } from '../../../../src/core/robotics/planning/reachMargin'
import { singularityOf } from '../../../../src/core/robotics/planning/singularityOf'
import { JointComfort } from '../../../../src/core/robotics/reach/JointComfort'
import { ReachMap, reachStates } from '../../../../src/core/robotics/reach/ReachMap'
import {
  cellCentre,
  cellCount,
  coarseToFine,
  gridBetween,
} from '../../../../src/core/robotics/reach/reachGrid'
import { orientationsAlong, orientationsAround } from '../../../../src/core/robotics/reach/toolOrientations'
import { catalogChain, railArm, standingArm } from '../catalogArm'
import { randomJoints, seededRandom } from '../referenceChains'

function mapOf(...[request]: ConstructorParameters<typeof ReachMap>) {
  const map = new ReachMap(request)
  map.advance()
  return map
}

const stateOf = (map: ReachMap, cell: number) => reachStates[map.state[cell]!]

describe('grid', () => {
  it('spreads cells about the middle; a plane has one layer', () => {
    const grid = gridBetween([-1, -0.5, 0.9], [1, 0.5, 0.9], 0.5)
    expect(grid.counts).toEqual([4, 2, 1])
    expect(cellCentre(grid, 0)).toEqual([-0.75, -0.25, 0.9])
    expect(cellCentre(grid, 7)).toEqual([0.75, 0.25, 0.9])
  })

  it('visits every cell once, the corners of the coarse lattice first', () => {
    const grid = gridBetween([0, 0, 0], [1.9, 1.3, 0.5], 0.1)
    const order = coarseToFine(grid)
    expect(new Set(order).size).toBe(cellCount(grid))
    expect(Array.from(order.slice(0, 3))).toEqual([0, 8, 16])
  })
})

describe('orientations', () => {
  it('point the tool along the approach, and 24 of them are different', () => {
    for (const frame of orientationsAlong([0, 0, -1], 5)) expect(frame[10]).toBeCloseTo(-1, 12)
    const all = new Set(orientationsAround().map((frame) => Array.from(frame, Math.round).join(' ')))
    expect(all.size).toBe(24)
  })
})

describe('comfort', () => {
  it.each(['ur10e', 'kr210_r2700_2', 'crx10ia'])(
    '%s: independence as singularityOf judges it (seed 5)',
    (id) => {
      const chain = catalogChain(id)
      const comfort = new JointComfort(chain)
      const random = seededRandom(5)
      for (let i = 0; i < 200; i++) {
        const q = randomJoints(chain, random)
        expect(comfort.independence(q, 0)).toBeCloseTo(singularityOf(chain, q).independence, 8)
      }
      expect(comfort.independence(new Float64Array(6), 0)).toBeLessThan(1e-9)
    },
  )
})

describe.each(['ur10e', 'kr210_r2700_2', 'crx10ia'])('%s', (id) => {
  const system = standingArm(id, 0.2, frameFromXyzRpy([0.3, -0.2, 0.5], [0, 0, 0.7]))
  const reach = id === 'kr210_r2700_2' ? 3 : 1.6
  const grid = gridBetween([-reach, -reach, 0.6], [reach, reach, 0.6], reach / 6)
  const orientations = orientationsAlong([0.2, 0.1, -1], 1)
  const map = mapOf({ system, grid, orientations })

  it('answers as a single reach question does', () => {
    let reached = 0
    for (let cell = 0; cell < map.cells; cell++) {
      const worldFromTool = Float64Array.from(orientations[0]!)
      cellCentre(grid, cell).forEach((value, axis) => {
        worldFromTool[4 * axis + 3] = value
      })
      const single = reachMargin(system, worldFromTool)
      if (!single.ok) {
        expect(stateOf(map, cell)).toBe(single.reason.code)
        expect(map.limitMarginRad[cell]).toBeNaN()
        continue
      }
      reached++
      expect(stateOf(map, cell)).toBe('reached')
      expect(map.limitMarginRad[cell]).toBeCloseTo(single.limitMarginRad, 5)
    }
    expect(reached).toBeGreaterThan(10)
    expect(reached).toBeLessThan(map.cells)
  })

  it('worked off in portions gives the same map', () => {
    const portions = new ReachMap({ system, grid, orientations })
    let rounds = 1
    while (!portions.advance(7)) rounds++
    expect(rounds).toBeGreaterThan(5)
    expect(portions.state).toEqual(map.state)
    expect(portions.limitMarginRad).toEqual(map.limitMarginRad)
    expect(portions.independence).toEqual(map.independence)
  })
})

describe('more than one way', () => {
  it('counts orientations, and the best of them gives the margin', () => {
    const system = standingArm('ur10e', 0.1)
    const grid = gridBetween([0.5, -1, 0.2], [1.5, 1, 0.2], 0.25)
    const one = orientationsAround().map((orientation) =>
      mapOf({ system, grid, orientations: [orientation] }),
    )
    const all = mapOf({ system, grid, orientations: orientationsAround() })
    for (let cell = 0; cell < all.cells; cell++) {
      expect(all.orientationsReached[cell]).toBe(
        one.reduce((sum, map) => sum + map.orientationsReached[cell]!, 0),
      )
      const margins = one.map((map) => map.limitMarginRad[cell]!).filter((margin) => !Number.isNaN(margin))
      if (margins.length > 0) expect(all.limitMarginRad[cell]).toBe(Math.max(...margins))
    }
  })

  it('a rail reaches what any of its positions reaches', () => {
    const system = railArm('kr210_r2700_2', 0, 6)
    const grid = gridBetween([-2, 9, 0.6], [8, 9, 0.6], 0.5)
    const orientations = orientationsAlong([0, 0, -1], 1)
    const positions = [[0], [3], [6]]
    const one = positions.map((q) => mapOf({ system, grid, orientations, carrierPositions: [q] }))
    const all = mapOf({ system, grid, orientations, carrierPositions: positions })
    for (let cell = 0; cell < all.cells; cell++) {
      expect(all.orientationsReached[cell]).toBe(
        Math.max(...one.map((map) => map.orientationsReached[cell]!)),
      )
    }
    const count = (map: ReachMap) => map.orientationsReached.reduce((sum, value) => sum + value, 0)
    expect(count(all)).toBeGreaterThan(count(one[1]!))
  })

  it('says blocked where every solution is forbidden', () => {
    const system = standingArm('ur10e', 0, identityFrame())
    const grid = gridBetween([0.4, 0, 0.3], [2.4, 0, 0.3], 0.5)
    const request = { system, grid, orientations: orientationsAlong([0, 0, -1], 1) }
    const free = mapOf(request)
    const map = mapOf({ ...request, isAllowed: () => false })
    for (let cell = 0; cell < map.cells; cell++) {
      const open = stateOf(free, cell)
      expect(stateOf(map, cell)).toBe(open === 'reached' ? 'blocked' : open)
    }
    expect(stateOf(free, 0)).toBe('reached')
  })

  it('a seven-axis arm is asked for one solution', () => {
    const grid = gridBetween([0.4, 0, 0.4], [1.6, 0, 0.4], 0.4)
    const map = mapOf({ system: standingArm('iiwa14'), grid, orientations: orientationsAlong([0, 0, -1], 1) })
    expect(stateOf(map, 0)).toBe('reached')
    expect(stateOf(map, map.cells - 1)).not.toBe('reached')
  })
})
