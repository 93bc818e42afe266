// A triangle mesh as plain arrays, the one shape that importers make, records keep (packed) and the view draws. Types only;
// normals and textures are not kept: the view computes normals from the triangles.

/** A run of triangles in one colour. */
export interface MeshGroup {
  /** `#rrggbb`; absent where the file gave none, so that the one who draws it may choose. */
  readonly colour?: string
  /** First entry in `indices` and number of entries: three a triangle. */
  readonly start: number
  readonly count: number
}

export interface Mesh {
  /** x y z of each vertex, m, z up. */
  readonly positions: Float32Array
  /** Three vertices a triangle, counter-clockwise seen from outside. */
  readonly indices: Uint32Array
  /** Together they cover `indices`, in order. */
  readonly groups: readonly MeshGroup[]
}
