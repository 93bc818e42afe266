// A plan sent to another thread: the same figures there, from motions that are planned once.
import { expect, test } from 'vitest'
import { planStudy, type StudyPlan } from '../../../src/core/study/planStudy'
import { Replicator } from '../../../src/core/study/Replicator'
import { openPlan, sharePlan } from '../../../src/core/study/sharePlan'
import { readShipped } from '../editing/readShipped'

const cell = readShipped('conveyor-pick-and-place')

function planned(forkAtS?: number): StudyPlan {
  const plan = planStudy(cell, {
    replications: 3,
    untilS: 1200,
    ...(forkAtS === undefined ? {} : { forkAtS }),
  })
  if (!plan.ok) throw new Error('the scene cannot run')
  return plan.value
}

/** As it is at the other end: through a message. */
const sent = (plan: StudyPlan) => openPlan(structuredClone(sharePlan(plan)), undefined)

test.each([undefined, 300])(
  'a replication is the same there, whatever was made before (fork at %s)',
  (forkAtS) => {
    const plan = planned(forkAtS)
    const here = new Replicator(plan)
    expect(here.prepare(0).ok).toBe(true)
    const there = new Replicator(sent(plan))
    const inOrder = [0, 1, 2].map((replication) => here.run(replication))
    const backwards = [2, 1, 0].map((replication) => there.run(replication))
    expect(inOrder.every(({ ok }) => ok)).toBe(true)
    expect(backwards.toReversed()).toEqual(inOrder)
  },
)

test('motions that were planned here are not planned again there', () => {
  const plan = planned()
  new Replicator(plan).prepare(0)
  const names = (one: StudyPlan) => one.run.plans.data().plans.map(([name]) => name)
  const before = names(plan)
  expect(before.length).toBeGreaterThan(0)
  const there = sent(plan)
  expect(there.run.plans.data()).toEqual(plan.run.plans.data())
  new Replicator(there).prepare(1)
  expect(names(there).toSorted()).toEqual(before.toSorted())
  expect(there.run.plans.data().texts).toEqual(plan.run.plans.data().texts)
})
