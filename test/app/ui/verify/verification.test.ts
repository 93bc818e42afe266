// The check of the engine as the page runs it: threads, counts, stopping, failure; and words for every case.
import { expose } from 'comlink'
import { afterEach, expect, test, vi } from 'vitest'
import { Verification } from '../../../../src/app/session/Verification'
import { VERIFY_CASE_TEXT } from '../../../../src/app/text/verifyCaseText'
import { shownCases } from '../../../../src/app/ui/verify/shownCases'
import { StudyHost } from '../../../../src/core/host/StudyHost'
import type { StudyApi } from '../../../../src/core/protocol/StudyApi'
import type { CaseVerdict } from '../../../../src/core/results/VerifyResults'

const verdict = (id: string, pass = true): CaseVerdict => ({ id, pass, metrics: [] })

/** A worker of the same thread: a port on the host's side of which `api` answers. */
function fakeWorker(api: StudyApi, ended: () => void = () => {}): Worker {
  const { port1, port2 } = new MessageChannel()
  expose(api, port2 as Parameters<typeof expose>[1])
  port1.start()
  port2.start()
  const worker = port1 as unknown as Worker
  worker.terminate = () => {
    port1.close()
    ended()
  }
  return worker
}

const made: Verification[] = []
function verify(api: StudyApi, threads = 1, ended?: () => void): Verification {
  const one = new Verification(() => fakeWorker(api, ended), threads)
  made.push(one)
  return one
}
afterEach(() => {
  for (const one of made.splice(0)) one.cancel()
})

const answering = (judge: (id: string) => Promise<CaseVerdict>): StudyApi => ({
  cases: async () => ['a', 'b', 'c'].map((id) => ({ id, source: 'book', hasScene: id === 'a' })),
  verifyCase: judge,
  sceneOf: async (id) => `scene of ${id}`,
})

test('judges what is asked, on several threads, and counts', async () => {
  const one = verify(
    answering(async (id) => verdict(id, id !== 'b')),
    2,
  )
  await one.list()
  await one.run(['a', 'b', 'c'], 'quick')
  expect(one.state()).toMatchObject({ asked: 3, done: 3, isRunning: false, underWay: [], failure: undefined })
  expect([...one.state().verdicts.values()].filter(({ pass }) => !pass).map(({ id }) => id)).toEqual(['b'])
  expect(shownCases(one.state(), { query: '', failuresOnly: true }, 'nl').map(({ id }) => id)).toEqual(['b'])
})

test('stopping ends the thread and keeps what was judged; the next round has a fresh one', async () => {
  let ends = 0
  const never = new Promise<CaseVerdict>(() => {})
  let stuck = true
  const one = verify(
    answering((id) => (id === 'b' && stuck ? never : Promise.resolve(verdict(id)))),
    1,
    () => ends++,
  )
  const round = one.run(['a', 'b', 'c'], 'usual')
  await vi.waitFor(() => expect(one.state().underWay).toEqual(['b']))
  one.cancel()
  await round
  expect(ends).toBe(1)
  expect(one.state()).toMatchObject({ done: 1, isRunning: false, failure: undefined })
  stuck = false
  await one.run(['b', 'c'], 'usual')
  expect([...one.state().verdicts.keys()]).toEqual(['a', 'b', 'c'])
})

test('a thread that fails is told, not waited for', async () => {
  const one = verify(answering(() => Promise.reject(new Error('out of memory'))))
  await one.run(['a'], 'quick')
  expect(one.state()).toMatchObject({ isRunning: false, failure: 'out of memory' })
})

test('the host lists every case with words in both languages, judges one and gives its scene', async () => {
  const host = new StudyHost()
  const cases = await host.cases()
  expect(cases.length).toBe(62)
  expect(Object.keys(VERIFY_CASE_TEXT).sort()).toEqual(cases.map(({ id }) => id).sort())
  const one = await host.verifyCase('pub-lindley-trace', 'quick')
  expect(one).toMatchObject({ id: 'pub-lindley-trace', pass: true })
  expect(await host.sceneOf('pub-lindley-trace')).toContain('"pub-lindley-trace"')
  expect(cases.find(({ id }) => id === 'pub-rng')!.hasScene).toBe(false)
  await expect(host.sceneOf('pub-rng')).rejects.toThrow('verify.noSuchCase')
})

test('the search goes by words and by id', async () => {
  const host = new StudyHost()
  const state = { cases: await host.cases(), verdicts: new Map<string, CaseVerdict>() }
  const found = (query: string) => shownCases(state, { query, failuresOnly: false }, 'nl').map(({ id }) => id)
  expect(found('mm1-090')).toEqual(['pub-mm1-090'])
  expect(found('kanban')).toEqual(['pub-kanban2'])
  expect(found('kortste taak')).toEqual(['pub-spt'])
  expect(found('').length).toBe(62)
})
