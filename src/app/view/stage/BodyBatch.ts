// All rigid painted bodies of the cell in one draw call: each geometry once, each body a matrix. Knows nothing of what they are.
import { BatchedMesh, type BufferGeometry, type Material, Matrix4 } from 'three'

export interface BodyOptions {
  readonly visible?: boolean
}

interface PlannedBody {
  readonly geometry: BufferGeometry
  readonly matrix: Matrix4
  readonly visible: boolean
}

/** Collects bodies; `build` makes the mesh when their number is known. */
export class BodyPlan {
  private readonly bodies: PlannedBody[] = []

  /** Adds a body and answers its number in the batch. Bodies that share a geometry share its vertices. */
  add(geometry: BufferGeometry, matrix = new Matrix4(), { visible = true }: BodyOptions = {}): number {
    this.bodies.push({ geometry, matrix, visible })
    return this.bodies.length - 1
  }

  /** Geometry of a body, for outlines. */
  geometryOf(body: number): BufferGeometry | undefined {
    return this.bodies[body]?.geometry
  }

  build(material: Material): BodyBatch | undefined {
    if (this.bodies.length === 0) return undefined
    const geometries = new Set(this.bodies.map((body) => body.geometry))
    let vertices = 0
    let indices = 0
    for (const geometry of geometries) {
      vertices += geometry.getAttribute('position').count
      indices += geometry.getIndex()!.count
    }
    const mesh = new BatchedMesh(this.bodies.length, vertices, indices, material)
    const ids = new Map([...geometries].map((geometry) => [geometry, mesh.addGeometry(geometry)]))
    for (const { geometry, matrix, visible } of this.bodies) {
      const instance = mesh.addInstance(ids.get(geometry)!)
      mesh.setMatrixAt(instance, matrix)
      mesh.setVisibleAt(instance, visible)
    }
    return new BodyBatch(mesh, ids)
  }
}

export class BodyBatch {
  readonly mesh: BatchedMesh
  private readonly ids: ReadonlyMap<BufferGeometry, number>

  constructor(mesh: BatchedMesh, ids: ReadonlyMap<BufferGeometry, number>) {
    this.mesh = mesh
    this.ids = ids
    // One opaque material: the depth buffer sorts; culling body by body would cost more than it saves.
    mesh.sortObjects = false
    mesh.perObjectFrustumCulled = false
    mesh.frustumCulled = false
    mesh.castShadow = true
    mesh.receiveShadow = true
  }

  move(body: number, matrix: Matrix4): void {
    this.mesh.setMatrixAt(body, matrix)
  }

  show(body: number, visible: boolean): void {
    if (this.mesh.getVisibleAt(body) !== visible) this.mesh.setVisibleAt(body, visible)
  }

  /** Gives the body another of the planned geometries. */
  reshape(body: number, geometry: BufferGeometry): void {
    const id = this.ids.get(geometry)
    if (id !== undefined && this.mesh.getGeometryIdAt(body) !== id) this.mesh.setGeometryIdAt(body, id)
  }

  matrixOf(body: number, out: Matrix4): Matrix4 {
    return this.mesh.getMatrixAt(body, out)
  }

  dispose(): void {
    this.mesh.dispose()
  }
}
