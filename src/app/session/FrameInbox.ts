// The page's end of the frame port: keeps the newest two frames for interpolation, gives every older buffer back at once,
// and passes figures on. Draws nothing and asks for nothing.
import type { FramePort } from '../../core/protocol/FramePort'
import type { HostMessage } from '../../core/protocol/SimApi'
import { type FrameTopology, type FrameViews, HEADER, viewFrame } from '../../core/results/frameLayout'

export interface FrameInboxEvents {
  readonly onTopology: (topology: FrameTopology) => void
  readonly onFrame: (frame: FrameViews) => void
  readonly onOther: (message: Extract<HostMessage, { kind: 'figures' | 'ended' | 'broke' }>) => void
}

/** What the view draws: the newest frame, the one before, and how far between them the picture is. */
export interface FrameSample {
  readonly previous: FrameViews | undefined
  readonly latest: FrameViews
  readonly alpha: number
}

export class FrameInbox {
  readonly #port: FramePort
  readonly #events: FrameInboxEvents
  #topology: FrameTopology | undefined
  #previous: FrameViews | undefined
  #latest: FrameViews | undefined
  /** Frames received since the page opened; the bench divides by it. */
  received = 0

  constructor(port: FramePort, events: FrameInboxEvents) {
    this.#port = port
    this.#events = events
    port.onmessage = (event) => this.#take(event.data as HostMessage)
    port.start?.()
  }

  topology(): FrameTopology | undefined {
    return this.#topology
  }

  /** `nowMs` on the host's scale (performance.timeOrigin + performance.now()). */
  sample(nowMs: number): FrameSample | undefined {
    const latest = this.#latest
    if (latest === undefined) return undefined
    return { previous: this.#previous, latest, alpha: this.#alpha(latest, nowMs) }
  }

  close(): void {
    this.#port.onmessage = null
    this.#port.close()
  }

  #alpha(latest: FrameViews, nowMs: number): number {
    if (this.#previous === undefined) return 1
    const interval = latest.header[HEADER.stampMs]! - this.#previous.header[HEADER.stampMs]!
    if (!(interval > 0)) return 1
    return Math.min(1, Math.max(0, (nowMs - latest.header[HEADER.stampMs]!) / interval))
  }

  #take(message: HostMessage): void {
    switch (message.kind) {
      case 'topology':
        this.#reset(message.topology)
        return
      case 'frame':
        this.#takeFrame(message.buffer)
        return
      default:
        this.#events.onOther(message)
    }
  }

  #reset(topology: FrameTopology): void {
    this.#topology = topology
    // A run like the one before goes on with its buffers: kept here they would be missing there, until none is left.
    for (const frame of [this.#previous, this.#latest]) if (frame !== undefined) this.#giveBack(frame.buffer)
    this.#previous = undefined
    this.#latest = undefined
    this.#events.onTopology(topology)
  }

  #takeFrame(buffer: ArrayBuffer): void {
    if (this.#topology === undefined) return
    const frame = viewFrame(buffer, this.#topology)
    this.received++
    if (frame.header[HEADER.epoch] !== this.#topology.epoch) {
      this.#giveBack(buffer)
      return
    }
    if (this.#previous !== undefined) this.#giveBack(this.#previous.buffer)
    this.#previous = this.#latest
    this.#latest = frame
    this.#events.onFrame(frame)
  }

  #giveBack(buffer: ArrayBuffer): void {
    this.#port.postMessage({ kind: 'return', buffer }, [buffer])
  }
}
