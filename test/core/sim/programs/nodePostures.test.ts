// The posture shown at a step is the one the plan has there: at the part of a pick, at the start of a path, at a named pose.
import { describe, expect, it } from 'vitest'
import { worldFromRecord } from '../../../../src/core/model/resolvePlacement'
import { findRecordOfType } from '../../../../src/core/model/SceneDocument'
import { slotPoses } from '../../../../src/core/model/slotPoses'
import { nodePostures } from '../../../../src/core/sim/compile/programs/nodePostures'
import { openCell } from '../../../../src/core/sim/compile/programs/openCell'
import { aProgram } from '../../../builders/records'
import { expectClose, readShipped } from '../../editing/readShipped'
import { aCobotCell } from './cells'

const toolAt = (cell: ReturnType<typeof openCell>, robot: string, joints: readonly number[]) => {
  const tool = cell.units.find(({ id }) => id === robot)!.system.worldFromTool(joints)
  return [tool[3]!, tool[7]!, tool[11]!]
}

describe('the posture at a step', () => {
  it('of a pick is at the part, in the first slot', () => {
    const document = readShipped('cnc-machine-tending')
    const cell = openCell(document)
    const joints = nodePostures(cell, 'load-lathe').get('take')!
    const pallet = findRecordOfType(document, 'buffer', 'raw-pallet')!
    const world = worldFromRecord(document, 'raw-pallet')!
    const [x, y] = slotPoses(pallet)[0]!.position
    const [toolX, toolY] = toolAt(cell, 'cobot', joints)
    expect(toolX).toBeCloseTo(world[0]! * x + world[1]! * y + world[3]!, 6)
    expect(toolY).toBeCloseTo(world[4]! * x + world[5]! * y + world[7]!, 6)
  })

  const pick = { id: 'pick', kind: 'pick', at: { of: 'task.from', position: [0, 0, 0.03] } }
  const place = { id: 'place', kind: 'place', at: { of: 'task.to', position: [0, 0, 0.03] } }
  const shownAt = (node: { readonly id: string }) => {
    const cell = openCell(aCobotCell(aProgram({ id: 'carry', body: [pick, place, node] as never })))
    expect(cell.faults).toEqual([])
    return toolAt(cell, 'robot', nodePostures(cell, 'carry').get(node.id)!)
  }

  it('of a path is where the path begins, not the approach above it', () => {
    const path = {
      kind: 'weld',
      points: [
        [-0.1, 0, 0],
        [0.1, 0.05, 0],
      ],
    }
    const frame = { position: [0, 0, 0.1], quaternion: [0, 0, 0, 1] }
    const weld = { id: 'weld', kind: 'process', of: 'left', slot: 0, frame, path, speedMps: 0.1 }
    // the table is 0.2 m high and stands at 0.5, 0.45
    expectClose(shownAt(weld), [0.4, 0.45, 0.3])
  })

  it('of a pattern is its first position, not where parts are picked', () => {
    const from = { of: 'left', slot: 0, position: [0, 0, 0.05] }
    const at = { of: 'right', slot: 0 }
    const pattern = { rows: 2, columns: 2, layers: 1, pitchM: [0.08, 0.06, 0.05], approachM: 0.1 }
    const fill = { id: 'fill', kind: 'palletise', from, at, ...pattern }
    const [x, y] = shownAt(fill)
    expect(Math.abs(x! - 0.5)).toBeLessThan(0.1)
    expect(Math.abs(y! + 0.45)).toBeLessThan(0.1)
    const [fromX, fromY] = shownAt({ ...fill, unload: true } as never)
    expectClose([fromX!, fromY!], [x!, y!])
  })

  it('is nowhere for a program that cannot run', () => {
    const body = [
      { id: 'p', kind: 'pick', at: { of: 'task.from', position: [9, 0, 0] } },
      { id: 'q', kind: 'place', at: { of: 'task.to' } },
    ]
    const cell = openCell(aCobotCell(aProgram({ id: 'carry', body: body as never })))
    expect(nodePostures(cell, 'carry').size).toBe(0)
  })
})
