// A flat drawing as plain arrays: polylines by layer, in the unit of its file. Types only; text, hatches and line widths are not kept.

export interface Drawing {
  /** x y of every point, lines one after another. */
  readonly points: Float64Array
  /** How many points each line has, at least two. */
  readonly lengths: Uint32Array
  /** Of each line the number of its layer. */
  readonly layers: Uint16Array
}
