// Every field of every record, at any depth, has a name and a sentence of help in both languages; every choice has words.
import { describe, expect, it } from 'vitest'
import { hasChoiceName } from '../../../src/app/text/choiceText'
import { fieldHelp } from '../../../src/app/text/fieldHelp'
import { hasFieldName } from '../../../src/app/text/fieldText'
import { RECORD_SCHEMAS, type RecordType } from '../../../src/core/model/sceneRecord'
import type { FieldShape, SchemaField } from '../../../src/core/model/shape/FieldShape'
import { recordShape } from '../../../src/core/model/shape/recordShape'

/** A program holds programs' steps; deeper than this nothing new comes. */
const DEEP_ENOUGH = 7

const keys = new Set<string>()
const choices = new Set<string>()

function readFields(fields: readonly SchemaField[], depth: number): void {
  for (const field of fields) {
    keys.add(field.key)
    readShape(field.shape, depth)
  }
}

function readShape(shape: FieldShape, depth: number): void {
  if (depth > DEEP_ENOUGH) return
  if (shape.kind === 'list') readShape(shape.item, depth + 1)
  if (shape.kind === 'map') readShape(shape.value, depth + 1)
  if (shape.kind === 'group') readFields(shape.fields, depth + 1)
  if (shape.kind === 'choice') for (const option of shape.options) choices.add(option)
  if (shape.kind !== 'variants') return
  for (const { word, fields } of shape.variants) {
    choices.add(word)
    readFields(fields, depth + 1)
  }
}

for (const type of Object.keys(RECORD_SCHEMAS) as RecordType[]) readFields(recordShape(type), 0)

describe('words for the inspector', () => {
  it('finds fields deep inside', () => {
    expect(keys).toContain('approachM')
    expect(choices).toContain('waitSignal')
  })

  it('name every field', () => {
    expect([...keys].filter((key) => !hasFieldName(key))).toEqual([])
  })

  it('explain every field in both languages', () => {
    const bare = [...keys].filter((key) => !fieldHelp(key, 'nl') || !fieldHelp(key, 'en'))
    expect(bare).toEqual([])
    const same = [...keys].filter((key) => fieldHelp(key, 'nl') === fieldHelp(key, 'en'))
    expect(same).toEqual([])
  })

  it('name every choice', () => {
    expect([...choices].filter((choice) => !hasChoiceName(choice))).toEqual([])
  })
})
