// Proves that script time is taken from the right thread, once, and per frame.
import { expect, it } from 'vitest'
import { scriptPerFrameMs, type TraceEvent } from './scriptPerFrame'

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

it('adds up outermost script by frame, on the thread that draws most', () => {
  const trace = [
    page('FunctionCall', 1, 50), // before the first frame
    page('AnimationFrame', 100),
    page('FireAnimationFrame', 101, 5),
    page('FunctionCall', 102, 3), // inside the one above
    page('Layout', 107, 40),
    page('TimerFire', 150, 2),
    page('AnimationFrame', 200),
    page('FunctionCall', 205, 1.5),
    page('AnimationFrame', 300),
    page('FunctionCall', 301, 99), // its frame is cut off
    other('AnimationFrame', 100),
    other('FunctionCall', 110, 70),
  ]
  expect(scriptPerFrameMs(trace)).toEqual([7, 1.5])
  expect(scriptPerFrameMs([...trace].reverse())).toEqual([7, 1.5])
})

it('answers nothing for a trace without frames', () => {
  expect(scriptPerFrameMs([page('FunctionCall', 1, 5)])).toEqual([])
})
