// Mesh files as makers publish them, one quirk a test; the quirks were counted over 4 000 published meshes.
import { describe, expect, it } from 'vitest'
import type { RawMesh } from '../../../../src/core/formats/mesh/RawMesh'
import { readMesh } from '../../../../src/core/formats/mesh/readMesh'
import { fileSetOf } from '../fileSetOf'

type Files = Readonly<Record<string, string | Uint8Array>>

function read(path: string, files: Files): RawMesh {
  const outcome = readMesh(fileSetOf(files), path)
  if (!outcome.ok) throw new Error(outcome.problems[0]!.message)
  return outcome.value
}

function refused(path: string, content: string | Uint8Array): string {
  const outcome = readMesh(fileSetOf({ [path]: content }), path)
  return outcome.ok ? 'read' : outcome.problems[0]!.code
}

/** Corners of all triangles in a row. */
function corners({ positions, indices }: RawMesh): number[] {
  return [...indices].flatMap((vertex) => [...positions.slice(vertex * 3, vertex * 3 + 3)])
}

const ONE = [0, 0, 0, 1, 0, 0, 0, 1, 0]

function binaryStl(triangles: readonly (readonly number[])[], head = ''): Uint8Array {
  const bytes = new Uint8Array(84 + triangles.length * 50)
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode(head))
  view.setUint32(80, triangles.length, true)
  for (const [triangle, numbers] of triangles.entries())
    for (const [at, value] of numbers.entries())
      view.setFloat32(84 + triangle * 50 + 12 + at * 4, value, true)
  return bytes
}

describe('STL', () => {
  it('binary, whatever its case and its first word', () => {
    expect(corners(read('a.STL', { 'a.STL': binaryStl([ONE]) }))).toEqual(ONE)
    expect(corners(read('a.stl', { 'a.stl': binaryStl([ONE], 'solid exported vertex') }))).toEqual(ONE)
  })

  it('binary that was cut off keeps its whole triangles', () => {
    const cut = binaryStl([ONE, ONE, ONE]).slice(0, -20)
    expect(corners(read('a.stl', { 'a.stl': cut }))).toEqual([...ONE, ...ONE])
  })

  it('as text', () => {
    const text = `solid a\n facet normal 0 0 1\n outer loop\n vertex 0 0 0\n VERTEX 1e0 0 0\n vertex 0 1 0\n endloop\n endfacet\nendsolid`
    expect(corners(read('a.stl', { 'a.stl': text }))).toEqual(ONE)
  })

  it('leaves out triangles with corners that are no numbers', () => {
    const mesh = read('a.stl', { 'a.stl': binaryStl([ONE, [Number.NaN, 0, 0, 1, 0, 0, 0, 1, 0]]) })
    expect([mesh.indices.length, mesh.dropped]).toEqual([3, 1])
  })
})

describe('OBJ', () => {
  it('with polygons, counting from either end, in the colours of its MTL', () => {
    const obj =
      'mtllib a b.mtl\nv 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\nusemtl red\nf 1/1/1 2/2 3//3 4\nusemtl none\nf -4 -3 -2\nf 1 2 99\n'
    const mesh = read('m/a.obj', { 'm/a.obj': obj, 'm/a b.mtl': 'newmtl red\nKd 1 0 0\nmap_Kd x.png\n' })
    expect(mesh.groups).toEqual([
      { colour: '#ff0000', start: 0, count: 6 },
      { start: 6, count: 3 },
    ])
    expect([mesh.dropped, mesh.textured]).toEqual([1, true])
  })
})

function dae(geometry: string, scene: string, asset = '', more = ''): string {
  return `<?xml version="1.0"?><COLLADA>${asset && `<asset>${asset}</asset>`}
    <library_effects><effect id="e"><profile_COMMON><technique sid="c"><phong><diffuse><color>0 1 0 1</color></diffuse></phong></technique></profile_COMMON></effect></library_effects>
    <library_materials><material id="mat"><instance_effect url="#e"/></material></library_materials>
    <library_geometries><geometry id="g"><mesh><source id="p"><float_array id="f" count="12">0 0 0 1 0 0 1 1 0 0 1 0</float_array>
    <technique_common><accessor source="#f" stride="3"/></technique_common></source>
    <vertices id="v"><input semantic="POSITION" source="#p"/></vertices>${geometry}</mesh></geometry></library_geometries>${more}
    ${scene && `<library_visual_scenes><visual_scene id="s">${scene}</visual_scene></library_visual_scenes><scene><instance_visual_scene url="#s"/></scene>`}</COLLADA>`
}

