// Every word exists in both languages, and every field, choice, scene and run problem that the product knows has words.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { choiceName } from '../../../src/app/text/choiceText'
import { DUTCH_RUN_PROBLEMS } from '../../../src/app/text/dutchRunProblems'
import { fieldName, hasFieldName } from '../../../src/app/text/fieldText'
import { MESSAGES } from '../../../src/app/text/messages'
import { hasRunProblemWords } from '../../../src/app/text/problemText'
import { SHIPPED_SCENE_TEXT } from '../../../src/app/text/shippedSceneText'
import { sourceWords } from '../../../src/app/text/sourceText'
import { EditHistory } from '../../../src/core/editing/EditHistory'
import { LIBRARY_ITEMS } from '../../../src/core/editing/library/libraryItems'
import { GANTRY_MODELS, TRACK_MODELS } from '../../../src/core/model/catalog/equipment/carrierModels'
import { TOOL_MODELS } from '../../../src/core/model/catalog/equipment/findToolModel'
import { POSITIONER_MODELS } from '../../../src/core/model/catalog/equipment/positionerModels'
import { ROBOT_MODELS } from '../../../src/core/model/catalog/robots/findRobotModel'
import { RECORD_SCHEMAS } from '../../../src/core/model/sceneRecord'

const root = join(import.meta.dirname, '../../..')

/** Everything of the library in one cell. */
function wholeLibrary(): object {
  const history = new EditHistory({ format: 'proefcel-scene', version: 1, records: {} })
  history.apply({ verb: 'add' }, (edit) => {
    for (const item of LIBRARY_ITEMS) item.make(edit, { position: [5, 5, 0] })
  })
  return history.document.records
}

function leaves(value: unknown, path = ''): [path: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
}

describe('the dictionaries', () => {
  const en = leaves(MESSAGES.en)
  const nl = new Map(leaves(MESSAGES.nl))

  it('have the same keys in both languages', () => {
    expect([...nl.keys()].sort()).toEqual(en.map(([path]) => path).sort())
  })

  it('leave no text empty', () => {
    const empty = [...en, ...nl].filter(([, leaf]) => typeof leaf === 'string' && leaf.trim() === '')
    expect(empty).toEqual([])
  })

  it('are translated: a sentence does not read the same in both', () => {
    const same = en.filter(
      ([path, leaf]) => typeof leaf === 'string' && leaf.includes(' ') && nl.get(path) === leaf,
    )
    expect(same).toEqual([])
  })

  it('fill the values in, in both languages', () => {
    for (const language of ['nl', 'en'] as const) {
      const { panel, run } = MESSAGES[language]
      expect(panel.bottleneckText('R1', '81%')).toMatch(/R1.*81%/)
      expect(run.throughputHelp('14', '3 h')).toMatch(/14.*3 h/)
    }
  })
})

describe('words for the document', () => {
  const shapes = Object.entries(RECORD_SCHEMAS).map(([type, schema]) => ({
    type,
    keys: Object.keys(schema.shape),
  }))
  const told = new Set(['id', 'type', 'name', 'notes', 'description', 'provenance'])

  it('exist for every field of every record', () => {
    const missing = shapes.flatMap(({ type, keys }) =>
      keys.filter((key) => !told.has(key) && !hasFieldName(key)).map((key) => `${type}.${key}`),
    )
    expect(missing).toEqual([])
  })

  it('show an unknown field as its own words', () => {
    expect(fieldName('someNewField', 'nl')).toBe('Some new field')
  })

  it('exist for the looks of a station', () => {
    const looks = ['mould', 'lathe', 'weldTable']
    expect(looks.map((look) => choiceName(look, 'nl'))).toEqual(['mal', 'draaibank', 'lastafel'])
  })
})

describe('words for where values came from', () => {
  const sources = new Set<string>()
  const collect = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'source' && typeof inner === 'string') sources.add(inner)
      else collect(inner)
    }
  }
  for (const name of readdirSync(join(root, 'scenes')))
    collect(JSON.parse(readFileSync(join(root, 'scenes', name), 'utf8')))
  collect([ROBOT_MODELS, TOOL_MODELS, TRACK_MODELS, GANTRY_MODELS, POSITIONER_MODELS])
  collect(wholeLibrary())

  // Which repository, table or file a figure stands in reads the same in every language.
  const citation = /^secondary:|github|\.yaml|joint_limits/
  it.each([...sources].filter((source) => !citation.test(source)))('%s', (source) => {
    expect(sourceWords(source, 'nl')).not.toBe(source)
  })
})

it('says in both languages that a template assumed a value', () => {
  const source = 'assumed by the template: "partSize" was not known'
  expect(sourceWords(source, 'nl')).toMatch(/^aangenomen/)
  expect(sourceWords(source, 'en')).not.toContain('partSize')
})

describe('words for shipped cells', () => {
  const files = readdirSync(join(root, 'scenes')).filter((name) => name.endsWith('.scene.json'))

  it.each(files)('%s has the name its file gives it, in both languages', (file) => {
    const { records } = JSON.parse(readFileSync(join(root, 'scenes', file), 'utf8'))
    const scene = Object.values<{ type: string; name: unknown }>(records).find(({ type }) => type === 'scene')
    const words = SHIPPED_SCENE_TEXT[file.replace('.scene.json', '')]
    expect({ nl: words?.nl.name, en: words?.en.name }).toEqual(scene?.name)
    expect(words?.nl.sentence).not.toBe('')
    expect(words?.en.sentence).not.toBe('')
  })
})

describe('words for problems of page and host', () => {
  const folders = ['src/app/session', 'src/core/host']
  const sources = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  )
  const codes = new Set(
    sources.flatMap((text) => [...text.matchAll(/code: '([A-Za-z.]+)'/g)].map((match) => match[1]!)),
  )

  it('finds the codes it checks', () => {
    expect(codes).toContain('cannotOpen')
  })

  it.each([...codes])('%s can be told in both languages', (code) => {
    expect(hasRunProblemWords(code)).toBe(true)
  })
})

describe('Dutch words for problems of a run', () => {
  const folders = ['programs/planning', 'programs', 'compile', 'compile/programs', 'compile/robots'].map(
    (folder) => `src/core/sim/${folder}`,
  )
  const codes = new Set(
    ['src/core/sim/Simulation.ts', ...folders.flatMap(filesIn)].flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8')
      return [...text.matchAll(/'((?:program|run|checkpoint)\.[A-Za-z]+)'/g)].map((match) => match[1]!)
    }),
  )

  it('stand for codes that exist', () => {
    const gone = Object.keys(DUTCH_RUN_PROBLEMS).filter(
      (code) => /^(program|run|checkpoint)/.test(code) && !codes.has(code),
    )
    expect(gone).toEqual([])
  })

  it('exist for every end of a run', () => {
    const ends = [...codes].filter((code) => code.startsWith('run.'))
    expect(ends.length).toBeGreaterThan(0)
    expect(ends.filter((code) => !(code in DUTCH_RUN_PROBLEMS))).toEqual([])
  })
})

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`)
}
