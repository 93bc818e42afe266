// Writes the JSON Schema of scene files from the schemas of the records, so that editors complete and check a hand-written scene:
// node test/tools/runScript.mjs test/tools/generateSchema.ts
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as z from 'zod/mini'
import { DOCUMENT_FORMAT, DOCUMENT_VERSION } from '../../src/core/model/SceneDocument'
import { RECORD_SCHEMAS } from '../../src/core/model/sceneRecord'
import { formatJson } from '../../src/core/model/serialiseScene'
import { projectRoot } from './projectRoot'

export const SCHEMA_PATH = `public/schema/proefcel-scene-${DOCUMENT_VERSION}.schema.json`

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly [keyword: string]: unknown
}

/** `then` as an entry: an object literal with that key could be taken for a promise. */
function branchOf(type: string): JsonSchema {
  const condition = { properties: { type: { const: type } }, required: ['type'] }
  return Object.fromEntries([
    ['if', condition],
    ['then', { $ref: `#/$defs/${type}` }],
  ])
}

/** What a person may write: fields with a default are optional. */
export function sceneSchemaText(): string {
  const all = z.toJSONSchema(z.object(RECORD_SCHEMAS), {
    io: 'input',
    unrepresentable: 'any',
    reused: 'ref',
  }) as JsonSchema
  const types = Object.keys(RECORD_SCHEMAS)
  const records = Object.fromEntries(types.map((type) => [type, all.properties?.[type]]))
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `proefcel-scene-${DOCUMENT_VERSION}.schema.json`,
    title: `Proefcel scene, version ${DOCUMENT_VERSION}`,
    type: 'object',
    required: ['format', 'version', 'records'],
    properties: {
      $schema: { type: 'string' },
      format: { const: DOCUMENT_FORMAT },
      version: { const: DOCUMENT_VERSION },
      records: { type: 'object', additionalProperties: { $ref: '#/$defs/record' } },
    },
    $defs: {
      // One branch by type, so that an editor shows the mistakes of that type only.
      record: {
        type: 'object',
        required: ['id', 'type'],
        properties: { type: { enum: types } },
        allOf: types.map(branchOf),
      },
      ...records,
      ...all.$defs,
    },
  }
  return `${formatJson(schema)}\n`
}

export async function main(): Promise<number> {
  const path = join(projectRoot, SCHEMA_PATH)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, sceneSchemaText())
  return 0
}