const TRIANGLE =
  '<triangles material="m0" count="1"><input semantic="VERTEX" source="#v" offset="0"/><input semantic="NORMAL" source="#n" offset="1"/><p>0 5 1 5 3 5</p></triangles>'
const INSTANCE =
  '<instance_geometry url="#g"><bind_material><technique_common><instance_material symbol="m0" target="#mat"/></technique_common></bind_material></instance_geometry>'

describe('DAE', () => {
  it('places its geometry by nodes inside nodes, with colour, unit and up-axis told', () => {
    const scene = `<node><translate>0 0 5</translate><node><rotate>0 0 1 90</rotate><scale>2 1 1</scale>${INSTANCE}</node></node>`
    const mesh = read('a.dae', {
      'a.dae': dae(TRIANGLE, scene, '<unit meter="0.001"/><up_axis>Y_UP</up_axis>'),
    })
    expect(corners(mesh).map((value) => Math.round(value * 1e6) / 1e6 + 0)).toEqual([
      0, 0, 5, 0, 2, 5, -1, 0, 5,
    ])
    expect(mesh).toMatchObject({
      unitM: 0.001,
      upAxis: 'y',
      groups: [{ colour: '#00ff00', start: 0, count: 3 }],
    })
  })

  it('by matrix, by nodes used twice, and turned again where it is mirrored', () => {
    const scene = `<node id="n"><matrix>-1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1</matrix>${INSTANCE}</node>`
    expect(corners(read('a.dae', { 'a.dae': dae(TRIANGLE, scene) })).map((value) => value + 0)).toEqual([
      0, 1, 0, -1, 0, 0, 0, 0, 0,
    ])
    const library = `<library_nodes><node id="part">${INSTANCE}</node></library_nodes>`
    const twice = '<node><instance_node url="#part"/></node><node><instance_node url="#part"/></node>'
    expect(read('a.dae', { 'a.dae': dae(TRIANGLE, twice, '', library) }).indices.length).toBe(6)
  })

  it.each([
    [
      'polylist',
      '<polylist><input semantic="VERTEX" source="#v" offset="0"/><vcount>4 3</vcount><p>0 1 2 3 0 1 2</p></polylist>',
      9,
    ],
    [
      'polygons',
      '<polygons><input semantic="VERTEX" source="#v" offset="0"/><p>0 1 2 3</p><p>0 1 2</p></polygons>',
      9,
    ],
    ['strips', '<tristrips><input semantic="VERTEX" source="#v" offset="0"/><p>0 1 3 2</p></tristrips>', 6],
    ['lines', '<lines><input semantic="VERTEX" source="#v" offset="0"/><p>0 1</p></lines>', 0],
  ])('of %s', (_, geometry, count) => {
    const content = dae(`${geometry}${TRIANGLE}`, `<node>${INSTANCE}</node>`)
    expect(read('a.dae', { 'a.dae': content }).indices.length).toBe(count + 3)
  })

  it('without a scene is taken as it is, and what stands behind its end is not read', () => {
    expect(corners(read('a.dae', { 'a.dae': `${dae(TRIANGLE, '')}\0\0</polylist>\n</COLLADA>` }))).toEqual(
      ONE,
    )
  })

  it('whose nodes hold each other ends', () => {
    const library =
      '<library_nodes><node id="a"><instance_node url="#a"/><instance_node url="#a"/></node></library_nodes>'
    const content = dae(TRIANGLE, `<node>${INSTANCE}<instance_node url="#a"/></node>`, '', library)
    expect(read('a.dae', { 'a.dae': content }).indices.length).toBe(3)
  })
})

