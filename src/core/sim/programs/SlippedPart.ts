// A part at the moment it slips out of the tools: what physics that shows needs to let it fall. Never part of a result.
import type { Frame } from '../../math/frames'

export interface SlippedPart {
  readonly product: number
  readonly tick: number
  readonly worldFromPart: Frame
  readonly velocityMps: readonly [number, number, number]
}
