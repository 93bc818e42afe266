// Editing the tree of a program: order, nesting, copies, fields, and zones and calibration as one step.
import { describe, expect, it } from 'vitest'
import { addZones } from '../../../src/core/editing/commands/addZones'
import { applyCalibration } from '../../../src/core/editing/commands/applyCalibration'
import {
  addNode,
  duplicateNode,
  moveNode,
  nestNode,
  removeNode,
  setNodeField,
  shiftNode,
  unnestNode,
  wrapNode,
} from '../../../src/core/editing/commands/editProgram'
import { type EditCommand, EditHistory } from '../../../src/core/editing/EditHistory'
import { NODE_KINDS, newNode } from '../../../src/core/editing/program/newNode'
import { allNodes } from '../../../src/core/editing/program/nodeTree'
import { findRecordOfType, type SceneDocument } from '../../../src/core/model/SceneDocument'
import type { RecordOf } from '../../../src/core/model/sceneRecord'
import { readShipped } from './readShipped'

const PROGRAM = 'load-lathe'

function changedBy(command: EditCommand, document: SceneDocument = readShipped('cnc-machine-tending')) {
  const history = new EditHistory(document)
  history.apply({ verb: 'change' }, command)
  return history.document
}

/** As an outline: each node's id, indented by its depth. */
function outline(document: SceneDocument): string[] {
  const { body } = findRecordOfType(document, 'program', PROGRAM)!
  return allNodes(body).map(({ node, depth }) => '  '.repeat(depth) + node.id)
}

describe('the tree of a program', () => {
  it('takes a new node of every kind at a place', () => {
    const document = readShipped('samxl-composite-line')
    const program = Object.values(document.records).find(({ type }) => type === 'program')!.id
    for (const kind of NODE_KINDS) {
      const node = newNode(document, program, kind, `new-${kind}`)
      const place = { parent: undefined, branch: 'body', index: 1 } as const
      const changed = changedBy(addNode(program, node, place), document)
      expect(findRecordOfType(changed, 'program', program)!.body[1]).toMatchObject({ id: node.id, kind })
    }
  })

  it('moves a node within its list, over and into blocks', () => {
    expect(outline(changedBy(shiftNode(PROGRAM, 'open', -1))).slice(0, 3)).toEqual(['open', 'take', 'before'])
    expect(outline(changedBy(shiftNode(PROGRAM, 'open', 1))).slice(0, 3)).toEqual(['take', 'before', 'open'])
    expect(outline(changedBy(shiftNode(PROGRAM, 'take', -1)))[0]).toBe('take')
    const wrapped = changedBy(wrapNode(PROGRAM, 'take', 3))
    expect(outline(wrapped).slice(0, 3)).toEqual(['repeat', '  take', 'open'])
    const nested = changedBy(nestNode(PROGRAM, 'open'), wrapped)
    expect(outline(nested).slice(0, 4)).toEqual(['repeat', '  take', '  open', 'before'])
    expect(outline(changedBy(unnestNode(PROGRAM, 'take'), nested)).slice(0, 3)).toEqual([
      'repeat',
      '  open',
      'take',
    ])
    expect(outline(changedBy(shiftNode(PROGRAM, 'open', 1), nested)).slice(0, 3)).toEqual([
      'repeat',
      '  take',
      'open',
    ])
    const into = { parent: 'repeat', branch: 'body', index: 0 } as const
    expect(outline(changedBy(moveNode(PROGRAM, 'repeat', into), nested))).toEqual(outline(nested))
  })

  it('copies under a name of its own and removes with what was said of it', () => {
    expect(outline(changedBy(duplicateNode(PROGRAM, 'take'))).slice(0, 2)).toEqual(['take', 'take-2'])
    const without = changedBy(removeNode(PROGRAM, 'clamp'))
    expect(outline(without)).not.toContain('clamp')
    expect(findRecordOfType(without, 'program', PROGRAM)!.provenance).toBeUndefined()
  })

  it('sets a field, and refuses what does not fit', () => {
    const changed = changedBy(setNodeField(PROGRAM, 'take', ['approachM'], 0.2))
    expect(findRecordOfType(changed, 'program', PROGRAM)!.body[0]).toMatchObject({ approachM: 0.2 })
    expect(() => changedBy(setNodeField(PROGRAM, 'take', ['approachM'], -1))).toThrow()
  })
})

