// The published JSON Schema: current, and complete in itself.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RECORD_SCHEMAS } from '../../src/core/model/sceneRecord'
import { SCHEMA_PATH, sceneSchemaText } from './generateSchema'
import { projectRoot } from './projectRoot'

const committed = readFileSync(join(projectRoot, SCHEMA_PATH), 'utf8')

test('the committed schema is what the record schemas give (else: run test/tools/generateSchema.ts)', () => {
  expect(committed).toBe(sceneSchemaText())
})

test('every record type has a branch, every reference leads somewhere', () => {
  const schema = JSON.parse(committed) as { $defs: Record<string, unknown> }
  for (const type of Object.keys(RECORD_SCHEMAS)) expect(schema.$defs[type], type).toBeDefined()
  const references = [...committed.matchAll(/"\$ref": "#\/\$defs\/([^"]+)"/g)].map((match) => match[1] ?? '')
  expect(references.length).toBeGreaterThan(50)
  for (const name of references) expect(schema.$defs[name], name).toBeDefined()
})
