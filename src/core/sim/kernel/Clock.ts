// What statistics need to know of the kernel: the present tick. Does not allow changing it.

export interface Clock {
  /** Present moment in ticks. */
  readonly now: number
}
