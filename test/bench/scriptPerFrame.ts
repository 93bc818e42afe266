// From Chromium's own trace: what script, and all work, costs the page's main thread while it draws. Script includes what it waits for
// inside WebGL calls; it excludes layout, painting and collecting garbage outside of script, which all work has too.

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

/** What the browser itself does on the main thread for a new picture, and for memory. */
const browserNames = new Set([
  'UpdateLayoutTree',
  'Layout',
  'HitTest',
  'IntersectionObserverController::computeIntersections',
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
  'MinorGC',
  'MajorGC',
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
  const script = outermost(events, scriptNames).filter(({ ts }) => ts >= first && ts < last)
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

function outermost(events: readonly TraceEvent[], names: ReadonlySet<string>): TraceEvent[] {
  let coveredUntil = Number.NEGATIVE_INFINITY
  return events.filter(({ name, ph, ts, dur = 0 }) => {
    if (ph !== 'X' || !names.has(name) || ts < coveredUntil) return false
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
  return inOrder(trace.filter((event) => thread(event) === busiest))
}

/** Outer events first when they start together. */
function inOrder(events: readonly TraceEvent[]): TraceEvent[] {
  return [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
}

/** Of a drag: processor time of all script from one pointer move the page is told of to the next, ms. */
export function scriptOfMoves(trace: readonly TraceEvent[]): number[] {
  const events = eventsOfPageThread(trace)
  return timeBetween(events.filter(isMove), outermost(events, scriptNames))
}

export interface FrameWork {
  /** By frame: processor time of all script from one animation frame to the next, whatever called it. */
  scriptMs: number[]
  /** The same of everything the main thread did. */
  allMs: number[]
}

/** Of a drag: the frames from the first to the last move of the pointer. */
export function workOfFrames(trace: readonly TraceEvent[]): FrameWork {
  const events = eventsOfPageThread(trace)
  const moves = events.filter(isMove)
  const [first = 0, last = 0] = [moves[0]?.ts, moves.at(-1)?.ts]
  // A move is handled in the frame that begins before it.
  const begun = events.filter(startsFrame)
  const starts = begun.filter(({ ts }, index) => (begun[index + 1]?.ts ?? ts) > first && ts <= last)
  return {
    scriptMs: timeBetween(starts, outermost(events, scriptNames)),
    allMs: timeBetween(starts, outermost(events, new Set([...scriptNames, ...browserNames]))),
  }
}

/** Processor time from an event of this type that the page is told of: of the page's own thread, and of its other threads together, ms. */
export function workSince(
  trace: readonly TraceEvent[],
  type: string,
): { readonly pageMs: number; readonly threadsMs: number } {
  const page = eventsOfPageThread(trace)
  const told = page.find(({ name, args }) => name === 'EventDispatch' && args?.data?.type === type)
  if (!told) return { pageMs: Number.NaN, threadsMs: Number.NaN }
  const all = new Set([...scriptNames, ...browserNames])
  const timeOf = (events: readonly TraceEvent[]) =>
    sumMs(
      outermost(
        events.filter(({ ts }) => ts >= told.ts),
        all,
      ).map(processorTime),
    )
  const others = trace.filter(({ pid, tid }) => pid === told.pid && tid !== told.tid)
  const threadsMs = [...new Set(others.map(({ tid }) => tid))].map((thread) =>
    timeOf(inOrder(others.filter(({ tid }) => tid === thread))),
  )
  return { pageMs: timeOf(page), threadsMs: threadsMs.reduce((sum, one) => sum + one, 0) }
}

function isMove({ name, ph, args }: TraceEvent): boolean {
  return name === 'EventDispatch' && ph === 'X' && args?.data?.type === 'pointermove'
}

function timeBetween(marks: readonly TraceEvent[], work: readonly TraceEvent[]): number[] {
  return marks.slice(0, -1).map(({ ts: start }, index) => {
    const end = marks[index + 1]!.ts
    return sumMs(work.filter(({ ts }) => ts >= start && ts < end).map(processorTime))
  })
}
