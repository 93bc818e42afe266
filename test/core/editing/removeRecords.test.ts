// Removing mends what referred to it: whatever is removed from whichever shipped scene, no reference hangs in the air.

import { describe, expect, it } from 'vitest'
import { lockRecords } from '../../../src/core/editing/commands/lockRecords'
import { removeRecords } from '../../../src/core/editing/commands/removeRecords'
import { makeRecord } from '../../../src/core/editing/records/makeRecord'
import { worldFromRecord, worldFromRobotBase } from '../../../src/core/model/resolvePlacement'
import type { RecordOf } from '../../../src/core/model/sceneRecord'
import { validateScene } from '../../../src/core/model/validateScene'
import { edited, expectClose, readShipped, SHIPPED } from './readShipped'

describe('removing a record', () => {
  it.each(SHIPPED)('leaves no reference to it, whichever record of %s', (scene) => {
    const document = readShipped(scene)
    for (const id of Object.keys(document.records)) {
      const without = edited(document, removeRecords([id]))
      const hanging = validateScene(without).filter(({ code }) => code.startsWith('reference.'))
      expect(hanging, `without ${id}`).toEqual([])
    }
  })

  it('takes its step out of the route and its nodes out of the programs', () => {
    const { records } = edited(readShipped('cnc-machine-tending'), removeRecords(['lathe']))
    const route = records['flange-route'] as RecordOf<'route'>
    expect(route.steps.map(({ id }) => id)).toEqual(['raw', 'finished', 'dispatch'])
    expect(JSON.stringify(records)).not.toContain('"station":"lathe"')
    expect(records['lathe-failure']).toBeUndefined()
    expect((records.operator as RecordOf<'operator'>).standAt).not.toHaveProperty('lathe')
  })

  it('takes tool, programs, costs and zone entry of a robot along', () => {
    const { records } = edited(readShipped('cnc-machine-tending'), removeRecords(['cobot']))
    for (const id of ['cobot', 'two-finger', 'load-lathe', 'unload-lathe', 'cost-cobot', 'cost-gripper'])
      expect(records[id], id).toBeUndefined()
    expect((records.front as RecordOf<'zone'>).robots ?? []).toEqual([])
  })

  it('puts what rode on it on the floor where it was', () => {
    const before = readShipped('samxl-composite-line')
    const riders = Object.values(before.records).filter(
      (record): record is RecordOf<'robot'> => record.type === 'robot' && record.carrier?.id === 'rail',
    )
    expect(riders.length).toBeGreaterThan(0)
    const after = edited(before, removeRecords(['rail']))
    for (const { id, poses } of riders) {
      const was = worldFromRobotBase(before, id, poses.home!)!
      const is = worldFromRobotBase(after, id)!
      expectClose(is, was)
      expect((after.records[id] as RecordOf<'robot'>).poses.home).toHaveLength(poses.home!.length - 1)
    }
  })

  it('leaves what stood on it where it was in the world', () => {
    const document = edited(readShipped('cnc-machine-tending'), (edit) => {
      makeRecord(edit, {
        id: 'crate',
        type: 'equipment',
        look: 'bin',
        placement: { parent: 'lathe', frame: 'top', position: [0.2, 0, 0] },
      })
    })
    const was = worldFromRecord(document, 'crate')!
    const after = edited(document, removeRecords(['lathe']))
    expect([...worldFromRecord(after, 'crate')!]).toEqual([...was])
  })

  it('spares what is locked, and the scene record', () => {
    const document = edited(readShipped('cnc-machine-tending'), lockRecords(['lathe'], true))
    const after = edited(document, removeRecords(['lathe', 'cnc-machine-tending']))
    expect(after).toEqual(document)
  })
})
