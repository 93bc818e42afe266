// How a program wants the plates of its positioners to stand at its stops: a list of settings, each made from an earlier one. The angles
// follow for each binding, when it is known where the work lies (see planning/placeStops).

export type PlateSetting =
  /** All axes at 0: how every program begins. */
  | { readonly kind: 'start' }
  /** One positioner turned to given angles, rad. `positioner` counts in the program's own list. */
  | {
      readonly kind: 'turn'
      readonly node: string
      readonly before: number
      readonly positioner: number
      readonly toRad: readonly number[]
    }
  /** A path over work on a plate begins: the plate turned flat for its first stop, or left as it is. */
  | {
      readonly kind: 'work'
      readonly node: string
      readonly before: number
      readonly flat: boolean
      /** Stops of the path in order. */
      readonly stops: readonly number[]
    }
  /** The plate has turned along with that path up to its stop number `at`. */
  | { readonly kind: 'along'; readonly work: number; readonly at: number }