function gltf(change: object = {}): { json: string; binary: Uint8Array } {
  const binary = new Uint8Array(36 + 6 + 2)
  const view = new DataView(binary.buffer)
  for (const [at, value] of ONE.entries()) view.setFloat32(at * 4, value, true)
  for (const [at, index] of [0, 1, 2].entries()) view.setUint16(36 + at * 2, index, true)
  const file = {
    asset: { version: '2.0' },
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [
      { translation: [0, 0, 1], children: [1] },
      { scale: [2, 2, 2], mesh: 0 },
    ],
    meshes: [{ primitives: [{ attributes: { POSITION: 0 }, indices: 1, material: 0 }] }],
    materials: [{ pbrMetallicRoughness: { baseColorFactor: [0.5, 0, 0, 1] } }],
    accessors: [
      { bufferView: 0, componentType: 5126, count: 3, type: 'VEC3' },
      { bufferView: 1, componentType: 5123, count: 3, type: 'SCALAR' },
    ],
    bufferViews: [
      { buffer: 0, byteOffset: 0, byteLength: 36 },
      { buffer: 0, byteOffset: 36, byteLength: 6 },
    ],
    buffers: [{ uri: 'data%20file.bin', byteLength: 44 }],
    ...change,
  }
  return { json: JSON.stringify(file), binary }
}

function glb(change: object = {}): Uint8Array {
  const { json, binary } = gltf({ buffers: [{ byteLength: 44 }], ...change })
  const text = new TextEncoder().encode(json.padEnd(Math.ceil(json.length / 4) * 4))
  const bytes = new Uint8Array(12 + 8 + text.length + 8 + binary.length)
  const view = new DataView(bytes.buffer)
  const words = [0x46546c67, 2, bytes.length, text.length, 0x4e4f534a]
  for (const [at, word] of words.entries()) view.setUint32(at * 4, word, true)
  bytes.set(text, 20)
  view.setUint32(20 + text.length, binary.length, true)
  view.setUint32(24 + text.length, 0x004e4942, true)
  bytes.set(binary, 28 + text.length)
  return bytes
}

describe('glTF', () => {
  const placed = [0, 0, 1, 2, 0, 1, 0, 2, 1]

  it('as GLB, as text with its buffer beside it, and with its buffer inside', () => {
    expect(corners(read('a.glb', { 'a.glb': glb() }))).toEqual(placed)
    const { json, binary } = gltf()
    expect(corners(read('m/a.gltf', { 'm/a.gltf': json, 'm/data file.bin': binary }))).toEqual(placed)
    const inside = `data:application/octet-stream;base64,${Buffer.from(binary).toString('base64')}`
    expect(corners(read('a.gltf', { 'a.gltf': gltf({ buffers: [{ uri: inside }] }).json }))).toEqual(placed)
  })

  it('is in metres, y up, its linear colours as shown', () => {
    const mesh = read('a.glb', { 'a.glb': glb() })
    expect(mesh).toMatchObject({ unitM: 1, upAxis: 'y', groups: [{ colour: '#bc0000', start: 0, count: 3 }] })
  })

  it.each([
    ['compressed', { extensionsRequired: ['KHR_draco_mesh_compression'] }, 'mesh.compressed'],
    [
      'reaching beyond its bytes',
      { accessors: [{ bufferView: 0, componentType: 5126, count: 3e9, type: 'VEC3' }] },
      'mesh.empty',
    ],
    ['with nodes in a ring', { nodes: [{ children: [0, 0] }] }, 'mesh.empty'],
    ['with nothing in it', { nodes: [] }, 'mesh.empty'],
  ])('%s is refused', (_, change, code) => {
    expect(refused('a.glb', glb(change))).toBe(code)
  })
})

it.each([
  ['a.stl', 'solid', 'mesh.broken'],
  ['a.stl', new Uint8Array(80), 'mesh.broken'],
  ['a.stl', binaryStl([]), 'mesh.empty'],
  ['a.obj', 'v 0 0 0', 'mesh.empty'],
  ['a.obj', '', 'mesh.broken'],
  ['a.dae', '<xml/>', 'mesh.broken'],
  ['a.dae', '<COLLADA><a>', 'xml.notWellFormed'],
  ['a.glb', 'glTF', 'mesh.broken'],
  ['a.step', 'ISO', 'mesh.unknownKind'],
  ['a.stl', new Uint8Array(121e6), 'mesh.tooLarge'],
])('%s that is none: %#', (path, content, code) => {
  expect(refused(path, content)).toBe(code)
})
