// Proves that script time is taken from the right thread, once, and per frame.
import { expect, it } from 'vitest'
import { scriptCost, type TraceEvent, workOfFrames, workSince } from './scriptPerFrame'

const on =
  (tid: number) =>
  (name: string, tsMs: number, durMs?: number): TraceEvent => ({
    name,
    ph: durMs === undefined ? 'b' : 'X',
    pid: 1,
    tid,
    ts: tsMs * 1000,
    ...(durMs !== undefined && { dur: durMs * 1000 }),
  })
const page = on(1)
const other = on(2)

it('adds up the callbacks of each frame, and all outermost script, on the thread that draws most', () => {
  const trace = [
    page('FireAnimationFrame', 1, 50), // before the first frame
    page('AnimationFrame', 100),
    page('FireAnimationFrame', 101, 5),
    page('FunctionCall', 102, 3), // inside the one above
    { ...page('FireAnimationFrame', 107, 21), tdur: 1000 }, // waited 20 ms for a processor
    page('Layout', 130, 10),
    page('TimerFire', 150, 2),
    page('AnimationFrame', 200),
    page('FireAnimationFrame', 205, 1.5),
    page('FunctionCall', 210, 0.5),
    page('AnimationFrame', 300),
    page('FireAnimationFrame', 301, 99), // its frame is cut off
    other('AnimationFrame', 100),
    other('FireAnimationFrame', 110, 70),
  ]
  const expected = { frameMs: [6, 1.5], frameWallMs: [26, 1.5], share: 0.05 }
  expect(scriptCost(trace)).toEqual(expected)
  expect(scriptCost([...trace].reverse())).toEqual(expected)
})

it('answers nothing for a trace without frames', () => {
  expect(scriptCost([page('FunctionCall', 1, 5)])).toEqual({ frameMs: [], frameWallMs: [], share: 0 })
})

it('tells of a drag what each frame from its first to its last move costs: script, and all work, once', () => {
  const move = (tsMs: number, durMs: number): TraceEvent => ({
    ...page('EventDispatch', tsMs, durMs),
    args: { data: { type: 'pointermove' } },
  })
  const trace = [
    page('AnimationFrame', 0),
    page('FireAnimationFrame', 1, 50), // before the drag
    page('AnimationFrame', 100),
    move(101, 1),
    page('FireAnimationFrame', 103, 4),
    page('Layout', 104, 2), // asked for by the script above
    page('Paint', 110, 3),
    page('HandlePostMessage', 120, 0.5),
    page('AnimationFrame', 200),
    page('FireAnimationFrame', 201, 2),
    page('AnimationFrame', 300),
    move(301, 1),
    page('FireAnimationFrame', 302, 70), // its frame is cut off
    page('AnimationFrame', 400),
    other('Paint', 110, 40),
  ]
  expect(workOfFrames(trace)).toEqual({ scriptMs: [5.5, 2], allMs: [8.5, 2] })
})

it('adds up what the page and its other threads work after something it was told of', () => {
  const chosen: TraceEvent = { ...page('EventDispatch', 100, 3), args: { data: { type: 'change' } } }
  const trace = [
    page('FunctionCall', 10, 50), // before
    page('AnimationFrame', 90),
    chosen,
    page('FunctionCall', 101, 1), // inside it
    page('Layout', 110, 2),
    other('HandlePostMessage', 105, 40),
    other('FunctionCall', 106, 30), // inside it
    on(3)('FunctionCall', 106, 5),
  ]
  expect(workSince(trace, 'change')).toEqual({ pageMs: 5, threadsMs: 45 })
})
