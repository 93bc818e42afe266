// The parts of a job that was given up leave as scrap.
import type { FlowCore } from './FlowCore'
import type { ServerBank } from './ServerBank'

export function scrapJob(core: FlowCore, bank: ServerBank, place: number, server: number): void {
  const from = server * bank.slotsEach
  for (let slot = from; slot < from + bank.slotsEach; slot++) {
    const part = bank.slots[slot]!
    if (part < 0) continue
    core.quality.countLost(place)
    core.router.finish(part, false)
  }
}
