// The tools of one program as the page asks them: nodes with times, collisions, reach from coarse to fine, drafts, calibration.
import { describe, expect, it } from 'vitest'
import { ToolsHost } from '../../../../src/core/host/ToolsHost'
import { serialiseScene } from '../../../../src/core/model/serialiseScene'
import {
  REACH_LEVELS,
  type ReachPicture,
  type ReachQuestion,
} from '../../../../src/core/results/ReachPicture'
import { readShipped } from '../../editing/readShipped'

const PROGRAM = 'load-lathe'
const text = serialiseScene(readShipped('cnc-machine-tending'))
let nowMs = 0
const host = new ToolsHost(() => (nowMs += 50))

describe('the tools of a program', () => {
  it('tell of every moving node its time and room, and the cycle with its causes', async () => {
    const study = await host.studyProgram(text, PROGRAM)
    expect(study.ok).toBe(true)
    expect(study.nodes.find(({ node }) => node === 'take')).toMatchObject({ verdict: expect.any(String) })
    const { cycle } = study
    expect(cycle.p10S).toBeLessThan(cycle.p90S)
    const summed = cycle.split.reduce((sum, { likelyS }) => sum + likelyS, 0)
    expect(summed).toBeCloseTo(cycle.likelyS, 6)
    expect(cycle.from).toBe('home')
    expect(study.ways.every(({ points, verdicts }) => points.length === 3 * verdicts.length)).toBe(true)
  })

  it('tell of a post in the way which two bodies touch', async () => {
    const document = readShipped('cnc-machine-tending')
    const post = {
      type: 'equipment',
      id: 'post',
      look: 'pillar',
      placement: { position: [4.7, 3.3, 0], quaternion: [0, 0, 0, 1] },
      sizeM: [0.1, 0.1, 2],
    }
    const records = { ...document.records, post } as unknown as typeof document.records
    const [worst] = await host.closeBodies(serialiseScene({ ...document, records }), [PROGRAM])
    expect(worst).toMatchObject({ robot: 'cobot', other: 'post' })
    expect(worst!.gapM).toBeLessThan(0)
  })

  it('draw a slice of reach from coarse to fine: reached near the base, not beyond the arm', async () => {
    const rough: ReachPicture[] = []
    const question = { robot: 'cobot', plane: 'floor', atM: 0.8, hold: 'down' } as const
    const slice = (await host.reachPicture(text, question, (one) => rough.push(one)))!
    expect(slice.share).toBe(1)
    expect(rough[0]!.share).toBeLessThan(1)
    expect([...slice.levels]).not.toContain(0)
    const [nx, ny] = slice.counts
    const at = (x: number, y: number) => slice.levels[y * nx + x]
    expect(at(0, 0)).toBe(1)
    expect([...slice.levels]).toContain(3)
    expect(at(Math.floor(nx / 2), Math.floor(ny / 2) + 10)).toBeGreaterThan(1)
  })

  it('draw the volume of reach in one grid, coarse to fine, with more room for a tool that may be held any way', async () => {
    const ask = (hold: ReachQuestion['hold'], tell: (one: ReachPicture) => void = () => undefined) =>
      host.reachPicture(text, { robot: 'cobot', plane: 'volume', atM: 0, hold }, tell)
    const rough: ReachPicture[] = []
    const down = (await ask('down', (one) => rough.push(one)))!
    const any = (await ask('any'))!
    expect(rough.length).toBeGreaterThan(2)
    expect(rough.map(({ share }) => share)).toEqual(rough.map(({ share }) => share).toSorted())
    expect(down.levels.length).toBe(down.counts[0] * down.counts[1] * down.counts[2])
    expect(Math.abs(down.levels.length - 20_000)).toBeLessThan(4000)
    const reached = ({ levels }: ReachPicture) =>
      levels.filter((level) => REACH_LEVELS[level]! !== 'unreachable').length
    expect(reached(any)).toBeGreaterThan(reached(down))
    // Every place that is reached tool down is reached when the tool may be held any way, with no less room: both see that posture.
    const roomy = REACH_LEVELS.indexOf('roomy')
    down.levels.forEach((level, cell) => {
      if (level > 1) expect(any.levels[cell]).toBeGreaterThan(1)
    })
    expect(any.levels.filter((level) => level === roomy).length).toBeGreaterThan(0)
  })

  it('say of a plane what the volume says of the same place', async () => {
    const volume = (await host.reachPicture(
      text,
      { robot: 'cobot', plane: 'volume', atM: 0, hold: 'down' },
      () => undefined,
    ))!
    const layer = 6
    const atM = volume.originM[2] + layer * volume.cellM
    const plane = (await host.reachPicture(
      text,
      { robot: 'cobot', plane: 'floor', atM, hold: 'down' },
      () => undefined,
    ))!
    const [nx, ny] = volume.counts
    let asked = 0
    let same = 0
    for (let y = 0; y < ny; y++) {
      for (let x = 0; x < nx; x++) {
        const column = Math.round((volume.originM[0] + x * volume.cellM - plane.originM[0]) / plane.cellM)
        const row = Math.round((volume.originM[1] + y * volume.cellM - plane.originM[1]) / plane.cellM)
        if (column < 0 || row < 0 || column >= plane.counts[0] || row >= plane.counts[1]) continue
        asked++
        const isReached = (level: number) => level > 1
        const inVolume = volume.levels[(layer * ny + y) * nx + x]!
        same += Number(isReached(inVolume) === isReached(plane.levels[row * plane.counts[0] + column]!))
      }
    }
    // The two grids lie differently: only cells on the very edge may differ.
    expect(asked).toBeGreaterThan(300)
    expect(same / asked).toBeGreaterThan(0.93)
  })

  it('give a draft in every language, and say what cannot be read of a log', async () => {
    for (const kind of ['urscript', 'krl', 'rapid', 'ls', 'csv'] as const) {
      const answer = await host.programFiles(text, PROGRAM, kind, 'nl')
      expect(answer.ok && answer.files[0]!.text.length).toBeGreaterThan(100)
    }
    expect(await host.calibrateProgram(text, PROGRAM, 'abc\nx')).toMatchObject({ ok: false })
    const cycle = (await host.studyProgram(text, PROGRAM)).cycle.p50S
    const list = [1.01, 0.99, 1, 1.02, 0.98].map((factor) => (factor * cycle).toFixed(2)).join('\n')
    const fit = await host.calibrateProgram(text, PROGRAM, list)
    if (!fit.ok) throw new Error('no fit')
    expect(fit.measurements).toBe(5)
    expect(fit.after.p90S - fit.after.p10S).toBeLessThan(fit.before.p90S - fit.before.p10S)
  })
})
