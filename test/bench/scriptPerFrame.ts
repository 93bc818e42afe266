// From Chromium's own trace: how long the page's main thread ran script in each frame. Includes what script waits for
// inside WebGL calls; excludes layout, painting and collecting garbage outside of script.

/** An event of the trace format; times in µs. */
export interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
  args?: { name?: string }
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

/** Script time of every whole frame, in ms, of the busiest page thread in the trace. */
export function scriptPerFrameMs(trace: readonly TraceEvent[]): number[] {
  const events = eventsOfPageThread(trace)
  const starts = events.filter(startsFrame).map(({ ts }) => ts)
  const sums = starts.map(() => 0)
  let frame = -1
  let coveredUntil = Number.NEGATIVE_INFINITY
  for (const { name, ph, ts, dur = 0 } of events) {
    while (frame + 1 < starts.length && starts[frame + 1]! <= ts) frame++
    if (ph !== 'X' || !scriptNames.has(name) || frame < 0 || ts < coveredUntil) continue
    coveredUntil = ts + dur
    sums[frame]! += dur / 1000
  }
  return sums.slice(0, -1) // the last frame is cut off by the end of the trace
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
