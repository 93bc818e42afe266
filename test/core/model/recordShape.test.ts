// The schema read as data: ranges, defaults, variants, depth; which fields name which records.
import { describe, expect, it } from 'vitest'
import { RECORD_SCHEMAS, type RecordType } from '../../../src/core/model/sceneRecord'
import type { SchemaField } from '../../../src/core/model/shape/FieldShape'
import { recordShape } from '../../../src/core/model/shape/recordShape'
import { referenceTypes } from '../../../src/core/model/shape/referenceTypes'

const field = (type: RecordType, key: string): SchemaField =>
  recordShape(type).find((one) => one.key === key)!

describe('recordShape', () => {
  it('reads every record type', () => {
    for (const type of Object.keys(RECORD_SCHEMAS) as RecordType[])
      for (const { shape } of recordShape(type)) expect(shape.kind).toBeTruthy()
  })

  it('knows ranges, defaults and what may be left out', () => {
    expect(field('conveyor', 'lengthM')).toMatchObject({
      optional: false,
      standard: undefined,
      shape: { kind: 'number', min: 0, above: true, whole: false },
    })
    expect(field('conveyor', 'widthM').standard).toBe(0.5)
    expect(field('robot', 'speedScale').shape).toMatchObject({ min: 0, above: true, max: 1 })
    expect(field('station', 'capacity').shape).toMatchObject({ whole: true, min: 1, above: false })
    expect(field('buffer', 'capacity').optional).toBe(true)
  })

  it('knows the fields that have an editor of their own', () => {
    expect(field('robot', 'placement').shape.kind).toBe('placement')
    expect(field('robot', 'settle').shape).toEqual({ kind: 'time', byRef: true })
    expect(field('distribution', 'time').shape).toEqual({ kind: 'time', byRef: false })
    expect(field('buffer', 'name').shape.kind).toBe('localText')
    expect(field('hall', 'sizeM').shape).toEqual({ kind: 'vector', size: 3 })
  })

  it('goes as deep as a program does', () => {
    const body = field('program', 'body').shape
    if (body.kind !== 'list' || body.item.kind !== 'variants') throw new Error('no list of variants')
    expect(body.item.by).toBe('kind')
    expect(body.item.variants.map(({ word }) => word)).toContain('repeat')
    const repeat = body.item.variants.find(({ word }) => word === 'repeat')!
    const inner = repeat.fields.find(({ key }) => key === 'body')!.shape
    expect(inner.kind === 'list' && inner.item.kind).toBe('variants')
  })

  it('tells variants without a word apart by their first field', () => {
    const body = field('program', 'body').shape
    if (body.kind !== 'list' || body.item.kind !== 'variants') throw new Error('no list of variants')
    const move = body.item.variants.find(({ word }) => word === 'move')!
    const to = move.fields.find(({ key }) => key === 'to')!.shape
    expect(to.kind === 'variants' && to.variants.map(({ word }) => word)).toEqual(['pose', 'of'])
  })
})

describe('referenceTypes', () => {
  it.each([
    ['robot', 'tool', ['tool']],
    ['route', 'steps[].mover.operator', ['operator']],
    ['program', 'body[].body[].signal', ['signal']],
    ['failure', 'repair.ref', ['distribution']],
  ] as const)('%s %s', (type, pattern, types) => {
    expect(referenceTypes(type, pattern)).toEqual(types)
  })

  it('is nothing for a plain text', () => {
    expect(referenceTypes('robot', 'model')).toBeUndefined()
  })
})
