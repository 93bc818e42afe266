// The cell as a GLB file: a belt with bends is in it as it lies in the hall, under its own name, y up.
import { afterEach, expect, it, vi } from 'vitest'
import { exportGlb } from '../../../src/app/view/exportGlb'
import { viewTheme } from '../../../src/app/view/materials'
import type { CellModel } from '../../../src/app/view/stage/CellModel'
import { CellPlan } from '../../../src/app/view/stage/CellPlan'
import { DrawingShelf } from '../../../src/app/view/stage/DrawingShelf'
import { FrameReader } from '../../../src/app/view/stage/FrameReader'
import { hasBody, planRecord } from '../../../src/app/view/stage/planRecord'
import { ROBOT_MODELS } from '../../../src/core/model/catalog/robots/findRobotModel'
import { aDocument } from '../../builders/aDocument'
import { aConveyor, aHall, aScene, aStation, at } from '../../builders/records'

/** The browser's way to read what was made; Node has blobs, but not this. */
class BlobReader {
  result: ArrayBuffer | undefined
  onloadend: (() => void) | undefined

  readAsArrayBuffer(blob: Blob): void {
    void blob.arrayBuffer().then((bytes) => {
      this.result = bytes
      this.onloadend?.()
    })
  }
}

interface Gltf {
  readonly nodes: readonly { name?: string; mesh?: number; matrix?: number[]; children?: number[] }[]
  readonly meshes: readonly { primitives: readonly { attributes: Record<string, number> }[] }[]
  readonly accessors: readonly { bufferView: number; byteOffset?: number; count: number; type: string }[]
  readonly bufferViews: readonly { byteOffset?: number; byteStride?: number }[]
}

afterEach(() => vi.unstubAllGlobals())

it('holds a belt with bends where it lies', async () => {
  vi.stubGlobal('FileReader', BlobReader)
  const document = aDocument(
    aScene(),
    aHall(),
    aStation({ id: 'machine', placement: at(2, 8) }),
    // 2 m on, a quarter to the left round (7, 6) with a radius of 1 m, then 2 m up: it ends at (8, 8).
    aConveyor({
      id: 'bent',
      placement: at(5, 5),
      lengthM: 2 + Math.PI / 2 + 2,
      widthM: 0.5,
      heightM: 0.9,
      bends: [{ atM: 2, radiusM: 1, angleRad: Math.PI / 2 }],
    }),
  )
  const plan = new CellPlan()
  const scope = { document, robotModels: ROBOT_MODELS, theme: viewTheme('light'), shelf: new DrawingShelf() }
  for (const record of Object.values(document.records))
    if (hasBody(record)) plan.draw(record.id, (figure) => planRecord(figure, record, scope))
  plan.settle()
  // As drawn before a run has said anything: the marks of the belt lie on it.
  for (const mover of plan.movers) mover.update(new FrameReader(), plan.bodies, { nowS: 0, stepS: 0 })

  const file = await exportGlb({ document, plan } as unknown as CellModel)
  const { gltf, binary } = readGlb(file)
  expect(new Set(gltf.nodes.map(({ name }) => name))).toEqual(new Set(['scene', 'bent', 'machine']))
  const points = gltf.nodes
    .filter(({ name }) => name === 'bent')
    .flatMap((node) => pointsOf(gltf, binary, node))
  const range = (axis: 0 | 1 | 2) => {
    const values = points.map((point) => point[axis]!)
    return [Math.min(...values), Math.max(...values)]
  }
  // From the start to the outer side of the stretch upwards, with side profiles and the drive beside it.
  expect(range(0)[0]).toBeCloseTo(5, 0)
  expect(range(0)[1]).toBeGreaterThan(8.25)
  expect(range(0)[1]).toBeLessThan(8.4)
  expect(range(1)[0]).toBeGreaterThan(4.6)
  expect(range(1)[1]).toBeGreaterThan(7.9)
  expect(range(1)[1]).toBeLessThan(8.2)
  expect(range(2)[0]).toBeGreaterThanOrEqual(-1e-6)
  expect(range(2)[1]).toBeCloseTo(0.9, 1)
  // Nothing of it in the corner that the bend cuts off: farther than its outer side from the middle of the bend.
  const cut = points.filter(([x, y]) => x! > 7 && y! < 6 && Math.hypot(x! - 7, y! - 6) > 1.36)
  expect(cut).toEqual([])
})

function readGlb(file: Uint8Array): { gltf: Gltf; binary: DataView } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  expect(view.getUint32(0, true)).toBe(0x46546c67)
  expect(view.getUint32(8, true)).toBe(file.byteLength)
  const jsonLength = view.getUint32(12, true)
  const gltf = JSON.parse(new TextDecoder().decode(file.subarray(20, 20 + jsonLength))) as Gltf
  return { gltf, binary: new DataView(file.buffer, file.byteOffset + 20 + jsonLength + 8) }
}

/** In the hall, z up: the root turns the file's y up, so that its children are as they are here. */
function pointsOf(gltf: Gltf, binary: DataView, { mesh, matrix }: Gltf['nodes'][number]): number[][] {
  const m = matrix ?? [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]
  return gltf.meshes[mesh!]!.primitives.flatMap(({ attributes }) => {
    const { bufferView, byteOffset = 0, count } = gltf.accessors[attributes.POSITION!]!
    const { byteOffset: start = 0, byteStride = 12 } = gltf.bufferViews[bufferView]!
    return Array.from({ length: count }, (_, at) => {
      const [x, y, z] = [0, 4, 8].map((part) =>
        binary.getFloat32(start + byteOffset + at * byteStride + part, true),
      ) as [number, number, number]
      return [0, 1, 2].map((row) => m[row]! * x + m[row + 4]! * y + m[row + 8]! * z + m[row + 12]!)
    })
  })
}
