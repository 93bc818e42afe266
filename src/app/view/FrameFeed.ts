// What the view asks of whoever receives frames: what the numbers mean, and the two frames to draw between. Draws nothing itself.
import type { FrameTopology, FrameViews } from '../../core/results/frameLayout'

/** Two neighbouring frames and how far the picture is between them; the feed keeps the buffers alive while they are drawn. */
export interface FeedSample {
  readonly previous?: FrameViews | undefined
  readonly latest: FrameViews
  /** 0 = previous, 1 = latest. */
  readonly alpha: number
}

export interface FrameFeed {
  topology(): FrameTopology | undefined
  /** `nowMs` = performance.timeOrigin + performance.now(). */
  sample(nowMs: number): FeedSample | undefined
}
