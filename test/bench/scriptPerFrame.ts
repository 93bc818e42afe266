// From Chromium's own trace: what script costs the page's main thread while it draws. Script includes what it waits for
// inside WebGL calls; it excludes layout, painting and collecting garbage outside of script.

/** An event of the trace format; times in µs. */
export interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
  /** Of `dur`, the time the thread had a processor. */
  tdur?: number
  args?: { data?: { type?: string } }
}

export interface ScriptCost {
  /** By frame: processor time of its animation callbacks, which is all that must fit between two pictures. */
  frameMs: number[]
  /** The same by the clock: longer where the software that draws takes the processor away. */
  frameWallMs: number[]
  /** All script (also messages, timers and what React does later), as a share of the time from first to last frame. */
  share: number
}

/** Everything that runs script; nested ones are counted once, as part of the outermost. */
const scriptNames = new Set([
  'FunctionCall',
  'EvaluateScript',
  'v8.evaluateModule',
  'v8.callFunction',
  'FireAnimationFrame',
  'TimerFire',
  'EventDispatch',
  'RunMicrotasks',
  'HandlePostMessage',
])

/** The browser asks the main thread for a new picture. */
function startsFrame({ name, ph }: TraceEvent): boolean {
  return name === 'AnimationFrame' && ph === 'b'
}

/** Of the page thread that draws most. */
export function scriptCost(trace: readonly TraceEvent[]): ScriptCost {
  const events = eventsOfPageThread(trace)
  const starts = events.filter(startsFrame).map(({ ts }) => ts)
  const first = starts[0] ?? 0
  const last = starts.at(-1) ?? 0
  const script = outermostScript(events).filter(({ ts }) => ts >= first && ts < last)
  const callbacks = script.filter(({ name }) => name === 'FireAnimationFrame')
  const frames = starts.slice(0, -1).map((start, frame) => {
    const end = starts[frame + 1]!
    return callbacks.filter(({ ts }) => ts >= start && ts < end)
  })
  return {
    frameMs: frames.map((frame) => sumMs(frame.map(processorTime))),
    frameWallMs: frames.map((frame) => sumMs(frame.map(wallTime))),
    share: last > first ? sumMs(script.map(processorTime)) / ((last - first) / 1000) : 0,
  }
}

function outermostScript(events: readonly TraceEvent[]): TraceEvent[] {
  let coveredUntil = Number.NEGATIVE_INFINITY
  return events.filter(({ name, ph, ts, dur = 0 }) => {
    if (ph !== 'X' || !scriptNames.has(name) || ts < coveredUntil) return false
    coveredUntil = ts + dur
    return true
  })
}

function wallTime({ dur = 0 }: TraceEvent): number {
  return dur
}

function processorTime({ dur = 0, tdur = dur }: TraceEvent): number {
  return tdur
}

function sumMs(timesUs: readonly number[]): number {
  return timesUs.reduce((sum, timeUs) => sum + timeUs, 0) / 1000
}

function eventsOfPageThread(trace: readonly TraceEvent[]): TraceEvent[] {
  const frames = new Map<string, number>()
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
  for (const event of trace) {
    if (startsFrame(event)) frames.set(thread(event), (frames.get(thread(event)) ?? 0) + 1)
  }
  const busiest = [...frames].sort(([, a], [, b]) => b - a)[0]?.[0]
  // Outer events first when they start together.
  return trace
    .filter((event) => thread(event) === busiest)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
}

/** Of a drag: processor time of all script from one pointer move the page is told of to the next, ms. */
export function scriptOfMoves(trace: readonly TraceEvent[]): number[] {
  const events = eventsOfPageThread(trace)
  const moves = events
    .filter(
      ({ name, ph, args }) => name === 'EventDispatch' && ph === 'X' && args?.data?.type === 'pointermove',
    )
    .map(({ ts }) => ts)
  const script = outermostScript(events)
  return moves.slice(0, -1).map((start, index) => {
    const end = moves[index + 1]!
    return sumMs(script.filter(({ ts }) => ts >= start && ts < end).map(processorTime))
  })
}
