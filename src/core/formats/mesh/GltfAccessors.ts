// Numbers behind the accessors of a glTF file, checked against the bytes that are there. Sparse accessors are read without their changes.

/** The fields of a glTF file that are used; any may be missing in a bad one. */
export interface GltfFile {
  readonly extensionsRequired?: readonly string[]
  readonly scene?: number
  readonly scenes?: readonly { readonly nodes?: readonly number[] }[]
  readonly nodes?: readonly {
    readonly matrix?: readonly number[]
    readonly translation?: readonly number[]
    readonly rotation?: readonly number[]
    readonly scale?: readonly number[]
    readonly mesh?: number
    readonly children?: readonly number[]
  }[]
  readonly meshes?: readonly {
    readonly primitives?: readonly {
      readonly attributes?: { readonly POSITION?: number }
      readonly indices?: number
      readonly material?: number
      readonly mode?: number
    }[]
  }[]
  readonly materials?: readonly {
    readonly pbrMetallicRoughness?: { readonly baseColorFactor?: readonly number[] }
  }[]
  readonly accessors?: readonly {
    readonly bufferView?: number
    readonly byteOffset?: number
    readonly componentType?: number
    readonly count?: number
    readonly type?: string
  }[]
  readonly bufferViews?: readonly {
    readonly buffer?: number
    readonly byteOffset?: number
    readonly byteLength?: number
    readonly byteStride?: number
  }[]
  readonly buffers?: readonly { readonly uri?: string }[]
  readonly images?: readonly unknown[]
}

const SIZES: Readonly<Record<string, number>> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4 }

/** By component type: bytes, and how one is read. */
const COMPONENTS: Readonly<Record<number, readonly [number, (view: DataView, at: number) => number]>> = {
  5120: [1, (view, at) => view.getInt8(at)],
  5121: [1, (view, at) => view.getUint8(at)],
  5122: [2, (view, at) => view.getInt16(at, true)],
  5123: [2, (view, at) => view.getUint16(at, true)],
  5125: [4, (view, at) => view.getUint32(at, true)],
  5126: [4, (view, at) => view.getFloat32(at, true)],
}

export class GltfAccessors {
  private readonly file: GltfFile
  private readonly buffers: readonly (Uint8Array | undefined)[]

  constructor(file: GltfFile, buffers: readonly (Uint8Array | undefined)[]) {
    this.file = file
    this.buffers = buffers
  }

  /** Undefined when there is no such accessor, or not enough bytes. */
  read(index: number | undefined): Float64Array | undefined {
    const accessor = index === undefined ? undefined : this.file.accessors?.[index]
    const view = accessor && this.file.bufferViews?.[accessor.bufferView ?? -1]
    const buffer = view && this.buffers[view.buffer ?? 0]
    const component = COMPONENTS[accessor?.componentType ?? 0]
    const size = SIZES[accessor?.type ?? '']
    if (!accessor || !view || !buffer || !component || !size) return undefined
    const [bytes, readOne] = component
    const stride = view.byteStride ?? bytes * size
    const start = (view.byteOffset ?? 0) + (accessor.byteOffset ?? 0)
    const count = accessor.count ?? 0
    const end = start + Math.max(0, count - 1) * stride + bytes * size
    if (!(count >= 0 && start >= 0 && stride >= 1 && end <= buffer.length)) return undefined
    const data = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength)
    return Float64Array.from({ length: count * size }, (_, at) =>
      readOne(data, start + Math.floor(at / size) * stride + (at % size) * bytes),
    )
  }
}
