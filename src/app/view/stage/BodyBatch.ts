// Rigid painted bodies in one draw call: each geometry once, each body a matrix. Bodies come and go while it is drawn; room
// is made as needed and room that was left is used again. Knows nothing of what the bodies are.
import { BatchedMesh, type BufferGeometry, type Material, Matrix4 } from 'three'

export interface BodyOptions {
  readonly visible?: boolean
}

/** Bodies, vertices and indices that fit. */
export interface BatchRoom {
  readonly bodies: number
  readonly vertices: number
  readonly indices: number
}

/** A stretch of the shared buffers that holds one geometry. */
interface Stretch {
  readonly id: number
  readonly vertices: number
  readonly indices: number
  users: number
}

const SMALL_ROOM: BatchRoom = { bodies: 16, vertices: 4096, indices: 12_288 }
/** A stretch more than this much too long is kept for something longer. */
const MOST_WASTE = 4
/** Room for a drawing to grow a little when it is drawn anew, as a conveyor that is pulled longer. */
const SLACK = 1.25

const identity = new Matrix4()

export class BodyBatch {
  readonly mesh: BatchedMesh
  private readonly stretches = new Map<BufferGeometry, Stretch>()
  private free: Stretch[] = []
  private readonly geometries: (BufferGeometry | undefined)[] = []
  private room: BatchRoom
  private bodies = 0
  private vertices = 0
  private indices = 0

  constructor(material: Material, room: BatchRoom = SMALL_ROOM) {
    this.room = room
    this.mesh = new BatchedMesh(room.bodies, room.vertices, room.indices, material)
    // One opaque material: the depth buffer sorts; culling body by body would cost more than it saves.
    this.mesh.sortObjects = false
    this.mesh.perObjectFrustumCulled = false
    this.mesh.frustumCulled = false
    this.mesh.castShadow = true
    this.mesh.receiveShadow = true
    this.mesh.visible = false
  }

  /** Adds a body and answers its number, which is free again once it is removed. */
  add(geometry: BufferGeometry, matrix = identity, { visible = true }: BodyOptions = {}): number {
    const stretch = this.stretchOf(geometry)
    stretch.users++
    if (++this.bodies > this.room.bodies) this.growBodies()
    const body = this.mesh.addInstance(stretch.id)
    this.mesh.setMatrixAt(body, matrix)
    this.mesh.setVisibleAt(body, visible)
    this.geometries[body] = geometry
    this.mesh.visible = true
    return body
  }

  remove(body: number): void {
    const geometry = this.geometries[body]
    if (!geometry) return
    this.mesh.deleteInstance(body)
    this.bodies--
    // What never had a body has no buffers that could be drawn.
    this.mesh.visible = this.bodies > 0
    this.geometries[body] = undefined
    this.leave(geometry)
  }

  /** Keeps a geometry at hand for `reshape`, whether or not a body has it now. */
  keep(geometry: BufferGeometry): void {
    this.stretchOf(geometry).users++
  }

  geometryOf(body: number): BufferGeometry | undefined {
    return this.geometries[body]
  }

  move(body: number, matrix: Matrix4): void {
    this.mesh.setMatrixAt(body, matrix)
  }

  show(body: number, visible: boolean): void {
    if (this.mesh.getVisibleAt(body) !== visible) this.mesh.setVisibleAt(body, visible)
  }

  /** Gives the body another of the geometries that are kept. */
  reshape(body: number, geometry: BufferGeometry): void {
    const before = this.geometries[body]
    const stretch = this.stretches.get(geometry)
    if (!stretch || !before || before === geometry) return
    stretch.users++
    this.mesh.setGeometryIdAt(body, stretch.id)
    this.geometries[body] = geometry
    this.leave(before)
  }

  matrixOf(body: number, out: Matrix4): Matrix4 {
    return this.mesh.getMatrixAt(body, out)
  }

  dispose(): void {
    this.mesh.dispose()
  }

  private leave(geometry: BufferGeometry): void {
    const stretch = this.stretches.get(geometry)
    if (!stretch || --stretch.users > 0) return
    this.stretches.delete(geometry)
    this.free.push(stretch)
  }

  private stretchOf(geometry: BufferGeometry): Stretch {
    const known = this.stretches.get(geometry)
    if (known) return known
    const vertices = geometry.getAttribute('position').count
    const indices = geometry.getIndex()!.count
    const stretch = this.reuse(geometry, vertices, indices) ?? this.append(geometry, vertices, indices)
    this.stretches.set(geometry, stretch)
    return stretch
  }

  /** The first stretch that was left and fits. */
  private reuse(geometry: BufferGeometry, vertices: number, indices: number): Stretch | undefined {
    const at = this.free.findIndex(
      (one) =>
        one.vertices >= vertices && one.indices >= indices && one.vertices <= MOST_WASTE * (vertices + 64),
    )
    const stretch = this.free[at]
    if (!stretch) return undefined
    this.free.splice(at, 1)
    this.mesh.setGeometryAt(stretch.id, geometry)
    return stretch
  }

  private append(geometry: BufferGeometry, least: number, leastIndices: number): Stretch {
    // A geometry that comes where one has gone is one that is being changed.
    const slack = this.free.length > 0 ? SLACK : 1
    const vertices = Math.ceil(least * slack)
    const indices = Math.ceil(leastIndices * slack)
    this.growBuffers(this.vertices + vertices, this.indices + indices)
    this.vertices += vertices
    this.indices += indices
    return { id: this.mesh.addGeometry(geometry, vertices, indices), vertices, indices, users: 0 }
  }

  private growBuffers(vertices: number, indices: number): void {
    if (vertices <= this.room.vertices && indices <= this.room.indices) return
    this.room = {
      ...this.room,
      vertices: Math.max(this.room.vertices, 2 * vertices),
      indices: Math.max(this.room.indices, 2 * indices),
    }
    this.mesh.setGeometrySize(this.room.vertices, this.room.indices)
  }

  private growBodies(): void {
    this.room = { ...this.room, bodies: 2 * this.room.bodies }
    this.mesh.setInstanceCount(this.room.bodies)
  }
}
