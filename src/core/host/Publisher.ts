// Sends frames and figures of the shown run through the port: at most one frame a sixtieth of a second, none while the reader
// holds all buffers, figures once a second. Does not decide when time passes.
import type { FramePort } from '../protocol/FramePort'
import type { HostMessage } from '../protocol/SimApi'
import { type FrameTopology, frameByteLength, HEADER, viewFrame } from '../results/frameLayout'
import { FramePool } from './FramePool'
import type { HostClock } from './HostClock'
import type { HostedRun, RunBreak, RunEnding } from './HostedRun'

/** A shade under 1/60 s: a timer that is early by rounding must not skip a frame. */
const FRAME_EVERY_MS = 1000 / 60 - 1
const FIGURES_EVERY_MS = 1000

export class Publisher {
  readonly #clock: HostClock
  readonly #pool = new FramePool()
  #port: FramePort | undefined
  #topology: FrameTopology | undefined
  #epoch = 0
  #leftOut = false
  #frameMs = Number.NEGATIVE_INFINITY
  #figuresMs = Number.NEGATIVE_INFINITY

  constructor(clock: HostClock) {
    this.#clock = clock
  }

  connect(port: FramePort): void {
    this.#port = port
    if (this.#topology !== undefined) this.#send({ kind: 'topology', topology: this.#topology })
  }

  /** Answers whether a frame was left out for want of a buffer since the last one that went: the reader lags behind. */
  takeBack(buffer: ArrayBuffer): boolean {
    this.#pool.giveBack(buffer)
    return this.#leftOut
  }

  /** A new run or a new topology: frames before it are void. */
  show(run: HostedRun): FrameTopology {
    const topology = run.topology(++this.#epoch)
    this.#topology = topology
    this.#pool.resize(frameByteLength(topology))
    this.#figuresMs = Number.NEGATIVE_INFINITY
    this.#send({ kind: 'topology', topology })
    return topology
  }

  stopped(stop: RunEnding | RunBreak): void {
    if (stop.reason === 'break') this.#send({ kind: 'broke', breakpoint: stop.breakpoint })
    else this.#send({ kind: 'ended', ...stop })
  }

  /** `atOnce`: the clock stands still, so this frame and these figures are the last for a while. */
  publish(run: HostedRun, speed: number, running: boolean, atOnce: boolean): void {
    const nowMs = this.#clock.nowMs()
    if (atOnce || nowMs - this.#frameMs >= FRAME_EVERY_MS) this.#publishFrame(run, speed, running, nowMs)
    if (atOnce || nowMs - this.#figuresMs >= FIGURES_EVERY_MS) this.#publishFigures(run, nowMs)
  }

  #publishFrame(run: HostedRun, speed: number, running: boolean, nowMs: number): void {
    const topology = this.#currentTopology(run)
    if (this.#port === undefined || topology === undefined) return
    const buffer = this.#pool.take()
    this.#leftOut = buffer === undefined
    if (buffer === undefined) return
    const frame = viewFrame(buffer, topology)
    run.fill(frame)
    frame.header[HEADER.epoch] = topology.epoch
    frame.header[HEADER.speed] = speed
    frame.header[HEADER.running] = running ? 1 : 0
    frame.header[HEADER.stampMs] = this.#clock.nowMs()
    this.#frameMs = nowMs
    this.#send({ kind: 'frame', buffer }, [buffer])
  }

  /** More parts than slots: the run offers a topology with twice as many, which starts a new pool. */
  #currentTopology(run: HostedRun): FrameTopology | undefined {
    const topology = this.#topology
    if (topology === undefined || run.partSlotsNeeded() <= topology.partSlots) return topology
    return this.show(run)
  }

  #publishFigures(run: HostedRun, nowMs: number): void {
    this.#figuresMs = nowMs
    this.#send({ kind: 'figures', results: run.results() })
  }

  #send(message: HostMessage, transfer: ArrayBuffer[] = []): void {
    this.#port?.postMessage(message, transfer)
  }
}
