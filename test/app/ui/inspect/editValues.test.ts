// Pure parts of the editing inspector: turns, distributions, first values, common fields, one line about an item.
import { describe, expect, it } from 'vitest'
import { type BlankPlace, blankValue } from '../../../../src/app/ui/inspect/edit/blankValue'
import { editableFields } from '../../../../src/app/ui/inspect/edit/commonFields'
import {
  asKind,
  DISTRIBUTION_KINDS,
  densityCurve,
  meanOf,
} from '../../../../src/app/ui/inspect/edit/distributionKinds'
import { renamed } from '../../../../src/app/ui/inspect/edit/renamed'
import { summariseValue } from '../../../../src/app/ui/inspect/edit/summariseValue'
import { anglesOf, quaternionOf } from '../../../../src/app/ui/inspect/edit/turnAngles'
import type { Vec3 } from '../../../../src/core/math/frames'
import type { Distribution } from '../../../../src/core/model/fields/time'
import { distributionSchema } from '../../../../src/core/model/fields/time'
import type { SceneDocument } from '../../../../src/core/model/SceneDocument'
import {
  RECORD_SCHEMAS,
  type RecordType,
  type SceneRecordUnion,
} from '../../../../src/core/model/sceneRecord'
import { recordShape } from '../../../../src/core/model/shape/recordShape'

const record = (fields: object): SceneRecordUnion => {
  const { type } = fields as { type: RecordType }
  return RECORD_SCHEMAS[type].parse(fields) as SceneRecordUnion
}
const tool = record({ id: 'grip', type: 'tool', model: 'robotiq-2f-85', name: 'Grijper' })
const table = record({ id: 'table', type: 'buffer' })
const machine = record({ id: 'lathe', type: 'station', name: { nl: 'Draaibank', en: 'Lathe' } })
const document: SceneDocument = {
  format: 'proefcel-scene',
  version: 1,
  records: { grip: tool, table, lathe: machine },
}

describe('turns', () => {
  const degrees = (angles: Vec3) => angles.map((angle) => Math.round((angle * 180) / Math.PI))

  it.each([[[0, 0, 90]], [[0, 0, -135]], [[10, 20, 30]], [[180, 0, 0]], [[-45, 60, 170]]] as const)(
    '%j come back as typed',
    (typed) => {
      const radians = typed.map((angle) => (angle * Math.PI) / 180) as unknown as Vec3
      expect(degrees(anglesOf(quaternionOf(radians)))).toEqual([...typed])
    },
  )

  it('stand still at an upright pose', () => {
    expect(anglesOf([0, 0, 0, 1])).toEqual([0, 0, 0])
    expect(quaternionOf([0, 0, 0])).toEqual([0, 0, 0, 1])
  })

  it('keep the whole turn when pointing straight down', () => {
    const q = quaternionOf([0, Math.PI / 2, Math.PI / 3])
    const again = quaternionOf(anglesOf(q))
    for (const [index, value] of q.entries()) expect(Math.abs(value)).toBeCloseTo(Math.abs(again[index]!), 6)
  })
})

describe('distributions', () => {
  const from: Distribution = { kind: 'triangular', min: 110, mode: 130, max: 170, unit: 's' }

  it.each(DISTRIBUTION_KINDS)('%s is valid and keeps about the mean', (kind) => {
    const made = asKind(from, kind)
    expect(distributionSchema.safeParse(made).success).toBe(true)
    expect(made.unit).toBe('s')
    expect(meanOf(made) / meanOf(from)).toBeGreaterThan(0.9)
    expect(meanOf(made) / meanOf(from)).toBeLessThan(1.1)
  })

  it.each(DISTRIBUTION_KINDS.filter((kind) => kind !== 'constant'))('%s has a sketch', (kind) => {
    const curve = densityCurve(asKind(from, kind))
    expect(curve.length).toBeGreaterThan(2)
    expect(Math.max(...curve.map(({ y }) => y))).toBeCloseTo(1, 6)
    for (const { x, y } of curve) expect(Number.isFinite(x) && y >= 0).toBe(true)
  })

  it('has no sketch of what never differs', () => {
    expect(densityCurve({ kind: 'constant', value: 3, unit: 's' })).toEqual([])
    expect(densityCurve({ kind: 'uniform', min: 3, max: 3, unit: 's' })).toEqual([])
  })
})

describe('first values', () => {
  it('of every optional field fit the schema', () => {
    const bases: Partial<Record<RecordType, object>> = { tool, buffer: table, station: machine }
    for (const [type, base] of Object.entries(bases) as [RecordType, object][]) {
      for (const { key, shape, optional } of recordShape(type)) {
        if (!optional || key === 'template') continue
        const at: BlankPlace = { document, type, pattern: key }
        const changed = { ...base, [key]: blankValue(shape, at) }
        const read = RECORD_SCHEMAS[type].safeParse(changed)
        expect(read.success, `${type}.${key}`).toBe(true)
      }
    }
  })

  it('name a record that fits', () => {
    const of = recordShape('failure').find(({ key }) => key === 'of')!
    expect(blankValue(of.shape, { document, type: 'failure', pattern: 'of' })).toEqual(['lathe'])
  })
})

describe('fields of several records', () => {
  it('are those they share', () => {
    const placed = [table, machine].map(
      (one) => ({ ...one, placement: { position: [0, 0, 0] } }) as SceneRecordUnion,
    )
    const keys = editableFields(placed).map(({ key }) => key)
    expect(editableFields([table, machine]).map(({ key }) => key)).not.toContain('placement')
    expect(keys).toContain('placement')
    expect(keys).toContain('sizeM')
    expect(keys).toContain('capacity')
    expect(keys).not.toContain('slots')
    expect(keys).not.toContain('look')
  })

  it('are all of a single one, remarks last', () => {
    const keys = editableFields([table]).map(({ key }) => key)
    expect(keys.at(-1)).toBe('notes')
    expect(keys).not.toContain('provenance')
  })
})

describe('one line about an item', () => {
  it('says what and where in the language of the reader', () => {
    const step = { id: 'take', kind: 'pick', at: { of: 'lathe' } }
    expect(summariseValue(step, document, 'nl')).toBe('oppakken · Draaibank')
    expect(summariseValue(step, document, 'en')).toBe('pick · Lathe')
    const bend = { atM: 1, radiusM: 0.8, angleRad: Math.PI / 2, side: 'left' }
    expect(summariseValue(bend, document, 'nl')).toBe('links · 90° · 0,8 m')
    expect(summariseValue({ id: 'sort', atM: 2 }, document, 'en')).toBe('sort · 2 m')
    expect(summariseValue('lathe', document, 'en')).toBe('Lathe')
    expect(summariseValue([1, 2.5], document, 'nl')).toBe('1 ; 2,5')
  })
})

describe('renamed', () => {
  it('changes the language on screen and keeps the other', () => {
    expect(renamed({ nl: 'Tafel', en: 'Table' }, ' Werktafel ', 'nl')).toEqual({
      nl: 'Werktafel',
      en: 'Table',
    })
    expect(renamed('Tafel', 'Bank', 'en')).toBe('Bank')
    expect(renamed({ nl: 'Tafel', en: 'Table' }, '', 'nl')).toBe('')
  })
})
