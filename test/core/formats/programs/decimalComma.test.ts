// A stopwatch list as a Dutch hand writes it: one number a line, with a decimal comma.
import { describe, expect, it } from 'vitest'
import { readCycleLog } from '../../../../src/core/formats/programs/readCycleLog'

function secondsOf(text: string) {
  const log = readCycleLog(text)
  return log.ok ? log.lists.map(({ seconds }) => seconds) : undefined
}

describe('a list with decimal commas', () => {
  it('is one number a line, with or without a heading', () => {
    expect(secondsOf('18,1\n18,3\n18\n17,05')).toEqual([[18.1, 18.3, 18, 17.05]])
    expect(secondsOf('seconds\n18,1\n18,3')).toEqual([[18.1, 18.3]])
  })

  it('leaves lists and tables in which commas separate', () => {
    expect(secondsOf('18.1, 18.3\n18.2')).toEqual([[18.1, 18.3, 18.2]])
    expect(secondsOf('seconds,cause\n1.5,travel\n1.7,travel')).toEqual([[1.5, 1.7]])
    expect(secondsOf('seconds;cause\n1,5;travel')).toEqual([[1.5]])
  })
})
