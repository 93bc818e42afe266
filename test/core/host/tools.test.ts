// What the tools thread answers about a layout: consequences of the shipped cells and of half-built ones, and better places for a robot.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { moveRecords } from '../../../src/core/editing/commands/moveRecords'
import { removeRecords } from '../../../src/core/editing/commands/removeRecords'
import { setWorldPose } from '../../../src/core/editing/commands/setWorldPose'
import { ToolsHost } from '../../../src/core/host/ToolsHost'
import { edited, readShipped, SHIPPED } from '../editing/readShipped'

/** A clock that stands still: the short run then always gets as far as it may. */
const tools = () => new ToolsHost(() => 0)
const ask = (document: unknown, withRun?: boolean) => tools().assess(JSON.stringify(document), withRun)

describe('assessing', () => {
  it.each(SHIPPED)('finds nothing out of reach and no error in %s', async (id) => {
    const assessment = await tools().assess(
      readFileSync(`scenes/${id}.scene.json`, 'utf8'),
      id !== 'chute-into-bin',
    )
    expect(assessment.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(assessment.reach.filter(({ verdict }) => verdict === 'unreachable')).toEqual([])
    if (id !== 'chute-into-bin') expect(assessment.results!.kpis.partsOut).toBeGreaterThan(0)
  })

  it('says which target is out of reach and why, each once', async () => {
    const away = edited(readShipped('cnc-machine-tending'), moveRecords(['lathe'], [0.5, 0.4, 0]))
    const { reach, problems, cycles } = await ask(away)
    const lost = reach.filter(({ verdict }) => verdict === 'unreachable')
    expect(lost.length).toBeGreaterThan(0)
    expect(lost[0]).toMatchObject({ robot: 'cobot', margin: 0, problem: { values: { robot: 'cobot' } } })
    expect(reach.some(({ verdict }) => verdict !== 'unreachable')).toBe(true)
    const places = problems.filter(({ code }) => code === 'program.tooFar').map(({ where }) => where.path)
    expect(places.length).toBe(new Set(places).size)
    expect(cycles).toEqual([])
  })

  it('computes the time of a program as the run takes when nobody is in the way', async () => {
    const { cycles, results } = await ask(readShipped('conveyor-pick-and-place'))
    const planned = cycles.find(({ program }) => program === 'move-carton')!.durationS
    const ran = results!.cycle.find(({ program }) => program === 'move-carton')!.meanS
    expect(Math.abs(planned / ran - 1)).toBeLessThan(0.05)
  })

  it('leaves the run out for a drag', async () => {
    const assessment = await ask(readShipped('cnc-machine-tending'), false)
    expect(assessment.results).toBeUndefined()
    expect(assessment.cycles).toHaveLength(2)
  })

  it('goes as far as a half-built cell allows, whatever is missing', async () => {
    const document = readShipped('cnc-machine-tending')
    const parts =
      'hall lathe raw-pallet flange-alu blanks two-finger cobot load-lathe flange-route operator two-shifts'
    for (const id of parts.split(' ')) {
      const { [id]: _gone, ...records } = document.records
      const { problems } = await ask({ ...document, records }, false)
      expect(Array.isArray(problems), `without ${id}`).toBe(true)
      await ask(edited(document, removeRecords([id])), false)
    }
    const text = await tools().assess('{"format": "proefcel-scene"')
    expect(text.problems).toHaveLength(1)
  })
})

describe('a better place for a robot', () => {
  it('reaches what it did not reach, with nothing in its way', async () => {
    const away = edited(readShipped('cnc-machine-tending'), moveRecords(['lathe'], [0.4, 0.1, 0]))
    const before = (await ask(away, false)).reach.filter(({ verdict }) => verdict === 'unreachable')
    expect(before.length).toBeGreaterThan(0)
    const [place] = await tools().bestRobotPlaces(JSON.stringify(away), 'cobot')
    const moved = edited(away, setWorldPose('cobot', place!))
    const after = await ask(moved, false)
    expect(after.reach.filter(({ verdict }) => verdict === 'unreachable')).toEqual([])
    expect(after.problems.filter(({ code }) => code === 'layout.overlap')).toEqual([])
  })

  it('is not offered when the robot rides, has nothing to reach, or is not there', async () => {
    const line = JSON.stringify(readShipped('samxl-composite-line'))
    const rider = Object.values(readShipped('samxl-composite-line').records).find(
      (record) => record.type === 'robot' && record.carrier !== undefined,
    )!
    expect(await tools().bestRobotPlaces(line, rider.id)).toEqual([])
    expect(await tools().bestRobotPlaces(line, 'nobody')).toEqual([])
  })
})
