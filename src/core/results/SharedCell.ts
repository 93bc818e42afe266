// What the text of a link holds. Types only.

/** What a link says besides the cell, so that the receiver can check that the same comes out. */
export interface ShareReceipt {
  readonly seed: number
  /** Simulated time the hash stands for, s. */
  readonly untilS: number
  readonly hash: string
  /** Version of the program that computed it. */
  readonly version: string
}

export interface SharedCell {
  readonly documentText: string
  readonly receipt?: ShareReceipt
}
