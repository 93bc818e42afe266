// Other answers for a cell from a template: the cell follows, what a person changed stays, and where both changed it is said.
import { describe, expect, it } from 'vitest'
import { findRecordOfType, type SceneDocument } from '../../../src/core/model/SceneDocument'
import type { TemplateAnswers } from '../../../src/core/results/TemplateQuestion'
import { buildTemplate } from '../../../src/core/templates/buildTemplate'
import { emptyHall } from '../../../src/core/templates/emptyHall'
import { retakeTemplate } from '../../../src/core/templates/retakeTemplate'
import { faultsOfCell } from './faultsOfCell'

const OLD: TemplateAnswers = { partMass: 1, shifts: '1', space: 8 }
const NEW: TemplateAnswers = { partMass: 12, shifts: '2', space: 8 }

function made(answers: TemplateAnswers): SceneDocument {
  const built = buildTemplate('cnc-tending', answers)
  if (!built.ok) throw new Error(built.problems[0]!.message)
  return built.value.document
}

function retaken(document: SceneDocument, answers = NEW) {
  const outcome = retakeTemplate(document, answers)
  if (!outcome.ok) throw new Error(outcome.problems[0]!.message)
  return outcome.value
}

function changed(document: SceneDocument, id: string, fields: object): SceneDocument {
  return {
    ...document,
    records: { ...document.records, [id]: { ...document.records[id]!, ...fields } },
  } as SceneDocument
}

describe('retakeTemplate', () => {
  it('makes an untouched cell what the new answers would have made', () => {
    const { document, kept } = retaken(made(OLD))
    expect(document.records).toEqual(made(NEW).records)
    expect(kept).toEqual([])
  })

  it('keeps what a person changed where the answers change nothing', () => {
    const door = { kind: 'constant', value: 9, unit: 's' }
    const { document, kept } = retaken(changed(made(OLD), 'machine', { door: { open: door, close: door } }))
    expect(findRecordOfType(document, 'station', 'machine')!.door!.open).toEqual(door)
    expect(findRecordOfType(document, 'product', 'part-a')!.massKg).toBe(12)
    expect(kept).toEqual([])
    expect(faultsOfCell(document)).toEqual([])
  })

  it('keeps and names what both changed, what was removed stays removed, what was added stays', () => {
    let now = changed(made(OLD), 'part-a', { massKg: 7 })
    const { 'view-robot': gone, ...records } = now.records
    expect(gone).toBeDefined()
    const pillar = { id: 'pillar', type: 'equipment', look: 'pillar', sizeM: [0.3, 0.3, 4] } as const
    now = { ...now, records: { ...records, pillar } } as unknown as SceneDocument
    const { document, kept } = retaken(now)
    expect(findRecordOfType(document, 'product', 'part-a')!.massKg).toBe(7)
    expect(kept).toContain('part-a')
    expect(document.records['view-robot']).toBeUndefined()
    expect(document.records.pillar).toEqual(pillar)
  })

  it('refuses a cell without a template, and answers that cannot be met', () => {
    expect(retakeTemplate(emptyHall(), NEW)).toMatchObject({
      ok: false,
      problems: [{ code: 'template.none' }],
    })
    const outcome = retakeTemplate(made(OLD), { ...NEW, partMass: 60, robotKind: 'cobot' })
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'template.answerUnmet' }] })
  })
})
