// What a cycle time's band rests on, as the figures panel tells it: computed, the widest first, with the record that holds each value.
import { describe, expect, it } from 'vitest'
import { driversOfCycle } from '../../../src/app/ui/figures/driversOfCycle'
import { ToolsHost } from '../../../src/core/host/ToolsHost'
import type { RecordOf } from '../../../src/core/model/sceneRecord'
import { serialiseScene } from '../../../src/core/model/serialiseScene'
import { withRecords } from '../../builders/aDocument'
import { readShipped } from '../../core/editing/readShipped'

const PROGRAM = 'load-lathe'
const scene = readShipped('cnc-machine-tending')
const host = new ToolsHost(() => 0)

describe('the band of a cycle', () => {
  it('rests on acceleration at the robot and gripping at its tool and the wait for the chuck', async () => {
    const cycle = await host.cycleOfProgram(serialiseScene(scene), PROGRAM)
    expect(cycle).toMatchObject({ ok: true, from: 'home', to: 'home', estimated: true })
    const drivers = driversOfCycle(scene, PROGRAM, cycle)
    expect(drivers.map(({ spanS }) => spanS)).toEqual(
      drivers.map(({ spanS }) => spanS).toSorted((a, b) => b - a),
    )
    const cobot = scene.records.cobot as RecordOf<'robot'>
    expect(drivers.find(({ kind }) => kind === 'acceleration')?.records).toEqual(['cobot'])
    expect(drivers.find(({ kind }) => kind === 'grip')?.records).toEqual([cobot.tool, PROGRAM])
  })

  it('loses a driver that is stated to the second', async () => {
    const tool = scene.records[(scene.records.cobot as RecordOf<'robot'>).tool!] as RecordOf<'tool'>
    const stated = {
      grip: { kind: 'constant', value: 0.5, unit: 's' },
      release: { kind: 'constant', value: 0.5, unit: 's' },
    }
    const program = scene.records[PROGRAM] as RecordOf<'program'>
    // The chuck is stated as well.
    const body = program.body.map((node) =>
      node.kind === 'wait' ? { ...node, time: { kind: 'constant', value: 1, unit: 's' } } : node,
    ) as typeof program.body
    const certain = withRecords(scene, { ...tool, ...stated, provenance: {} } as typeof tool, {
      ...program,
      body,
    })
    const cycle = await host.cycleOfProgram(serialiseScene(certain), PROGRAM)
    expect(driversOfCycle(certain, PROGRAM, cycle).map(({ kind }) => kind)).not.toContain('grip')
  })

  it('is none for a program that is not there', async () => {
    expect(await host.cycleOfProgram(serialiseScene(scene), 'nothing')).toMatchObject({ ok: false })
  })
})
