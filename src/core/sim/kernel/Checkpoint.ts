// A saved run as it is kept and sent: version and bytes. Does not name the document it belongs to; its owner does.

/** Raise it whenever any block's save() changes; an older checkpoint is then refused instead of misread. */
export const CHECKPOINT_VERSION = 5

export interface Checkpoint {
  readonly version: number
  readonly bytes: ArrayBuffer
}
