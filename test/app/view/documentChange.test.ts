// What is drawn anew, what only moves and what is left alone when a document changes; and a batch whose bodies come and go.
import { BoxGeometry, BufferAttribute, Matrix4, MeshBasicMaterial } from 'three'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { viewTheme } from '../../../src/app/view/materials'
import { BodyBatch } from '../../../src/app/view/stage/BodyBatch'
import { CellModel } from '../../../src/app/view/stage/CellModel'
import { documentChange } from '../../../src/app/view/stage/documentChange'
import { moveRecords } from '../../../src/core/editing/commands/moveRecords'
import { removeRecords } from '../../../src/core/editing/commands/removeRecords'
import { setLength } from '../../../src/core/editing/commands/setLength'
import { type EditCommand, EditHistory } from '../../../src/core/editing/EditHistory'
import { ROBOT_MODELS } from '../../../src/core/model/catalog/robots/findRobotModel'
import { aHall } from './editing/aHall'

function changeOf(command: EditCommand) {
  const history = new EditHistory(aHall())
  const before = history.document
  history.apply({ verb: 'change' }, command)
  const { gone, redrawn, moved } = documentChange(before, history.document)
  const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id).sort()
  return { gone: ids(gone), redrawn: ids(redrawn), moved: [...moved].sort() }
}

describe('documentChange', () => {
  it('moves a table and what stands on it, and draws nothing anew', () => {
    const change = changeOf(moveRecords(['table'], [1, 0, 0]))
    expect(change).toEqual({ gone: [], redrawn: [], moved: ['cobot', 'table'] })
  })

  it('draws a belt anew whose length changed', () => {
    expect(changeOf(setLength('belt', 5))).toEqual({ gone: [], redrawn: ['belt'], moved: [] })
  })

  it('knows what went', () => {
    expect(changeOf(removeRecords(['lathe'])).gone).toContain('lathe')
  })
})

describe('CellModel', () => {
  // Signs and words are painted on a canvas, which Node has not; nothing here looks at them.
  beforeAll(() => vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) }))
  afterAll(() => vi.unstubAllGlobals())

  const made = () => {
    const history = new EditHistory(aHall())
    const model = new CellModel(history.document, ROBOT_MODELS, viewTheme('light'), 'low')
    return { history, model }
  }
  const still = (model: CellModel) => model.update(undefined, undefined, { nowS: 0, stepS: 0 })

  it('moves the bodies of a table and of the robot on it without making new ones', () => {
    const { history, model } = made()
    const bodies = model.plan.bodiesOf('cobot')
    const [before, beforeTable] = [model.bounds('cobot'), model.bounds('table')]
    history.apply({ verb: 'move' }, moveRecords(['table'], [1.5, 0.5, 0]))
    model.show(history.document)
    still(model)
    expect(model.plan.bodiesOf('cobot')).toEqual(bodies)
    expect(model.bounds('cobot').min.x - before.min.x).toBeCloseTo(1.5, 5)
    expect(model.bounds('cobot').min.y - before.min.y).toBeCloseTo(0.5, 5)
    expect(model.bounds('table').max.x - beforeTable.max.x).toBeCloseTo(1.5, 5)
  })

  it('looks the same after a change and its undoing as when made anew', () => {
    const { history, model } = made()
    const pictureOf = (one: CellModel) =>
      Object.keys(aHall().records).map((id) => {
        const box = one.bounds(id)
        return [id, ...[...box.min.toArray(), ...box.max.toArray()].map((value) => Math.round(value * 1e4))]
      })
    const fresh = pictureOf(model)
    for (let i = 1; i <= 30; i++) {
      history.apply({ verb: 'reshape' }, setLength('belt', 3 + i * 0.3))
      model.show(history.document)
    }
    history.apply({ verb: 'remove' }, removeRecords(['table', 'lathe']))
    model.show(history.document)
    still(model)
    expect(model.bounds('lathe').isEmpty()).toBe(true)
    while (history.done > 0) history.undo()
    model.show(history.document)
    still(model)
    expect(pictureOf(model)).toEqual(fresh)
  })

  it('does not draw what is hidden', () => {
    const { history, model } = made()
    history.apply({ verb: 'hide' }, (edit) => edit.update('lathe', (record) => ({ ...record, hidden: true })))
    model.show(history.document)
    expect(model.plan.bodiesOf('lathe')).toEqual([])
  })
})

describe('BodyBatch', () => {
  const box = (size: number) => {
    const geometry = new BoxGeometry(size, size, size)
    geometry.deleteAttribute('uv')
    const count = geometry.getAttribute('position').count
    geometry.setAttribute('surface', new BufferAttribute(new Float32Array(2 * count), 2))
    return geometry
  }

  it('uses room that was left again: a thousand changes of one body do not grow it', () => {
    const batch = new BodyBatch(new MeshBasicMaterial(), { bodies: 2, vertices: 64, indices: 128 })
    let body = batch.add(box(1))
    batch.add(box(2))
    const room = () => batch.mesh.geometry.getAttribute('position').count
    for (let i = 0; i < 20; i++) {
      batch.remove(body)
      body = batch.add(box(i))
    }
    const settled = room()
    for (let i = 0; i < 1000; i++) {
      batch.remove(body)
      body = batch.add(box(i))
    }
    expect(room()).toBe(settled)
  })

  it('grows and keeps what it had', () => {
    const batch = new BodyBatch(new MeshBasicMaterial(), { bodies: 1, vertices: 24, indices: 36 })
    const first = batch.add(box(1), new Matrix4().makeTranslation(3, 0, 0))
    const geometry = batch.geometryOf(first)
    for (let i = 0; i < 40; i++) batch.add(box(i))
    expect(batch.geometryOf(first)).toBe(geometry)
    expect(batch.matrixOf(first, new Matrix4()).elements[12]).toBe(3)
  })
})
