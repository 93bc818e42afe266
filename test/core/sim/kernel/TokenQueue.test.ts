// Waiting lines against a plain array kept in order: first come, last come, priority with ties; removal, walking, saving.
import { describe, expect, it } from 'vitest'
import { RandomStream } from '../../../../src/core/sim/kernel/RandomStream'
import { StateReader } from '../../../../src/core/sim/kernel/StateReader'
import { StateWriter } from '../../../../src/core/sim/kernel/StateWriter'
import { type QueueDiscipline, TokenQueue } from '../../../../src/core/sim/kernel/TokenQueue'

interface Entry {
  token: number
  priority: number
  order: number
  ticket: number
}

function inOrder(entries: readonly Entry[], discipline: QueueDiscipline): Entry[] {
  const by: Record<QueueDiscipline, (a: Entry, b: Entry) => number> = {
    fifo: (a, b) => a.order - b.order,
    lifo: (a, b) => b.order - a.order,
    priority: (a, b) => a.priority - b.priority || a.order - b.order,
  }
  return [...entries].sort(by[discipline])
}

function walk(queue: TokenQueue): number[] {
  const tokens: number[] = []
  for (let ticket = queue.first(); ticket >= 0; ticket = queue.after(ticket))
    tokens.push(queue.tokenOf(ticket))
  return tokens
}

describe.each<QueueDiscipline>(['fifo', 'lifo', 'priority'])('%s', (discipline) => {
  it.each([1, 2, 3])('agrees with a sorted array through 3000 random steps (seed %i)', (seed) => {
    const random = new RandomStream(seed, 5, 6, 7)
    let queue = new TokenQueue(discipline)
    let entries: Entry[] = []
    for (let step = 0; step < 3000; step++) {
      const choice = random.uniform()
      if (choice < 0.5) {
        const priority = random.below(4)
        entries.push({ token: step, priority, order: step, ticket: queue.push(step, priority) })
      } else if (choice < 0.8) {
        const next = inOrder(entries, discipline)[0]
        expect(queue.peek()).toBe(next?.token ?? -1)
        expect(queue.pop()).toBe(next?.token ?? -1)
        entries = entries.filter((entry) => entry !== next)
      } else if (entries.length > 0) {
        const [entry] = entries.splice(random.below(entries.length), 1)
        expect(queue.priorityOf(entry!.ticket)).toBe(
          discipline === 'priority' ? entry!.priority : entry!.priority,
        )
        if (choice < 0.9) queue.removeTicket(entry!.ticket)
        else expect(queue.remove(entry!.token)).toBe(true)
      }
      if (step % 500 === 0) {
        const writer = new StateWriter()
        queue.save(writer)
        queue = new TokenQueue(discipline)
        queue.load(new StateReader(writer.finish()))
      }
      expect(queue.size).toBe(entries.length)
    }
    const expected = inOrder(entries, discipline).map((entry) => entry.token)
    expect(discipline === 'priority' ? walk(queue).sort() : walk(queue)).toEqual(
      discipline === 'priority' ? [...expected].sort() : expected,
    )
    expect(expected.map(() => queue.pop())).toEqual(expected)
    expect(queue.pop()).toBe(-1)
  })
})

it('does not find a token that is not there', () => {
  const queue = new TokenQueue()
  queue.push(4)
  expect(queue.remove(5)).toBe(false)
  expect(queue.find(4)).toBe(queue.first())
})
