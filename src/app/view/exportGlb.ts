// The cell as it stands in the picture as a GLB file, for other 3D programs: every body with its colours and the name of its record, y up.
// Marks, outlines and light are left out.
import { BufferAttribute, type BufferGeometry, Group, Matrix4, Mesh, MeshStandardMaterial } from 'three'
import { GLTFExporter } from 'three/examples/jsm/exporters/GLTFExporter.js'
import { recordsOfType } from '../../core/model/SceneDocument'
import type { CellModel } from './stage/CellModel'

export async function exportGlb(model: CellModel): Promise<Uint8Array> {
  const root = new Group()
  root.name = recordsOfType(model.document, 'scene')[0]?.id ?? 'cell'
  // glTF has y up, and three's exporter writes axes as they are.
  root.rotateX(-Math.PI / 2)
  const material = new MeshStandardMaterial({ vertexColors: true, roughness: 0.6, metalness: 0.1 })
  const plain = new Map<BufferGeometry, BufferGeometry>()
  model.plan.owners.forEach((owner, body) => {
    const geometry = model.plan.bodies.geometryOf(body)
    if (owner === undefined || !geometry) return
    const shape = plain.get(geometry) ?? plainGeometry(geometry)
    plain.set(geometry, shape)
    const mesh = new Mesh(shape, material)
    mesh.name = owner
    mesh.applyMatrix4(model.plan.bodies.matrixOf(body, new Matrix4()))
    root.add(mesh)
  })
  const file = await new GLTFExporter().parseAsync(root, { binary: true })
  for (const shape of plain.values()) shape.dispose()
  material.dispose()
  return new Uint8Array(file as ArrayBuffer)
}

/** Without what only our own material reads. */
function plainGeometry(geometry: BufferGeometry): BufferGeometry {
  const shape = geometry.clone()
  for (const name of Object.keys(shape.attributes))
    if (name !== 'position' && name !== 'normal' && name !== 'color') shape.deleteAttribute(name)
  const normals = shape.getAttribute('normal')
  if (normals) shape.setAttribute('normal', unitNormals(normals.array))
  return shape
}

function unitNormals(given: ArrayLike<number>): BufferAttribute {
  const normals = Float32Array.from(given)
  for (let at = 0; at < normals.length; at += 3) {
    const length = Math.hypot(normals[at]!, normals[at + 1]!, normals[at + 2]!) || 1
    for (let axis = 0; axis < 3; axis++) normals[at + axis] = normals[at + axis]! / length
  }
  return new BufferAttribute(normals, 3)
}
