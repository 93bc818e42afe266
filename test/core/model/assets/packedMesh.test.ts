// Packed meshes: what comes back, how short it is, and that damaged or hostile text is answered with a problem.
import { deflateSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { base64ToBytes, bytesToBase64 } from '../../../../src/core/math/base64'
import type { Mesh } from '../../../../src/core/model/assets/Mesh'
import { packMesh } from '../../../../src/core/model/assets/packMesh'
import { unpackMesh } from '../../../../src/core/model/assets/unpackMesh'

/** A bumpy sheet of n × n squares, 1 m wide. */
function aSheet(n: number): Mesh {
  const side = n + 1
  const positions = new Float32Array(side * side * 3)
  for (let at = 0; at < side * side; at++) {
    const [x, y] = [at % side, Math.floor(at / side)]
    positions.set([x / n, y / n, 0.1 * Math.sin(x * 0.3) * Math.cos(y * 0.2)], at * 3)
  }
  const indices: number[] = []
  for (let y = 0; y < n; y++)
    for (let x = 0; x < n; x++) {
      const a = y * side + x
      indices.push(a, a + 1, a + side, a + 1, a + side + 1, a + side)
    }
  const half = Math.floor(n / 2) * n * 6
  const groups = [
    { colour: '#c0ffee', start: 0, count: half },
    { start: half, count: indices.length - half },
  ]
  return { positions, indices: Uint32Array.from(indices), groups }
}

function unpacked(text: string): Mesh {
  const outcome = unpackMesh(text)
  if (!outcome.ok) throw new Error(outcome.problems[0]!.message)
  return outcome.value
}

function corners(mesh: Mesh): number[] {
  return [...mesh.indices].flatMap((vertex) => [...mesh.positions.slice(vertex * 3, vertex * 3 + 3)])
}

describe('a packed mesh', () => {
  it('comes back with each triangle where it was', () => {
    const sheet = aSheet(20)
    const back = unpacked(packMesh(sheet))
    expect(back.groups).toEqual(sheet.groups)
    const before = corners(sheet)
    const worst = corners(back).reduce((most, value, i) => Math.max(most, Math.abs(value - before[i]!)), 0)
    expect(worst).toBeLessThan(1 / 131070 + 1e-7)
    expect(worst).toBeGreaterThan(0)
  })

  it('takes few bytes a triangle', () => {
    const sheet = aSheet(60)
    expect(packMesh(sheet).length / (sheet.indices.length / 3)).toBeLessThan(4)
  })

  it('leaves out vertices that no triangle uses', () => {
    const positions = new Float32Array([9, 9, 9, 0, 0, 0, 1, 0, 0, 0, 1, 0])
    const mesh = { positions, indices: Uint32Array.of(1, 2, 3), groups: [{ start: 0, count: 3 }] }
    expect([...unpacked(packMesh(mesh)).positions]).toEqual([0, 0, 0, 1, 0, 0, 0, 1, 0])
  })

  it('may be empty', () => {
    const empty = { positions: new Float32Array(), indices: new Uint32Array(), groups: [] }
    expect(unpacked(packMesh(empty))).toEqual(empty)
  })

  it('is not made of coordinates that are no numbers, nor of vertices that are not there', () => {
    const mesh = { indices: Uint32Array.of(0, 0, 0), groups: [] }
    expect(() => packMesh({ ...mesh, positions: Float32Array.of(0, Number.NaN, 0) })).toThrow('NaN')
    expect(() => packMesh({ ...mesh, positions: new Float32Array() })).toThrow('index 0')
  })
})

describe('text that is no packed mesh', () => {
  const good = packMesh(aSheet(8))
  /** The raw bytes of a made-up mesh, packed as packMesh would. */
  function pack(raw: Uint8Array, statedLength = raw.length): string {
    const packed = deflateSync(raw)
    const bytes = new Uint8Array(4 + packed.length)
    new DataView(bytes.buffer).setUint32(0, statedLength, true)
    bytes.set(packed, 4)
    return `mesh1:${bytesToBase64(bytes)}`
  }
  function head(vertices: number, indices: number, groups: number, length = 64): Uint8Array {
    const raw = new Uint8Array(length)
    const view = new DataView(raw.buffer)
    for (const [i, value] of [vertices, indices, groups].entries()) view.setUint32(i * 4, value, true)
    return raw
  }
  const bad: [string, string][] = [
    ['nothing', ''],
    ['another kind', 'glb:AAAA'],
    ['not base64', 'mesh1:%%%%'],
    ['cut off', good.slice(0, good.length - 40)],
    ['not deflate', `mesh1:${bytesToBase64(Uint8Array.of(100, 0, 0, 0, 255, 255, 255))}`],
    ['more than it states', pack(new Uint8Array(5000), 64)],
    ['a bomb', pack(new Uint8Array(5000), 4e9)],
    ['more vertices than bytes', pack(head(1e9, 3, 0))],
    ['more groups than bytes', pack(head(1, 3, 1e9))],
    ['triangles of two corners', pack(head(1, 2, 0))],
    ['vertices that are not there', pack(head(0, 3, 0))],
  ]
  it.each(bad)('is refused: %s', (_, text) => {
    const outcome = unpackMesh(text)
    expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual(['mesh.unreadable'])
  })
})

describe('base64', () => {
  it.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foobar', 'Zm9vYmFy'],
  ])('of "%s" is that of RFC 4648', (plain, encoded) => {
    const bytes = Uint8Array.from(plain, (letter) => letter.charCodeAt(0))
    expect(bytesToBase64(bytes)).toBe(encoded)
    expect(base64ToBytes(encoded)).toEqual(bytes)
  })
})
