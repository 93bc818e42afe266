// The page's end of the frame port: which buffers it keeps and returns, and what the Gantt remembers of frames.
import { describe, expect, it } from 'vitest'
import { FrameInbox } from '../../../src/app/session/FrameInbox'
import { GanttHistory } from '../../../src/app/session/GanttHistory'
import type { FramePort } from '../../../src/core/protocol/FramePort'
import { type FrameTopology, frameByteLength, HEADER, viewFrame } from '../../../src/core/results/frameLayout'
import { STATE } from '../../../src/core/results/states'

const TOPOLOGY: FrameTopology = {
  epoch: 3,
  entities: ['press', 'robot'],
  robots: [],
  jointCount: 0,
  people: [],
  vehicles: [],
  products: [],
  partSlots: 1,
  traceCapacity: 8,
}

interface FrameContent {
  tick: number
  stampMs?: number
  epoch?: number
  lost?: number
  trace?: [number, number, number][]
  states?: [number, number]
}

function aFrame(content: FrameContent): ArrayBuffer {
  const frame = viewFrame(new ArrayBuffer(frameByteLength(TOPOLOGY)), TOPOLOGY)
  frame.header[HEADER.tick] = content.tick
  frame.header[HEADER.stampMs] = content.stampMs ?? content.tick
  frame.header[HEADER.epoch] = content.epoch ?? TOPOLOGY.epoch
  frame.header[HEADER.traceLost] = content.lost ?? 0
  frame.header[HEADER.traceCount] = content.trace?.length ?? 0
  content.trace?.forEach((entry, index) => {
    frame.trace.set(entry, index * 3)
  })
  frame.states.set(content.states ?? [STATE.starved, STATE.starved])
  return frame.buffer
}

function inboxWithPort() {
  const returned: ArrayBuffer[] = []
  const port: FramePort = {
    postMessage: (message) => {
      returned.push((message as { buffer: ArrayBuffer }).buffer)
    },
    onmessage: null,
    close: () => undefined,
  }
  const inbox = new FrameInbox(port, {
    onTopology: () => undefined,
    onFrame: () => undefined,
    onOther: () => undefined,
  })
  const receive = (data: unknown) => port.onmessage?.({ data })
  receive({ kind: 'topology', topology: TOPOLOGY })
  return { inbox, receive, returned }
}

describe('FrameInbox', () => {
  it('gives its buffers back when a new run begins, so that the host never runs out of them', () => {
    const { receive, returned } = inboxWithPort()
    const kept = [aFrame({ tick: 1 }), aFrame({ tick: 2 })]
    for (const buffer of kept) receive({ kind: 'frame', buffer })
    expect(returned).toEqual([])
    receive({ kind: 'topology', topology: { ...TOPOLOGY, epoch: 4 } })
    expect(returned).toEqual(kept)
  })

  it('keeps the newest two frames and returns the third at once', () => {
    const { inbox, receive, returned } = inboxWithPort()
    const buffers = [1, 2, 3].map((tick) => aFrame({ tick }))
    for (const buffer of buffers) receive({ kind: 'frame', buffer })
    expect(returned).toEqual([buffers[0]])
    expect(inbox.sample(0)?.latest.header[HEADER.tick]).toBe(3)
    expect(inbox.sample(0)?.previous?.header[HEADER.tick]).toBe(2)
  })

  it('returns a frame of another topology without showing it', () => {
    const { inbox, receive, returned } = inboxWithPort()
    const stale = aFrame({ tick: 1, epoch: 2 })
    receive({ kind: 'frame', buffer: stale })
    expect(returned).toEqual([stale])
    expect(inbox.sample(0)).toBeUndefined()
  })

  it('interpolates one interval behind the newest stamp', () => {
    const { inbox, receive } = inboxWithPort()
    receive({ kind: 'frame', buffer: aFrame({ tick: 1, stampMs: 100 }) })
    receive({ kind: 'frame', buffer: aFrame({ tick: 2, stampMs: 120 }) })
    expect(inbox.sample(120)?.alpha).toBe(0)
    expect(inbox.sample(125)?.alpha).toBe(0.25)
    expect(inbox.sample(500)?.alpha).toBe(1)
  })
})

describe('GanttHistory', () => {
  it('gives the stretches of an entity within a window', () => {
    const history = new GanttHistory()
    history.reset(2)
    history.add(viewFrame(aFrame({ tick: 0 }), TOPOLOGY))
    history.add(
      viewFrame(
        aFrame({
          tick: 100,
          trace: [
            [10, 0, STATE.working],
            [60, 0, STATE.blocked],
          ],
          states: [STATE.blocked, STATE.starved],
        }),
        TOPOLOGY,
      ),
    )
    expect(history.segments(0, 20, 100)).toEqual([
      { startTick: 10, endTick: 60, state: STATE.working },
      { startTick: 60, endTick: 100, state: STATE.blocked },
    ])
    expect(history.segments(1, 0, 100)).toEqual([{ startTick: 0, endTick: 100, state: STATE.starved }])
  })

  it('lets a state that the first trace does not mention begin where the trace does', () => {
    const history = new GanttHistory()
    history.reset(2)
    const states: [number, number] = [STATE.working, STATE.blocked]
    history.add(viewFrame(aFrame({ tick: 100, trace: [[40, 0, STATE.working]], states }), TOPOLOGY))
    expect(history.segments(1, 0, 100)).toEqual([{ startTick: 40, endTick: 100, state: STATE.blocked }])
  })

  it('says when entries were lost and still knows the present state', () => {
    const history = new GanttHistory()
    history.reset(2)
    history.add(viewFrame(aFrame({ tick: 50, lost: 4, states: [STATE.failed, STATE.starved] }), TOPOLOGY))
    expect(history.complete).toBe(false)
    expect(history.segments(0, 0, 60).at(-1)?.state).toBe(STATE.failed)
  })

  it('stays bounded however long a run is', () => {
    const history = new GanttHistory()
    history.reset(2)
    for (let tick = 1; tick <= 20_000; tick++) {
      history.add(viewFrame(aFrame({ tick, states: [tick % 2, STATE.starved] }), TOPOLOGY))
    }
    expect(history.segments(0, 0, 20_000).length).toBeLessThanOrEqual(5_000)
    expect(history.segments(0, 19_999, 20_000).at(-1)?.endTick).toBe(20_000)
  })
})
