// What a person may decide about the shapes of an imported robot. Types only.

export interface ShapeOptions {
  /**
   * `ros`: as RViz does, the up-axis of DAE files is ignored and that of glTF obeyed; makers rely on that. `obey` and `ignore`: for
   * all files.
   */
  readonly upAxis: 'ros' | 'obey' | 'ignore'
  /** Factor for all meshes; when it is left out, sizes that cannot be are taken as millimetres and said so. */
  readonly meshScale?: number
  readonly trianglesPerLink: number
}
