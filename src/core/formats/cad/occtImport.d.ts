// What we use of occt-import-js, which ships no types.
declare module 'occt-import-js' {
  export interface OcctMesh {
    readonly name: string
    readonly color?: readonly [number, number, number]
    readonly brep_faces: readonly {
      readonly first: number
      readonly last: number
      readonly color: readonly [number, number, number] | null
    }[]
    readonly attributes: { readonly position: { readonly array: readonly number[] } }
    readonly index: { readonly array: readonly number[] }
  }
  export interface OcctResult {
    readonly success: boolean
    readonly root?: OcctNode
    readonly meshes?: readonly OcctMesh[]
  }
  export interface OcctNode {
    readonly name: string
    readonly meshes: readonly number[]
    readonly children: readonly OcctNode[]
  }
  export interface OcctOptions {
    readonly linearUnit?: 'millimeter'
    readonly linearDeflectionType?: 'bounding_box_ratio'
    readonly linearDeflection?: number
    readonly angularDeflection?: number
  }
  export interface Occt {
    ReadStepFile(content: Uint8Array, options: OcctOptions): OcctResult
    ReadIgesFile(content: Uint8Array, options: OcctOptions): OcctResult
    ReadBrepFile(content: Uint8Array, options: OcctOptions): OcctResult
  }
  export default function occtimportjs(module?: { locateFile?: (name: string) => string }): Promise<Occt>
}