describe('what an answer puts into the cell', () => {
  it('zones are entered before the first and left after the last node that passes', () => {
    const nodes = ['take', 'before'].map((node) => ({ program: PROGRAM, node, robot: 'cobot' }))
    const changed = changedBy(
      addZones([{ robots: ['cobot', 'other'], position: [1, 2, 0], sizeM: [1, 1, 2], nodes }]),
    )
    const zone = 'zone-cobot-other'
    expect(changed.records[zone]).toMatchObject({ type: 'zone', kind: 'exclusive', sizeM: [1, 1, 2] })
    expect(outline(changed).slice(0, 5)).toEqual([`enter-${zone}`, 'take', 'open', 'before', `leave-${zone}`])
  })

  it('zones are claimed after those that were there and in one order, whatever part of a program each guards', () => {
    const holding = changedBy((edit) => {
      edit.update<RecordOf<'program'>>(PROGRAM, (record) => ({
        ...record,
        body: [
          ...record.body.slice(0, 2),
          { id: 'in', kind: 'enterZone', zone: 'front' },
          ...record.body.slice(2, 4),
          { id: 'out', kind: 'leaveZone', zone: 'front' },
          ...record.body.slice(4),
        ] as typeof record.body,
      }))
    })
    const passing = (...nodes: string[]) => nodes.map((node) => ({ program: PROGRAM, node, robot: 'cobot' }))
    const box = { position: [1, 2, 0], sizeM: [1, 1, 2] } as const
    const changed = changedBy(
      addZones([
        { ...box, robots: ['a', 'b'], nodes: passing('load', 'clamp') },
        { ...box, robots: ['c', 'd'], nodes: passing('take', 'back') },
      ]),
      holding,
    )
    const { body } = findRecordOfType(changed, 'program', PROGRAM)!
    const claims = body.flatMap((node) => (node.kind === 'enterZone' ? [node.zone] : []))
    expect(claims).toEqual(['front', 'zone-a-b', 'zone-c-d'])
    expect(body.slice(0, 4).map(({ id }) => id)).toEqual(['in', 'enter-zone-a-b', 'enter-zone-c-d', 'take'])
    // Nothing else moved, and what was left is left where it was.
    const others = body.filter(({ kind }) => kind !== 'enterZone').map(({ id }) => id)
    const before = findRecordOfType(holding, 'program', PROGRAM)!.body
    expect(others.filter((id) => !id.startsWith('leave-'))).toEqual(
      before.filter(({ kind }) => kind !== 'enterZone').map(({ id }) => id),
    )
    expect(others.indexOf('leave-zone-a-b')).toBe(others.indexOf('clamp') + 1)
  })

  it('a zone on the way back holds until the robot is home', () => {
    const nodes = ['back', ''].map((node) => ({ program: PROGRAM, node, robot: 'cobot' }))
    const changed = changedBy(
      addZones([{ robots: ['cobot', 'other'], position: [1, 2, 0], sizeM: [1, 1, 2], nodes }]),
    )
    const { body, endPose } = findRecordOfType(changed, 'program', PROGRAM)!
    expect(body.at(-1)).toMatchObject({ kind: 'leaveZone' })
    expect(body.at(-2)).toMatchObject({ kind: 'move', to: { pose: endPose } })
  })

  it('calibrated times carry their band and their source', () => {
    const value = { record: 'cobot', lowS: 0.1, likelyS: 0.15, highS: 0.25, beforeS: 0.2 }
    const changed = changedBy(applyCalibration([{ ...value, field: 'settle' }], 'stopwatch, 12 cycles'))
    const cobot = findRecordOfType(changed, 'robot', 'cobot')!
    expect(cobot.settle).toMatchObject({ kind: 'constant', value: 0.15, unit: 's' })
    expect(cobot.provenance?.settle).toMatchObject({ certainty: 'measured', low: 0.1, high: 0.25 })
  })
})
