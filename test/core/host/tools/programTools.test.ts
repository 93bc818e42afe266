// The tools of one program as the page asks them: nodes with times, collisions, reach from coarse to fine, drafts, calibration.
import { describe, expect, it } from 'vitest'
import { ToolsHost } from '../../../../src/core/host/ToolsHost'
import { serialiseScene } from '../../../../src/core/model/serialiseScene'
import type { ReachSlice } from '../../../../src/core/results/ReachSlice'
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
    const rough: ReachSlice[] = []
    const question = { robot: 'cobot', plane: 'floor', atM: 0.8, hold: 'down' } as const
    const slice = (await host.reachSlice(text, question, (one) => rough.push(one)))!
    expect(slice.share).toBe(1)
    expect(rough[0]!.share).toBeLessThan(1)
    expect([...slice.levels]).not.toContain(0)
    const [nx, ny] = slice.counts
    const at = (x: number, y: number) => slice.levels[y * nx + x]
    expect(at(0, 0)).toBe(1)
    expect([...slice.levels]).toContain(3)
    expect(at(Math.floor(nx / 2), Math.floor(ny / 2) + 10)).toBeGreaterThan(1)
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
