// The skin of a volume of reach: closed, where it should be, cut flat; half-known volumes look like whole ones. And what reach depends on.
import { describe, expect, it } from 'vitest'
import { reachKey } from '../../../src/app/session/askReach'
import type { ReachCut } from '../../../src/app/session/motionStore'
import { reachColours } from '../../../src/app/view/teach/reachColours'
import { keptLayers, type ReachSkin, reachShell } from '../../../src/app/view/teach/reachShell'
import { moveRecords } from '../../../src/core/editing/commands/moveRecords'
import { EditHistory } from '../../../src/core/editing/EditHistory'
import { REACH_LEVELS, type ReachPicture } from '../../../src/core/results/ReachPicture'
import { coarseToFine } from '../../../src/core/robotics/reach/reachGrid'
import { readShipped } from '../../core/editing/readShipped'

const N = 24
const CELL_M = 0.1
const RADIUS = 9.3
const ROOMY = REACH_LEVELS.indexOf('roomy')
const NEAR = REACH_LEVELS.indexOf('near')

/** A ball of reach about the middle of the grid: roomy inside, near its edge; only the first `known` cells of coarseToFine are known. */
function aBall(known = N ** 3): ReachPicture {
  const grid = { originM: [1, 2, 0.05] as const, cellM: CELL_M, counts: [N, N, N] as const }
  const levels = new Uint8Array(N ** 3)
  for (const cell of coarseToFine(grid).subarray(0, known)) {
    const at = [cell % N, Math.floor(cell / N) % N, Math.floor(cell / N / N)]
    const distance = Math.hypot(...at.map((value) => value - (N - 1) / 2))
    levels[cell] = distance > RADIUS ? 1 : distance > RADIUS - 2 ? NEAR : ROOMY
  }
  return { ...grid, levels, share: known / N ** 3 }
}

function volumeOf({ positions }: ReachSkin): number {
  let sum = 0
  for (let at = 0; at < positions.length; at += 9) {
    const [a, b, c] = [0, 3, 6].map((from) => positions.subarray(at + from, at + from + 3)) as [
      Float32Array,
      Float32Array,
      Float32Array,
    ]
    const cross = [
      b[1]! * c[2]! - b[2]! * c[1]!,
      b[2]! * c[0]! - b[0]! * c[2]!,
      b[0]! * c[1]! - b[1]! * c[0]!,
    ]
    sum += (a[0]! * cross[0]! + a[1]! * cross[1]! + a[2]! * cross[2]!) / 6
  }
  return sum
}

const BALL_M3 = (4 / 3) * Math.PI * (RADIUS * CELL_M) ** 3

describe('the skin of a volume of reach', () => {
  it('is closed and turned outwards: it holds the volume of the ball', () => {
    const skin = reachShell(aBall(), undefined)
    expect(volumeOf(skin) / BALL_M3).toBeGreaterThan(0.9)
    expect(volumeOf(skin) / BALL_M3).toBeLessThan(1.02)
    expect([...skin.isCut]).not.toContain(1)
    expect(new Set(skin.levels)).toEqual(new Set([NEAR]))
  })

  it('lies at the edge of what is reached, its normals pointing out', () => {
    const { positions, normals } = reachShell(aBall(), undefined)
    const middle = [1, 2, 0.05].map((origin) => origin + ((N - 1) / 2) * CELL_M)
    for (let at = 0; at < positions.length; at += 3) {
      const out = [0, 1, 2].map((axis) => positions[at + axis]! - middle[axis]!)
      expect(Math.abs(Math.hypot(...out) - RADIUS * CELL_M)).toBeLessThan(CELL_M)
      expect(out.reduce((sum, value, axis) => sum + value * normals[at + axis]!, 0)).toBeGreaterThan(0)
    }
  })

  it('is cut flat at the plane, and shows the room inside there', () => {
    const cut: ReachCut = { axis: 1, share: 0.5, keepsHigh: false }
    const skin = reachShell(aBall(), cut)
    expect(volumeOf(skin) / BALL_M3).toBeGreaterThan(0.44)
    expect(volumeOf(skin) / BALL_M3).toBeLessThan(0.52)
    const planeM = 2 + (keptLayers(aBall(), cut) - 0.5) * CELL_M
    const cutLevels = new Set<number>()
    skin.isCut.forEach((isCut, corner) => {
      if (!isCut) return
      cutLevels.add(skin.levels[corner]!)
      expect(skin.normals[3 * corner + 1]).toBe(1)
      expect(Math.abs(skin.positions[3 * corner + 1]! - planeM)).toBeLessThan(CELL_M / 2)
    })
    expect(cutLevels).toEqual(new Set([NEAR, ROOMY]))
    const other = reachShell(aBall(), { ...cut, keepsHigh: true })
    expect((volumeOf(skin) + volumeOf(other)) / BALL_M3).toBeGreaterThan(0.9)
    expect(reachShell(aBall(), { ...cut, share: 0 }).positions).toHaveLength(0)
  })

  it('is nearly itself when an eighth of the cells is known, and nothing when none is', () => {
    const rough = volumeOf(reachShell(aBall(N ** 3 / 8), undefined))
    expect(Math.abs(rough / BALL_M3 - 1)).toBeLessThan(0.15)
    expect(reachShell(aBall(0), undefined).positions).toHaveLength(0)
  })
})

describe('reach', () => {
  it('has a colour of its own for every level', () => {
    const states = { off: '#8a94a0', failed: '#d7263d', blocked: '#b86e00', working: '#1a9e77' }
    const colours = reachColours({ states } as unknown as Parameters<typeof reachColours>[0])
    expect(new Set(colours.map((colour) => colour.getHexString())).size).toBe(REACH_LEVELS.length)
  })

  it('is another when the robot moves, and the same when a pallet does', () => {
    const history = new EditHistory(readShipped('cnc-machine-tending'))
    const question = { robot: 'cobot', plane: 'volume', atM: 0, hold: 'down' } as const
    const key = () => reachKey(history.document, question)
    const before = key()
    history.apply({ verb: 'move' }, moveRecords(['finished-pallet'], [0.5, 0, 0]))
    expect(key()).toBe(before)
    history.apply({ verb: 'move' }, moveRecords(['cobot'], [0.5, 0, 0]))
    expect(key()).not.toBe(before)
    expect(reachKey(history.document, { ...question, hold: 'any' })).not.toBe(key())
  })
})
