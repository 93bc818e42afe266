// Files a cell is taken out as: a DXF plan that our own reader measures, a parts list that adds up, tables that a spreadsheet opens.
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { partsList } from '../../../../src/app/io/exports/partsList'
import { planDxf } from '../../../../src/app/io/exports/planDxf'
import { csvText, xlsxFile } from '../../../../src/app/io/exports/tableFiles'
import { readDxf } from '../../../../src/core/formats/dxf/readDxf'
import { parseSceneText } from '../../../../src/core/model/parseSceneText'

const standing = (x: number, y: number) => ({ position: [x, y, 0] })
const parsed = parseSceneText(
  JSON.stringify({
    format: 'proefcel-scene',
    version: 1,
    records: {
      cell: { id: 'cell', type: 'scene' },
      hall: { id: 'hall', type: 'hall', sizeM: [12, 8, 5] },
      a: { id: 'a', type: 'station', look: 'lathe', sizeM: [2, 1, 1], placement: standing(4, 4) },
      b: { id: 'b', type: 'station', look: 'lathe', sizeM: [2, 1, 1], placement: standing(8, 4) },
      fence: {
        id: 'fence',
        type: 'equipment',
        look: 'fence',
        lineM: [
          [1, 1],
          [1, 4],
          [5, 4],
        ],
      },
      price: {
        id: 'price',
        type: 'cost',
        of: 'b',
        kind: 'investment',
        eur: { low: 1, likely: 80_000, high: 9e4 },
      },
    },
  }),
)
if (!parsed.ok) throw new Error(parsed.problems[0]?.message)
const document = parsed.value

describe('the plan', () => {
  const outcome = readDxf(new TextEncoder().encode(planDxf(document, ({ id }) => id)), 'plan.dxf')
  if (!outcome.ok) throw new Error('not read')

  test('is in millimetres, to scale, a layer for each kind', () => {
    const { unitM, size, layers } = outcome.value
    expect(unitM).toBe(0.001)
    // The hall, its dimension lines 0.8 m outside with strokes of 0.1 m across their ends.
    expect(size).toEqual([12_900, 8900])
    expect(layers.map(({ name }) => name)).toEqual(['HALL', 'DIMENSIONS', 'MACHINES', 'FENCES'])
  })

  test('writes names and lengths', () => {
    const text = planDxf(document, ({ id }) => `Déur ${id}`)
    expect(text).toContain('D\\U+00E9ur a')
    expect(text).toMatch(/\r\n12000\r\n/)
  })
})

describe('the parts list', () => {
  const rows = partsList(document, [], ({ id }) => id)

  test('counts equal things together and fences by the metre', () => {
    expect(rows).toEqual([
      {
        type: 'station',
        what: 'lathe',
        unit: 'piece',
        sizeM: [2, 1, 1],
        names: ['a', 'b'],
        amount: 2,
        eur: 80_000,
      },
      { type: 'equipment', what: 'fence', unit: 'metre', sizeM: [], names: ['fence'], amount: 7 },
    ])
  })
})

describe('tables', () => {
  const table = [
    ['Wat', 'Maat'],
    ['A; "b"', 1.5],
    ['=1+1', undefined],
  ]

  test('CSV as a Dutch and an English Excel read it', () => {
    expect(csvText(table, 'nl')).toBe('\uFEFFWat;Maat\r\n"A; ""b""";1,5\r\n\'=1+1;\r\n')
    expect(csvText(table, 'en')).toBe('\uFEFFWat,Maat\r\n"A; ""b""",1.5\r\n\'=1+1,\r\n')
  })

  test('XLSX has its parts, and words and numbers in their cells', () => {
    const parts = unzipSync(xlsxFile(table, 'Lijst & zo'))
    expect(Object.keys(parts)).toContain('[Content_Types].xml')
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!)
    expect(sheet).toContain('<c r="B2"><v>1.5</v></c>')
    expect(sheet).toContain('A; &quot;b&quot;')
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain('Lijst &amp; zo')
  })
})
