// Undo and redo over hundreds of random changes: all the way back to the same document, all the way forward to the same end.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveRecords } from '../../../src/core/editing/commands/moveRecords'
import { type EditGesture, EditHistory } from '../../../src/core/editing/EditHistory'
import { EditRefused } from '../../../src/core/editing/EditRefused'
import { parseSceneText } from '../../../src/core/model/parseSceneText'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'
import { serialiseScene } from '../../../src/core/model/serialiseScene'
import { readShipped } from './readShipped'
import { commandFor, commandSeed } from './someCommand'

const SEED = 20261121
const SCENES = ['cnc-machine-tending', 'conveyor-pick-and-place', 'samxl-composite-line']

describe('history', () => {
  it.each(SCENES)('goes back and forth over 250 random edits of %s, seed 20261121', (id) => {
    fc.assert(
      fc.property(fc.array(commandSeed, { minLength: 250, maxLength: 250 }), (seeds) => {
        const start = readShipped(id)
        const history = new EditHistory(start)
        let done = 0
        for (const seed of seeds) {
          const before = history.document
          const { verb, command } = commandFor(before, seed)
          try {
            if (history.apply({ verb }, command).size > 0) done++
          } catch (error) {
            if (!(error instanceof EditRefused)) throw error
            expect(history.document).toBe(before)
          }
        }
        const end = history.document
        const endText = serialiseScene(end)
        const reread = parseSceneText(endText)
        expect(reread.ok ? [] : reread.problems).toEqual([])
        expect(history.done).toBe(done)
        expect(done).toBeGreaterThan(100)
        while (history.undo() !== undefined);
        expect(history.document).toEqual(start)
        expect(serialiseScene(history.document)).toBe(serialiseScene(start))
        while (history.redo() !== undefined);
        expect(history.document).toEqual(end)
        expect(serialiseScene(history.document)).toBe(endText)
      }),
      { seed: SEED, numRuns: 3, endOnFailure: true },
    )
  })

  it('leaves a document that still reads after every single random edit, seed 20261121', () => {
    const start = readShipped('cnc-machine-tending')
    fc.assert(
      fc.property(commandSeed, commandSeed, (first, second) => {
        const history = new EditHistory(start)
        for (const seed of [first, second]) {
          const { verb, command } = commandFor(history.document, seed)
          try {
            history.apply({ verb }, command)
          } catch (error) {
            if (!(error instanceof EditRefused)) throw error
          }
          const reread = parseSceneText(serialiseScene(history.document))
          expect(reread.ok ? [] : reread.problems, verb).toEqual([])
        }
      }),
      { seed: SEED, numRuns: 150 },
    )
  })

  it('drops what was undone when something else is done', () => {
    const history = new EditHistory(readShipped('cnc-machine-tending'))
    history.apply({ verb: 'move' }, moveRecords(['lathe'], [1, 0, 0]))
    history.undo()
    history.apply({ verb: 'move' }, moveRecords(['rack'], [1, 0, 0]))
    expect(history.redo()).toBeUndefined()
    expect(history.steps).toHaveLength(1)
  })

  it('takes a key held down as one step, and as none when it ends where it began', () => {
    const start = readShipped('cnc-machine-tending')
    const history = new EditHistory(start)
    const nudge = (x: number) =>
      history.applyAgain({ verb: 'move', records: ['lathe'] }, moveRecords(['lathe'], [x, 0, 0]))
    nudge(0.1)
    nudge(0.1)
    history.applyAgain({ verb: 'move', records: ['rack'] }, moveRecords(['rack'], [0.1, 0, 0]))
    expect(history.steps).toHaveLength(2)
    history.undo()
    history.undo()
    expect(history.document).toEqual(start)
    nudge(0.1)
    nudge(-0.1)
    expect([history.steps, history.done]).toEqual([[], 0])
  })

  it('rolls back a command that throws half-way', () => {
    const start = readShipped('cnc-machine-tending')
    const history = new EditHistory(start)
    const fails = () =>
      history.apply({ verb: 'move' }, (edit) => {
        moveRecords(['lathe'], [1, 0, 0])(edit)
        throw new Error('half-way')
      })
    expect(fails).toThrow('half-way')
    expect(history.document).toBe(start)
    expect(history.steps).toEqual([])
  })
})

describe('a gesture', () => {
  const begun = (): { history: EditHistory; gesture: EditGesture; start: SceneDocument } => {
    const start = readShipped('cnc-machine-tending')
    const history = new EditHistory(start)
    return { history, start, gesture: history.begin({ verb: 'move', records: ['lathe'] }) }
  }

  it('tells of a movement only when it ends elsewhere than the last one did', () => {
    const { history, start, gesture } = begun()
    const told: SceneDocument[] = []
    history.onChange = (document) => told.push(document)
    for (const toM of [0, 0.1, 0.1, 0.2, 0, 0]) gesture.update(moveRecords(['lathe'], [toM, 0, 0]))
    expect(told).toHaveLength(3)
    expect(told[2]).toBe(start)
  })
  const xOf = (document: SceneDocument) =>
    (document.records.lathe as unknown as { placement: { position: number[] } }).placement.position[0]

  it('starts every update from where it began and is one step', () => {
    const { history, gesture, start } = begun()
    gesture.update(moveRecords(['lathe'], [1, 0, 0]))
    gesture.update(moveRecords(['lathe'], [0.25, 0, 0]))
    gesture.commit()
    expect(xOf(history.document)).toBe(5.25)
    expect(history.steps).toHaveLength(1)
    history.undo()
    expect(history.document).toEqual(start)
  })

  it('leaves no step when nothing changed in the end, and none when discarded', () => {
    const first = begun()
    first.gesture.update(moveRecords(['lathe'], [1, 0, 0]))
    first.gesture.update(moveRecords(['lathe'], [0, 0, 0]))
    first.gesture.commit()
    expect(first.history.steps).toEqual([])
    const second = begun()
    second.gesture.update(moveRecords(['lathe'], [1, 0, 0]))
    second.gesture.discard()
    expect(second.history.document).toBe(second.start)
    second.gesture.update(moveRecords(['lathe'], [1, 0, 0]))
    expect(second.history.document).toBe(second.start)
  })

  it('keeps other changes out until it ends', () => {
    const { history, gesture } = begun()
    expect(() => history.apply({ verb: 'move' }, () => undefined)).toThrow('gesture')
    expect(history.undo()).toBeUndefined()
    gesture.discard()
    expect(history.apply({ verb: 'move' }, moveRecords(['lathe'], [1, 0, 0])).size).toBe(1)
  })
})
