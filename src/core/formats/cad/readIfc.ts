// A building from an IFC file as one mesh, by web-ifc: walls, slabs, columns and what else has a shape; spaces and openings have none.
// Lengths come out in metres with y up, whatever the file's own unit. Fetched only when such a file is read.
import type { IfcAPI, PlacedGeometry } from 'web-ifc'
import { sceneProblem } from '../../model/problems/sceneProblem'
import type { Outcome } from '../../results/problem'
import type { CadMesh } from './CadMesh'
import { hexOf, MeshJoiner } from './MeshJoiner'

/** Position and normal of a vertex. */
const VERTEX_FLOATS = 6

/** `wasmAddress`: where the compiled library is. Rejects when it cannot be fetched. */
export async function readIfc(
  bytes: Uint8Array,
  file: string,
  wasmAddress: string,
): Promise<Outcome<CadMesh>> {
  const { IfcAPI, IFCBUILDINGSTOREY, LogLevel } = await import('web-ifc')
  const api = new IfcAPI()
  await api.Init(() => wasmAddress, true)
  api.SetLogLevel(LogLevel.LOG_LEVEL_OFF)
  const model = open(api, bytes)
  if (model === undefined) return refuse('cad.broken', file)
  const joiner = new MeshJoiner()
  let parts = 0
  api.StreamAllMeshes(model, ({ geometries }) => {
    parts++
    for (let index = 0; index < geometries.size(); index++)
      addGeometry(joiner, api, model, geometries.get(index))
  })
  const names = storeyNames(api, model, IFCBUILDINGSTOREY)
  api.CloseModel(model)
  const mesh = joiner.mesh()
  if (mesh.indices.length === 0) return refuse('cad.empty', file)
  return { ok: true, value: { ...mesh, unitM: 1, upAxis: 'y', dropped: 0, names, partCount: parts } }
}

function open(api: IfcAPI, bytes: Uint8Array): number | undefined {
  try {
    // Far from the origin (map coordinates) 32-bit floats would lose their centimetres.
    const model = api.OpenModel(bytes, { COORDINATE_TO_ORIGIN: true })
    return model < 0 ? undefined : model
  } catch {
    return undefined
  }
}

function addGeometry(joiner: MeshJoiner, api: IfcAPI, model: number, placed: PlacedGeometry): void {
  const geometry = api.GetGeometry(model, placed.geometryExpressID)
  const vertices = api.GetVertexArray(geometry.GetVertexData(), geometry.GetVertexDataSize())
  const indices = api.GetIndexArray(geometry.GetIndexData(), geometry.GetIndexDataSize())
  const { x: red, y: green, z: blue } = placed.color
  joiner.add(
    movedPoints(vertices, placed.flatTransformation),
    Uint32Array.from(indices),
    hexOf([red, green, blue]),
  )
  geometry.delete()
}

/** `m`: 4 × 4, column by column. */
function movedPoints(vertices: Float32Array, m: readonly number[]): Float32Array {
  const points = new Float32Array((vertices.length / VERTEX_FLOATS) * 3)
  for (let vertex = 0; vertex * VERTEX_FLOATS < vertices.length; vertex++) {
    const [x, y, z] = vertices.subarray(vertex * VERTEX_FLOATS, vertex * VERTEX_FLOATS + 3) as unknown as [
      number,
      number,
      number,
    ]
    for (let row = 0; row < 3; row++)
      points[3 * vertex + row] = m[row]! * x + m[4 + row]! * y + m[8 + row]! * z + m[12 + row]!
  }
  return points
}

function storeyNames(api: IfcAPI, model: number, storey: number): string[] {
  const ids = api.GetLineIDsWithType(model, storey)
  const names: string[] = []
  for (let index = 0; index < ids.size(); index++) {
    const line = api.GetLine(model, ids.get(index)) as { readonly Name?: { readonly value?: unknown } | null }
    if (typeof line.Name?.value === 'string') names.push(line.Name.value)
  }
  return names
}

function refuse(code: 'cad.broken' | 'cad.empty', file: string): Outcome<never> {
  return { ok: false, problems: [sceneProblem(code, { path: file }, { file, format: 'IFC' })] }
}
