// DXF to lines: units, layers, curves, blocks in blocks, and what is left out.
import { describe, expect, test } from 'vitest'
import { type ReadDrawing, readDxf } from '../../../../src/core/formats/dxf/readDxf'
import { packDrawing } from '../../../../src/core/model/assets/packDrawing'
import { unpackDrawing } from '../../../../src/core/model/assets/unpackDrawing'
import { aDxf, aLine, anInsert, type Group } from '../../../builders/aDxf'

function read(bytes: Uint8Array): ReadDrawing {
  const outcome = readDxf(bytes, 'plan.dxf')
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message)
  return outcome.value
}

/** The points of each line, rounded. */
function linesOf({ drawing }: ReadDrawing): number[][] {
  let from = 0
  return [...drawing.lengths].map((length) => {
    const points = drawing.points.slice(2 * from, 2 * (from + length))
    from += length
    return [...points].map((value) => Math.round(value * 1000) / 1000 + 0)
  })
}

describe('units and layers', () => {
  test.each([
    [1, 0.0254],
    [2, 0.3048],
    [4, 0.001],
    [5, 0.01],
    [6, 1],
  ])('$INSUNITS %i is %f m', (unit, unitM) => {
    expect(read(aDxf({ unit, entities: aLine(0, 0, 1, 0) })).unitM).toBe(unitM)
  })

  test('a file that states no unit leaves it open', () => {
    expect(read(aDxf({ unit: 0, entities: aLine(0, 0, 1, 0) }))).not.toHaveProperty('unitM')
  })

  test('layers keep their colour and whether they are on', () => {
    const layers: Group[][] = [
      [
        [2, 'WALLS'],
        [62, 1],
        [70, 0],
      ],
      [
        [2, 'OFF'],
        [62, -3],
        [70, 0],
      ],
      [
        [2, 'FROZEN'],
        [62, 7],
        [70, 1],
      ],
    ]
    const entities = ['WALLS', 'OFF', 'FROZEN', 'UNKNOWN'].flatMap((layer) => aLine(0, 0, 1, 0, layer))
    expect(read(aDxf({ layers, entities })).layers).toEqual([
      { name: 'WALLS', visible: true, colour: '#ff0000' },
      { name: 'OFF', visible: false, colour: '#00ff00' },
      { name: 'FROZEN', visible: false },
      { name: 'UNKNOWN', visible: true },
    ])
  })
})

describe('curves', () => {
  test('a bulge of 1 is half a circle through the far side', () => {
    const half: Group[] = [
      [0, 'LWPOLYLINE'],
      [70, 0],
      [10, 0],
      [20, 0],
      [42, 1],
      [10, 2],
      [20, 0],
    ]
    const [points = []] = linesOf(read(aDxf({ entities: half })))
    expect(points.slice(0, 2)).toEqual([0, 0])
    expect(points.slice(-2)).toEqual([2, 0])
    const lowest = Math.min(...points.filter((_, index) => index % 2 === 1))
    expect(lowest).toBeCloseTo(-1, 6)
  })

  test('a closed polyline comes back to its first corner, the old kind as well', () => {
    const vertex = (x: number, y: number): Group[] => [
      [0, 'VERTEX'],
      [10, x],
      [20, y],
    ]
    const old: Group[] = [
      [0, 'POLYLINE'],
      [70, 1],
      ...vertex(0, 0),
      ...vertex(4, 0),
      ...vertex(4, 3),
      [0, 'SEQEND'],
    ]
    expect(linesOf(read(aDxf({ entities: old })))).toEqual([[0, 0, 4, 0, 4, 3, 0, 0]])
  })

  test('an arc over the zero angle goes the short way', () => {
    const arc: Group[] = [
      [0, 'ARC'],
      [10, 0],
      [20, 0],
      [40, 10],
      [50, 315],
      [51, 45],
    ]
    const [points = []] = linesOf(read(aDxf({ entities: arc })))
    expect(points.slice(0, 2)).toEqual([7.071, -7.071])
    expect(points.slice(-2)).toEqual([7.071, 7.071])
    expect(Math.max(...points)).toBe(10)
  })

  test('a mirrored arc has its x run the other way', () => {
    const arc: Group[] = [
      [0, 'ARC'],
      [10, 5],
      [20, 0],
      [40, 1],
      [50, 0],
      [51, 90],
      [230, -1],
    ]
    const [points = []] = linesOf(read(aDxf({ entities: arc })))
    expect(points.slice(0, 2)).toEqual([-6, 0])
  })

  test('an ellipse reaches both of its half axes', () => {
    const ellipse: Group[] = [
      [0, 'ELLIPSE'],
      [10, 0],
      [20, 0],
      [11, 3],
      [21, 0],
      [40, 0.5],
      [41, 0],
      [42, 2 * Math.PI],
    ]
    expect(read(aDxf({ entities: ellipse })).size.map((value) => Math.round(value * 1000))).toEqual([
      6000, 3000,
    ])
  })

  test('a clamped spline begins and ends at its outer control points and stays inside them', () => {
    const controls = [
      [0, 0],
      [1, 2],
      [3, 2],
      [4, 0],
    ].flatMap(([x, y]): Group[] => [
      [10, x!],
      [20, y!],
    ])
    const knots = [0, 0, 0, 0, 1, 1, 1, 1].map((value): Group => [40, value])
    const [points = []] = linesOf(read(aDxf({ entities: [[0, 'SPLINE'], [71, 3], ...knots, ...controls] })))
    expect(points.slice(0, 2)).toEqual([0, 0])
    expect(points.slice(-2)).toEqual([4, 0])
    // Bernstein at one half: (0 + 3·1 + 3·3 + 4) / 8, (3·2 + 3·2) / 8.
    expect(points.slice(8, 10)).toEqual([2, 1.5])
  })
})

