// A belt with a bend in what a cell is taken out as: its outline in the plan, one piece in the parts list; and in the words of a step.
import { expect, test } from 'vitest'
import { partsList } from '../../../../src/app/io/exports/partsList'
import { planDxf } from '../../../../src/app/io/exports/planDxf'
import { stepWords } from '../../../../src/app/ui/process/stepWords'
import { readDxf } from '../../../../src/core/formats/dxf/readDxf'
import type { RecordOf } from '../../../../src/core/model/sceneRecord'
import { aDocument } from '../../../builders/aDocument'
import { aConveyor, aRoute, at } from '../../../builders/records'

/** A quarter to the left of 2 m from (3, 1): it ends at (5, 3), its outer edge 2.25 m from (3, 3). */
const bend = (id: string) =>
  aConveyor({
    id,
    placement: at(3, 1),
    lengthM: 3.142,
    bends: [{ radiusM: 2, angleRad: Math.PI / 2 }],
    halts: [{ id: 'merge', name: { nl: 'Invoegen', en: 'Merge' }, atM: 1 }],
  })
const document = aDocument(
  bend('first'),
  bend('second'),
  aConveyor({ id: 'straight', placement: at(9, 9) }),
  aRoute({ steps: [{ id: 'on', at: ['first'], enterAt: 'merge' }] }),
)

test('the plan draws its outline, radius and angle', () => {
  const text = planDxf(aDocument(bend('first')), ({ id }) => id)
  expect(text).toContain('R2000 90%%d')
  const outcome = readDxf(new TextEncoder().encode(text), 'plan.dxf')
  if (!outcome.ok) throw new Error('not read')
  const transport = outcome.value.layers.find(({ name }) => name === 'TRANSPORT')!
  expect(transport).toBeDefined()
  // Lines of the layer lie between the inner and the outer edge of the arc, mm.
  const numbers = [...text.matchAll(/TRANSPORT\r\n10\r\n(\S+)\r\n20\r\n(\S+)/g)]
  expect(numbers.length).toBeGreaterThan(30)
  for (const [, x, y] of numbers) {
    const radius = Math.hypot(Number(x) / 1000 - 3, Number(y) / 1000 - 3)
    expect(radius).toBeGreaterThan(1.749)
    expect(radius).toBeLessThan(2.251)
  }
})

test('the parts list counts equal bends as pieces, straight belts by the metre', () => {
  const rows = partsList(document, [], ({ id }) => id)
  expect(rows.map(({ what, amount, unit, names }) => [what, amount, unit, names])).toEqual([
    ['conveyorBent', 2, 'piece', ['first', 'second']],
    ['conveyor', 2, 'metre', ['straight']],
  ])
})

test('a step says where its parts get on', () => {
  const [step] = (document.records.route as RecordOf<'route'>).steps
  expect(stepWords(step!, document, 'nl').at).toMatch(/\(Invoegen →\)$/)
})