describe('blocks', () => {
  const blocks = {
    door: { base: [1, 0] as const, content: aLine(1, 0, 2, 0) },
    wall: { base: [0, 0] as const, content: anInsert('DOOR', 10, 0, [[50, 90]]) },
  }

  test('stand where they are inserted: base, scale, turn', () => {
    const entities = anInsert('door', 5, 5, [
      [41, 2],
      [42, 2],
      [50, 90],
    ])
    expect(linesOf(read(aDxf({ blocks, entities })))).toEqual([[5, 5, 5, 7]])
  })

  test('in blocks, in rows and columns', () => {
    const rows: Group[] = [
      [70, 2],
      [71, 1],
      [44, 100],
    ]
    expect(linesOf(read(aDxf({ blocks, entities: anInsert('wall', 0, 0, rows) })))).toEqual([
      [10, 0, 10, 1],
      [110, 0, 110, 1],
    ])
  })

  test('what stands on layer 0 of a block goes with the layer of the insert', () => {
    const { layers } = read(aDxf({ blocks, entities: anInsert('wall', 0, 0, [], 'DOORS') }))
    expect(layers.map(({ name }) => name)).toEqual(['DOORS'])
  })

  test('that hold themselves end', () => {
    const loop = {
      self: { base: [0, 0] as const, content: [...anInsert('self', 1, 0), ...aLine(0, 0, 1, 0)] },
    }
    expect(read(aDxf({ blocks: loop, entities: anInsert('self', 0, 0) })).lineCount).toBe(24)
  })
})

test('text is counted, paper space and broken numbers are left out', () => {
  const entities: Group[] = [
    ...aLine(0, 0, 10, 5),
    ...aLine(0, 0, 999, 999),
    [67, 1],
    [0, 'TEXT'],
    [1, 'Hal 3'],
    [0, 'HATCH'],
    [0, 'LWPOLYLINE'],
    [10, 'x'],
    [20, 0],
    [10, 1],
    [20, 1],
  ]
  const drawing = read(aDxf({ entities }))
  expect(drawing.size).toEqual([10, 5])
  expect([...drawing.skipped]).toEqual([
    ['TEXT', 1],
    ['HATCH', 1],
  ])
})

test.each([
  ['import.dwg', new TextEncoder().encode('AC1032 whatever')],
  ['dxf.binary', new TextEncoder().encode('AutoCAD Binary DXF\r\n\u001a')],
  ['dxf.broken', new TextEncoder().encode('not a drawing')],
  [
    'dxf.empty',
    aDxf({
      entities: [
        [0, 'TEXT'],
        [1, 'only words'],
      ],
    }),
  ],
])('%s is refused with a reason', (code, bytes) => {
  const outcome = readDxf(bytes, 'plan.dxf')
  expect(outcome.ok ? [] : outcome.problems.map((problem) => problem.code)).toEqual([code])
})

test('packed and unpacked a drawing keeps its lines to a millionth of its size, about its middle', () => {
  const { drawing } = read(
    aDxf({ entities: [...aLine(1000, 2000, 41_000, 2000, 'A'), ...aLine(5000, 7000.25, 9000, 22_000, 'B')] }),
  )
  const unpacked = unpackDrawing(packDrawing(drawing))
  if (!unpacked) throw new Error('not unpacked')
  const { points, lengths, layers } = unpacked
  expect([...lengths]).toEqual([2, 2])
  expect([...layers]).toEqual([0, 1])
  drawing.points.forEach((value, index) => {
    const middle = index % 2 === 0 ? 21_000 : 12_000
    expect(Math.abs(points[index]! - (value - middle))).toBeLessThan(0.021)
  })
})

test.each(['', 'lines1:', 'lines1:AAAA', 'mesh1:AAAAAAAA', 'lines1://///wAAAAAA'])(
  '%j is no drawing',
  (text) => {
    expect(unpackDrawing(text)).toBeUndefined()
  },
)
